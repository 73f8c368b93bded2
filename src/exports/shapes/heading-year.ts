/** The year of a heading such as "I. NĂM 2021", which holds for the months of the rows below it. */
import { formatTime, parseTime } from "../cells/time-spans.ts";
import type { GridRow } from "./grid.ts";
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
