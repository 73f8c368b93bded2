/** Rows that sum other rows, or are a part of one: they are checked where they can be, and never counted. */
import { isAmountType } from "../../../catalogue/column-types.ts";
import { shortenAndCleanText } from "../../../issues/issue.ts";
import { toYearMonth, type YearMonth } from "../../../period.ts";
import type { ColumnReader } from "../../cells/column-reader.ts";
import { findReadingOfMonths, type TimedReading } from "../../cells/localities.ts";
import type { SourceRecord } from "../../source.ts";
import type { Subtotal } from "../row-draft.ts";
import type { TableState } from "../table-state.ts";
import type { TotalScope } from "./place-and-month-sums.ts";

export function addTotalRecord(
  { columns, totals, fileYear }: TableState,
  record: SourceRecord,
  hasLabels = false,
): void {
  const numbers = columns
    .filter(({ column }) => isAmountType(column.type))
    .flatMap(({ column, readRecord }) => {
      const reading = readRecord(record);
      return reading.kind === "number" ? [[column.id, reading.value] as const] : [];
    });
  const scope = readTotalScope(columns, record, fileYear?.value);
  totals.addTotal(record.line, Object.fromEntries(numbers), { hasLabels, scope });
}

/** The place and the month that a total row names beside its "Cộng". */
function readTotalScope(
  columns: readonly ColumnReader[],
  record: SourceRecord,
  fileYear: number | undefined,
): TotalScope {
  let [locality, month]: [string | undefined, YearMonth | undefined] = [undefined, undefined];
  let timed: TimedReading | undefined;
  for (const { type, readRecord } of columns) {
    if (!type.isLabel) continue;
    const reading = readRecord(record);
    if (reading.kind === "locality") locality = reading.code;
    if (reading.kind === "timed") timed = reading;
    if (reading.kind === "date") month = reading.month;
    const year = reading.kind === "month" ? (reading.value.year ?? fileYear) : undefined;
    if (reading.kind === "month" && year !== undefined) month = toYearMonth(year, reading.value.month);
  }
  const ofMonth = timed && month !== undefined ? findReadingOfMonths(timed, month, month) : undefined;
  return { locality: ofMonth?.kind === "locality" ? ofMonth.code : locality, month };
}

/** A row that a text column calls a total is checked with the totals; a part ("Trong đó") has no rows to be checked with. */
export function addSubtotalRecord(
  state: TableState,
  record: SourceRecord,
  { column, isPart }: Subtotal,
  hasLabels: boolean,
): void {
  if (isPart) {
    state.tally.uncheckedTotals++;
    addSkippedPart(state, record, column);
  } else addTotalRecord(state, record, hasLabels);
}

/** So many different parts are enough to see the pattern. */
const maxSkippedParts = 50;

function addSkippedPart({ skippedParts }: TableState, record: SourceRecord, { index, header }: ColumnReader) {
  const text = shortenAndCleanText(record.readText(index));
  const earlier = skippedParts.get(text);
  if (earlier) earlier.count++;
  else if (skippedParts.size < maxSkippedParts)
    skippedParts.set(text, { line: record.line, column: header, count: 1 });
}

export function reportSkippedParts({ skippedParts, report }: TableState): void {
  for (const [text, { line, column, count }] of skippedParts)
    report("part-skipped", { text, count }, line, { column });
}

/** Only amounts can be added up twice: lists of tasks have dashes too. */
export function reportCountedParts({ partRows, columns, exportId, report }: TableState): void {
  if (!columns.some(({ column }) => isAmountType(column.type))) return;
  for (const { line, column, text, count, isWhole } of partRows.findCountedParts()) {
    const id = columns.find(({ header }) => header === column)?.column.id ?? column;
    const details = { text, count, isWhole: Number(isWhole), reference: `${exportId}.${id}` };
    report("part-counted", details, line, { column });
  }
}

export function reportAndTallyTotalDifferences(state: TableState): void {
  const { columns, totals, isSummable, times, report, tally } = state;
  const differentLines = new Set<number>();
  const uncheckedLines = new Set<number>();
  for (const { line, column, total, sum, isAlone } of totals.findDifferences()) {
    if (!isAlone && !isSummable(column, times.monthCount)) {
      uncheckedLines.add(line);
      continue;
    }
    const header = columns.find((reader) => reader.column.id === column)?.header ?? column;
    // A row without rows to add up says so once, whatever the number of its columns.
    if (isAlone && differentLines.has(line)) continue;
    if (isAlone) report("total-alone", { total: total.toFixed() }, line, { column: header });
    else report("total-differs", { total: total.toFixed(), sum: sum.toFixed() }, line, { column: header });
    differentLines.add(line);
  }
  tally.differentTotals = differentLines.size;
  tally.uncheckedTotals += [...uncheckedLines].filter((line) => !differentLines.has(line)).length;
}
