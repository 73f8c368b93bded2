/** What stands in and above the rows of a header: whether they are all of it, and with which month they begin. */
import { hasUnitOfMeasurePrefix, parseUnit } from "../../../catalogue/units.ts";
import { isBlankCell } from "../../cells/blank-cell.ts";
import { parseNumberParts } from "../../cells/numbers.ts";
import { parseTime } from "../../cells/time-spans.ts";

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

/** False for "ĐVT: người" and "Đơn vị: lượt người" at the right above a table: they name no column. */
function saysHead(cell: string): boolean {
  return !isBlankCell(cell) && !isUnitNote(cell);
}

function isUnitNote(cell: string): boolean {
  return (
    hasUnitOfMeasurePrefix(cell) ||
    (/^\s*(?:\(\s*)?đơn vị\s*:/iu.test(cell.normalize("NFC")) && parseUnit(cell) !== undefined)
  );
}

/** True for a row above a header that holds nothing but the unit of the table. */
export function isRowOfUnits(cells: readonly string[]): boolean {
  return cells.some(isUnitNote) && !hasSecondHead(cells) && !cells.some(saysHead);
}

/** True for "T1", "T2", … below years: the row is the lowest one of a header. */
export function isRowOfTimes(cells: readonly string[]): boolean {
  const times = cells.filter((cell) => parseNumberParts(cell) === undefined && parseTime(cell) !== undefined);
  return times.length > 1;
}

/** The months that stand across, and the last of them where none is left out. */
export interface MonthsAcross {
  readonly first: number;
  readonly last: number | undefined;
}

/** The first month that a row of heads names, and the last one if no month lacks between them; undefined where a longer time stands first. */
export function findMonthsAcross(cells: readonly string[], isOfMonths: boolean): MonthsAcross | undefined {
  const times = cells.flatMap((cell) => parseTime(cell, isOfMonths) ?? []);
  const [first] = times;
  if (!first || first.first !== first.last) return undefined;
  const months = times.filter((time) => time.first === time.last).map((time) => time.first);
  const isWhole = months.every((month, index) => month === first.first + index);
  return { first: first.first, last: isWhole ? months.at(-1) : undefined };
}
