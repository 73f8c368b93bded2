/** Compares the total columns of a shaped table with the columns that they may sum. */
import type { Issue } from "../../../issues/issue.ts";
import { createQuantity, type Quantity, sumQuantities } from "../../../quantity.ts";
import type { ShapeHead } from "../head/head.ts";
import type { Coordinates } from "../head/head-roles.ts";
import type { NumberReader } from "../number-reader.ts";
import { parseTimeKey } from "../variables.ts";
import type { GridRow } from "./grid.ts";
import { buildTotalIssue } from "./total-issue.ts";

/** Compares each total column with the numbers of the row that it may sum. */
export function checkRowTotals(
  { line, cells }: GridRow,
  { columns }: ShapeHead,
  readNumber: NumberReader,
  path: string,
): Issue[] {
  return columns.flatMap(({ role, name }, index) => {
    const total = role.kind === "total" ? readNumber(cells[index]) : undefined;
    if (!total) return [];
    const summed = role.kind === "total" ? role : {};
    const sums = listSummedRanges(columns, index).map(([start, end]) =>
      sumQuantities(listAddends(cells, columns, summed, readNumber).slice(start, end).flat()),
    );
    const [usual = createQuantity(0)] = sums;
    const place = { path, line, column: name };
    return sums.some((sum) => sum.eq(total))
      ? []
      : [buildTotalIssue("total-column-differs", place, total, usual)];
  });
}

/** The ranges of columns that a total may sum, the usual one first: those back to the total before it, and all at its left. */
function listSummedRanges(columns: ShapeHead["columns"], index: number): [start: number, end: number][] {
  const totals = columns.flatMap(({ role }, at) => (role.kind === "total" ? [at] : []));
  const previous = totals.findLast((at) => at < index) ?? 0;
  const next = totals.find((at) => at > index) ?? columns.length;
  const atLeft: [number, number][] = [
    [previous, index],
    [0, index],
  ];
  // "Tổng số" stands before its parts as often as behind them.
  const firstNumber = columns.findIndex(({ role }) => role.kind === "numbers");
  return firstNumber < (totals[0] ?? 0)
    ? atLeft
    : [[index, next], [index, columns.length], ...(index > firstNumber ? atLeft : [])];
}

/** The numbers of a row by column, each as a list that is empty for a column that no total of the measure and the time adds. */
function listAddends(
  cells: readonly string[],
  columns: ShapeHead["columns"],
  { measure, time }: { readonly measure?: string; readonly time?: string },
  readNumber: NumberReader,
): Quantity[][] {
  return columns.map(({ role }, index) => {
    if (role.kind !== "numbers" || isSumOfOtherTimes(role.coordinates, columns)) return [];
    const own = role.coordinates.get("measure")?.key;
    if (measure !== undefined && own !== measure) return [];
    if (time !== undefined && role.coordinates.get("time")?.key !== time) return [];
    return isPlanBesideNumbers(role.coordinates, columns) ? [] : [readNumber(cells[index]) ?? []].flat();
  });
}

/** True for "Kế hoạch năm" beside months, which no total adds. */
function isPlanBesideNumbers(own: Coordinates, columns: ShapeHead["columns"]): boolean {
  return (
    own.get("aspect")?.key === "plan" &&
    columns.some(({ role }) => role.kind === "numbers" && !role.coordinates.has("aspect"))
  );
}

/** True for "Quý I" beside its months, which a total does not add again. */
function isSumOfOtherTimes(own: Coordinates, columns: ShapeHead["columns"]): boolean {
  const span = own.get("time");
  if (!span) return false;
  const [year, first, last] = parseTimeKey(span);
  return columns.some(({ role }) => {
    const other = role.kind === "numbers" ? role.coordinates.get("time") : undefined;
    if (!other || other.key === span.key) return false;
    const [otherYear, otherFirst, otherLast] = parseTimeKey(other);
    return otherYear === year && first <= otherFirst && otherLast <= last;
  });
}
