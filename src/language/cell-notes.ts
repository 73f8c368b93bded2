/** The footnotes of a table's cells: what a number lacks, over which places it is compared, or why it is not. */
import { capitalizeFirst } from "./capitalize.ts";
import { describeComparison } from "./comparison-notes.ts";
import { describeLacking, describeLackingAndEstimated } from "./coverage-words.ts";
import type { FigureCell, FigureWithoutBreakdowns } from "./table-cells.ts";

/** The number of a figure that a footnote is about. */
export type NotedSubject = "actual" | "samePeriodLastYear" | "change";

/** Stands in a recorded format where a template's figure has the name of its helper. */
export const noteFormatName = "note";

/** Builds the footnote of a cell; undefined if its number is what it seems. */
export function findCellNote(figure: FigureWithoutBreakdowns, subject: NotedSubject): FigureCell | undefined {
  const text = describeNote(figure, subject);
  return text === undefined ? undefined : buildNoteCell(text, subject);
}

/** Rebuilds a recorded footnote from today's figure, which may have become complete. */
export function rebuildCellNote(figure: FigureWithoutBreakdowns, recordedSubject: string): FigureCell {
  const subject = recordedSubject as NotedSubject;
  return buildNoteCell(describeNote(figure, subject) ?? "nay đã có đủ số liệu", subject);
}

function buildNoteCell(text: string, subject: NotedSubject): FigureCell {
  const shown = `${capitalizeFirst(text)}.`;
  return { aspect: "coverage", value: null, shown, format: `${noteFormatName} of=${subject}` };
}

function describeNote(figure: FigureWithoutBreakdowns, subject: NotedSubject): string | undefined {
  const { actual, samePeriodLastYear, coverage, coverageLastYear, locality, period } = figure;
  switch (subject) {
    case "actual":
      return actual ? describeLackingAndEstimated(coverage, { locality, noteYear: period.year }) : undefined;
    case "samePeriodLastYear":
      return samePeriodLastYear
        ? describeLacking(coverageLastYear, { locality, noteYear: period.year - 1 })
        : undefined;
    case "change":
      return describeComparison(figure);
  }
}
