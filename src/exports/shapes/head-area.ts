/** What stands in and above the rows of a header: whether they are all of it, and with which month they begin. */
import { hasUnitOfMeasurePrefix } from "../../catalogue/units.ts";
import { isBlankCell } from "../cells/blank-cell.ts";
import { parseTime } from "../cells/time-spans.ts";

/** True for a row of several texts above a header: it is a part of the header, and not of the titles. */
export function hasSecondHead(cells: readonly string[]): boolean {
  return cells.filter(saysHead).length > 1;
}

/** True for a text above the numbers: it says what they are, where a title stands at the left. */
export function hasHeadAbove(
  cells: readonly string[],
  columns: readonly { readonly role: { readonly kind: string } }[],
  levels: number,
): boolean {
  return (
    levels > 0 && columns.some(({ role }, index) => role.kind === "numbers" && saysHead(cells[index] ?? ""))
  );
}

/** False for "ĐVT: người" at the right above a table: it names no column. */
function saysHead(cell: string): boolean {
  return !isBlankCell(cell) && !hasUnitOfMeasurePrefix(cell);
}

/** The first month that a row of heads names; undefined where the first time is none. */
export function findFirstMonth(cells: readonly string[], isOfMonths: boolean): number | undefined {
  const times = cells.flatMap((cell) => parseTime(cell, isOfMonths) ?? []);
  const [time] = times;
  return time && time.first === time.last ? time.first : undefined;
}
