/** Remarks on the figures of one row of a table, where a cell alone does not say what it means. */
import type { FigureAspect } from "../figure-phrase.ts";
import { type FigureCell, notReportedMark } from "./table-cells.ts";

export interface NotedCell {
  readonly cell: FigureCell;
  /** What the number lacks, or over which places it is compared: "Chưa có số liệu tháng 9/2022 của huyện Kim Sơn." */
  readonly note?: string | undefined;
}

/** Says why cells are empty ("chưa có số liệu cùng kỳ"), of which whole a number is a part ("kết quả 12/13"), and what numbers lack. */
export function describeRowRemarks(
  notedCells: readonly NotedCell[],
  { withParts = true }: { readonly withParts?: boolean } = {},
): string[] {
  const cells = new Map(notedCells.map((noted) => [toColumn(noted.cell.aspect), noted]));
  const notes = notedCells.flatMap(({ note }) => (note === undefined ? [] : [toPhrase(note)]));
  return [
    ...(withParts ? describeParts(cells) : []),
    ...(isMissing("plan", cells) ? ["không giao kế hoạch"] : []),
    ...describeMissingTimes(cells),
    ...describeMissingComparisons(cells),
    ...new Set(notes),
  ];
}

type CellsByColumn = ReadonlyMap<FigureAspect, NotedCell>;

/** The number of tasks done stands in the column of the actual figures, the share of the total from January on in that of the plan. */
function toColumn(aspect: FigureAspect): FigureAspect {
  if (aspect === "toDatePlanPercent") return "planPercent";
  return aspect === "parts" ? "actual" : aspect;
}

function isMissing(column: FigureAspect, cells: CellsByColumn): boolean {
  return cells.get(column)?.cell.value === null;
}

const timeColumns = [
  ["actual", "kỳ này"],
  ["samePeriodLastYear", "cùng kỳ"],
] as const;

const partColumns = [
  ["actual", "kết quả"],
  ["toDate", "lũy kế"],
  ["samePeriodLastYear", "cùng kỳ"],
] as const;

function describeParts(cells: CellsByColumn): string[] {
  return partColumns.flatMap(([column, label]) => {
    const shown = cells.get(column)?.cell.shown ?? "";
    return shown.includes("/") ? [`${label} ${shown}`] : [];
  });
}

function describeMissingTimes(cells: CellsByColumn): string[] {
  const listTimes = (isUnreported: boolean) =>
    timeColumns.flatMap(([column, time]) =>
      isMissing(column, cells) && (cells.get(column)?.cell.shown === notReportedMark) === isUnreported
        ? [time]
        : [],
    );
  const [unreported, eventless] = [listTimes(true), listTimes(false)];
  return [
    ...(unreported.length > 0 ? [`chưa có số liệu ${unreported.join(" và ")}`] : []),
    ...(eventless.length > 0 ? [`không phát sinh ${eventless.join(" và ")}`] : []),
  ];
}

/** Says nothing where another empty cell, or the note of the comparison, says it already. */
function describeMissingComparisons(cells: CellsByColumn): string[] {
  const isPlanZero = isMissing("planPercent", cells) && cells.get("plan")?.cell.value?.eq(0);
  const change = cells.get("change");
  const isUnexplained = isMissing("change", cells) && change?.note === undefined;
  const isTimeMissing = timeColumns.some(([column]) => isMissing(column, cells));
  const isLastYearZero = cells.get("samePeriodLastYear")?.cell.value?.eq(0);
  // Numbers of tasks done are not compared: each has a whole of its own.
  const lastYear =
    change?.cell.shown === notReportedMark
      ? ["chưa có số liệu cùng kỳ"]
      : isLastYearZero
        ? ["cùng kỳ không phát sinh"]
        : [];
  return [...(isPlanZero ? ["kế hoạch bằng 0"] : []), ...(isUnexplained && !isTimeMissing ? lastYear : [])];
}

/** A sentence as a part of another one. */
function toPhrase(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, "");
}
