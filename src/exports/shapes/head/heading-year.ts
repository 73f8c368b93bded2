/** The year of a heading such as "I. NĂM 2021", which holds for the months of the rows below it. */
import { formatTime, parseTime } from "../../cells/time-spans.ts";
import type { GridRow } from "../grid/grid.ts";
import { parseTimeKey, toTimeValue } from "../variables.ts";
import type { ShapeHead } from "./head.ts";

/** Writes the year of the heading above into the months of a row; undefined for a month of another year. */
export function completeMonthsOfRow(row: GridRow, { columns }: ShapeHead, year: number): GridRow | undefined {
  const cells = [...row.cells];
  for (const [index, { role }] of columns.entries()) {
    if (role.kind !== "label" || role.column.type !== "month") continue;
    const time = parseTime(cells[index] ?? "", true);
    if (!time) continue;
    if (time.year !== undefined && time.year !== year) return undefined;
    cells[index] = formatTime({ ...time, year });
  }
  return { ...row, cells };
}

/** Writes the year of the heading above into the months across; undefined if one of them is of another year. */
export function completeMonthsOfHead(head: ShapeHead, year: number): ShapeHead | undefined {
  const columns: ShapeHead["columns"][number][] = [];
  for (const column of head.columns) {
    const { role } = column;
    const time = role.kind === "numbers" ? role.coordinates.get("time") : undefined;
    if (role.kind !== "numbers" || !time) {
      columns.push(column);
      continue;
    }
    const [ownYear, first, last] = parseTimeKey(time);
    if (ownYear !== null && ownYear !== year) return undefined;
    const coordinates = new Map([...role.coordinates, ["time", toTimeValue({ first, last, year })] as const]);
    columns.push({ ...column, role: { ...role, coordinates } });
  }
  return { ...head, columns };
}
