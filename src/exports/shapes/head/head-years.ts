/** The year in a merged cell above months: "Năm 2021" above "T1 … T12", "Năm 2022" above those of the next year. */

import { isBlankCell } from "../../cells/blank-cell.ts";
import { parsePlausibleYear } from "../../cells/dates.ts";
import { parseTimeKey, toTimeValue } from "../variables.ts";
import type { ColumnRole } from "./head-roles.ts";

/** True for a merged cell that says nothing but a year, with its word: a bare number may be anything. */
export function isYearAbove(text: string): boolean {
  return /^\s*năm\s+\d{4}\s*$/iu.test(text.normalize("NFC")) && parsePlausibleYear(text) !== undefined;
}

/** The year in the merged cell above a column. */
export function findYearAbove(cells: readonly string[], index: number): number | undefined {
  const above = cells.slice(0, index + 1).findLast((cell) => !isBlankCell(cell)) ?? "";
  return isYearAbove(above) ? parsePlausibleYear(above.trim()) : undefined;
}

/** Completes the months of a column with the year above them; a month that names another year is none that is understood. */
export function addYear(role: ColumnRole, year: number | undefined): ColumnRole {
  const time = role.kind === "numbers" ? role.coordinates.get("time") : undefined;
  if (year === undefined || role.kind !== "numbers" || !time) return role;
  const [own, first, last] = parseTimeKey(time);
  if (own !== null) return own === year ? role : { kind: "undeclared" };
  const coordinates = new Map([...role.coordinates, ["time", toTimeValue({ first, last, year })] as const]);
  return { ...role, coordinates };
}
