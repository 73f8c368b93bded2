/** The footnotes of a table's cells: what a number lacks, over which places it is compared, or why it is not. */
import { capitalizeFirst } from "./capitalize.ts";
import { describeComparison } from "./comparison-notes.ts";
import { describeLacking, describeLackingAndEstimated } from "./coverage-words.ts";
import type { FigureCell, FigureWithoutBreakdowns } from "./table-cells.ts";
import { buildYearEstimatePhrase } from "./year-estimate.ts";

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

/** Describes what the number of the period lacks, which of it is estimated, and the estimate of the whole year. */
function describeActual(figure: FigureWithoutBreakdowns): string | undefined {
  const { actual, coverage, locality, period } = figure;
  const parts = [
    actual ? describeLackingAndEstimated(coverage, { locality, noteYear: period.year }) : undefined,
    // A footnote for every place would bury the table.
    locality === undefined ? buildYearEstimatePhrase(figure, false)?.shown : undefined,
  ];
  return parts.filter((part) => part !== undefined).join("; ") || undefined;
}

function describeNote(figure: FigureWithoutBreakdowns, subject: NotedSubject): string | undefined {
  const { samePeriodLastYear, coverageLastYear, locality, period } = figure;
  switch (subject) {
    case "actual":
      return describeActual(figure);
    case "samePeriodLastYear":
      return samePeriodLastYear
        ? describeLacking(coverageLastYear, { locality, noteYear: period.year - 1 })
        : undefined;
    case "change":
      return describeComparison(figure);
  }
}
