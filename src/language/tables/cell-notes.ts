/** The footnotes of a table's cells: what a number lacks, over which places it is compared, or why it is not. */
import { pickFigureToDate } from "../../figures/figure.ts";
import { capitalizeFirst } from "../capitalize.ts";
import { describeComparison } from "../comparisons/comparison-notes.ts";
import { buildYearEstimatePhrase } from "../comparisons/year-estimate.ts";
import { describeLacking, describeLackingAndEstimated } from "../coverage-words.ts";
import { formatTypedSource } from "../published-words.ts";
import { formatNoteCall, type NotedSubject } from "./note-call.ts";
import type { FigureCell, FigureWithoutBreakdowns } from "./table-cells.ts";

/** Builds the footnote of a cell; undefined if its number is what it seems. */
export function findCellNote(figure: FigureWithoutBreakdowns, subject: NotedSubject): FigureCell | undefined {
  const text = describeNote(figure, subject);
  return text === undefined ? undefined : buildNoteCell(text, subject);
}

/** Rebuilds a footnote from today's figures of its cells: what some of them still lack, or that none lacks anything; undefined if none has its number. */
export function rebuildCellNote(
  figures: readonly FigureWithoutBreakdowns[],
  subject: NotedSubject,
): FigureCell | undefined {
  const texts = new Set(figures.flatMap((figure) => describeNote(figure, subject) ?? []));
  if (texts.size > 0) return buildNoteCell([...texts].join("; "), subject);
  if (!figures.some((figure) => hasNumber(figure, subject))) return undefined;
  return buildNoteCell("nay đã có đủ số liệu", subject);
}

function buildNoteCell(text: string, subject: NotedSubject): FigureCell {
  const shown = `${capitalizeFirst(text)}.`;
  return { aspect: "coverage", value: null, shown, format: formatNoteCall({ subject, sharers: [] }) };
}

function hasNumber(figure: FigureWithoutBreakdowns, subject: NotedSubject): boolean {
  switch (subject) {
    case "actual":
      return figure.actual !== null;
    case "samePeriodLastYear":
      return figure.samePeriodLastYear !== null;
    case "change":
      return figure.comparison.kind !== "none";
    case "toDate":
      return pickFigureToDate(figure).actual !== null;
  }
}

/** Describes what the number of the period lacks, which of it is estimated, and the estimate of the whole year. */
function describeActual(figure: FigureWithoutBreakdowns): string | undefined {
  const { locality } = figure;
  const parts = [
    describeHoles(figure),
    // A footnote for every place would bury the table.
    locality === undefined ? buildYearEstimatePhrase(figure, false)?.shown : undefined,
  ];
  return parts.filter((part) => part !== undefined).join("; ") || undefined;
}

/** Describes what a number lacks, and which of it is estimated. */
function describeHoles({ actual, coverage, locality, period }: FigureWithoutBreakdowns): string | undefined {
  return actual ? describeLackingAndEstimated(coverage, { locality, noteYear: period.year }) : undefined;
}

function describeNote(figure: FigureWithoutBreakdowns, subject: NotedSubject): string | undefined {
  const { samePeriodLastYear, coverageLastYear, locality, period } = figure;
  switch (subject) {
    case "actual":
      return describeActual(figure);
    case "samePeriodLastYear":
      if (samePeriodLastYear?.typedFrom !== undefined)
        return `số cùng kỳ ${formatTypedSource(samePeriodLastYear.typedFrom)}`;
      return samePeriodLastYear
        ? describeLacking(coverageLastYear, { locality, noteYear: period.year - 1 })
        : undefined;
    case "change":
      return describeComparison(figure);
    case "toDate":
      return describeHoles(pickFigureToDate(figure));
  }
}
