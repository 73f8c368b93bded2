/** Years and months that stand apart: a year above the rows or in a column of years, months across; or years across, and a month in each row. */
import { isBlankCell } from "../cells/blank-cell.ts";
import { parsePlausibleYear } from "../cells/dates.ts";
import { formatTime, parseTime } from "../cells/time-spans.ts";
import type { GridRow } from "./grid/grid.ts";
import type { ShapeHead } from "./head/head.ts";
import type { Coordinates } from "./head/head-roles.ts";
import { parseTimeKey, toTimeValue, type VariableValue } from "./variables.ts";

/** A row with the header and the words of the file, in which its times are whole. */
export interface TimedRow {
  readonly row: GridRow;
  readonly head: ShapeHead;
  readonly said: Coordinates;
}

/** Completes the times of a row by the year of its heading or of its column of years, and by its month; tells why it cannot. */
export function completeTimesOfRow(
  timed: TimedRow,
  headingYear: number | undefined,
): TimedRow | "year-differs" | "year-unread" | "month-unread" {
  const year = readYearOfRow(timed, headingYear);
  if (year === "year-differs" || year === "year-unread") return year;
  const withYear = year === undefined ? timed : addYearToRow(timed, year);
  if (!withYear) return "year-differs";
  const head = addMonthToYearsAcross(withYear);
  return head ? { ...withYear, head } : "month-unread";
}

function readYearOfRow(
  { row: { cells }, head: { columns } }: TimedRow,
  headingYear: number | undefined,
): number | undefined | "year-differs" | "year-unread" {
  const index = columns.findIndex(({ role }) => role.kind === "year");
  if (index < 0) return headingYear;
  const cell = cells[index] ?? "";
  if (isBlankCell(cell)) return headingYear ?? "year-unread";
  const year = parsePlausibleYear(cell.trim());
  if (year === undefined) return "year-unread";
  return headingYear === undefined || headingYear === year ? year : "year-differs";
}

/** Writes a year into all times without one; undefined where one of them names another year. */
function addYearToRow({ row, head, said }: TimedRow, year: number): TimedRow | undefined {
  const labelled = addYearToLabels(row, head, year);
  const columns = mapTimes(head, (time) => addYearToTime(time, year));
  const time = said.get("time");
  const timeOfFile = time && addYearToTime(time, year);
  if (!labelled || !columns || (time && !timeOfFile)) return undefined;
  return {
    row: labelled,
    head: columns,
    said: timeOfFile ? new Map([...said, ["time", timeOfFile] as const]) : said,
  };
}

function addYearToLabels(row: GridRow, { columns }: ShapeHead, year: number): GridRow | undefined {
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

function addYearToTime(time: VariableValue, year: number): VariableValue | undefined {
  const [own, first, last] = parseTimeKey(time);
  return own === null || own === year ? toTimeValue({ first, last, year }) : undefined;
}

/** Writes the month of a row into the years across: "Tháng 9" beside "Năm 2022"; undefined where the row says no month of that year. */
function addMonthToYearsAcross({ row: { cells }, head }: TimedRow): ShapeHead | undefined {
  const index = head.columns.findIndex(({ role }) => role.kind === "label" && role.column.type === "month");
  if (index < 0 || !hasOnlyYearsAcross(head)) return head;
  const month = parseTime(cells[index] ?? "", true);
  return (
    month &&
    mapTimes(head, (time) => {
      const [year] = parseTimeKey(time);
      const isOfYear = year !== null && (month.year ?? year) === year;
      return isOfYear ? toTimeValue({ first: month.first, last: month.last, year }) : undefined;
    })
  );
}

/** True for a header that names whole years and no other time, beside which each row may say a month. */
export function hasOnlyYearsAcross({ columns }: ShapeHead): boolean {
  const times = columns.flatMap(({ role }) =>
    role.kind === "numbers" ? [role.coordinates.get("time")] : [],
  );
  return times.length > 0 && times.every((time) => time !== undefined && isWholeYear(time));
}

function isWholeYear(time: VariableValue): boolean {
  const [year, first, last] = parseTimeKey(time);
  return year !== null && first === 1 && last === 12;
}

function mapTimes(
  head: ShapeHead,
  change: (time: VariableValue) => VariableValue | undefined,
): ShapeHead | undefined {
  const columns: ShapeHead["columns"][number][] = [];
  for (const column of head.columns) {
    const { role } = column;
    const time = role.kind === "numbers" ? role.coordinates.get("time") : undefined;
    if (role.kind !== "numbers" || !time) {
      columns.push(column);
      continue;
    }
    const changed = change(time);
    if (!changed) return undefined;
    columns.push({
      ...column,
      role: { ...role, coordinates: new Map([...role.coordinates, ["time", changed] as const]) },
    });
  }
  return { ...head, columns };
}
