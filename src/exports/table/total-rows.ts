/** Rows that sum other rows, or are a part of one: they are checked where they can be, and never counted. */
import { isAmountType } from "../../catalogue/column-types.ts";
import { shortenAndCleanText } from "../../issues/issue.ts";
import type { ColumnReader } from "../cells/column-reader.ts";
import type { SourceRecord } from "../source.ts";
import type { Subtotal } from "./row-reader.ts";
import type { TableState } from "./table-state.ts";

export function addTotalRecord(
  { columns, totals }: TableState,
  record: SourceRecord,
  hasLabels = false,
): void {
  const numbers = columns
    .filter(({ column }) => isAmountType(column.type))
    .flatMap(({ column, readRecord }) => {
      const reading = readRecord(record);
      return reading.kind === "number" ? [[column.id, reading.value] as const] : [];
    });
  totals.addTotal(record.line, Object.fromEntries(numbers), hasLabels);
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
