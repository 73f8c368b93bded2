/**
 * Plain rows: every label was read before without a finding, every number is bare digits, and a row with the same labels was emitted.
 * All that the reading of such a row does is known; it is only counted, which takes a fraction of the time. Any other record, and every
 * first row, is read as ever. What else collects facts from rows:
 *
 * - each row still goes to the keys of rows, the numbering, and the lines of its group;
 * - before the next other record it learns the number of rows, their sums (totals), and the last row (parts of it);
 * - after the last record follow the sums of groups, and the rows of each month and of each place and month (totals);
 * - days, places and the first line of each were taken from the first row with the label;
 * - the end of the file, notes above a row and names below a signature make a row no plain one;
 * - where a row depends on more than its cells, the table has none: provinces, coefficients, columns without a name, empty cells of
 *   tables by months, years and months apart, units in their own column.
 */
import type { Row } from "../../row.ts";
import type { SourceRecord } from "../../source.ts";
import type { RowReading } from "../row-reader.ts";
import type { LikeRowsHandler, PlainRowCounter, TableState } from "../table-state.ts";
import { findPlainColumns, type PlainColumns } from "./plain-columns.ts";
import { type RowPattern, RowPatterns, unknownEffect } from "./row-patterns.ts";

/** Learns from a row that was emitted; the rows of a small file never become plain, because learning takes time too. */
export function learnPlainRow(state: TableState, record: SourceRecord, reading: RowReading): void {
  const { likeRows, rowCount } = state;
  if (!likeRows || rowCount < likeRows.afterRows) return;
  const { row, findings, isSurelyData, part } = reading;
  if (!row || findings.length > 0 || !isSurelyData || part) return;
  const columns = state.plainRows ? undefined : findPlainColumns(state);
  if (columns) state.plainRows = new PlainRows(state, columns, likeRows.open);
  if (state.plainRows) state.plainRows.learn(record, row);
  else state.likeRows = undefined;
}

class PlainRows implements PlainRowCounter {
  readonly #state: TableState;
  readonly #columns: PlainColumns;
  readonly #openLikeRows: LikeRowsHandler["open"];
  readonly #patterns = new RowPatterns();
  /** The effects of the labels of one record, and a bit for each number that stands. */
  readonly #effects: Int32Array;
  /** The numbers of one record; NaN for one that lacks. */
  #numbers: Float64Array;
  /** The sums of the plain rows since the last other record, and the numbers of the last of them. */
  readonly #sums: Float64Array;
  #latestNumbers: Float64Array;
  #latest: RowPattern | undefined;
  #count = 0;

  constructor(state: TableState, columns: PlainColumns, openLikeRows: LikeRowsHandler["open"]) {
    this.#state = state;
    this.#columns = columns;
    this.#openLikeRows = openLikeRows;
    const { labels, numbers } = columns;
    this.#effects = new Int32Array(labels.length + 1);
    this.#numbers = new Float64Array(numbers.length);
    this.#latestNumbers = new Float64Array(numbers.length);
    this.#sums = new Float64Array(numbers.length).fill(Number.NaN);
  }

  tryAdd(record: SourceRecord): boolean {
    if (!canBePlainRow(this.#state, record) || !this.#readLabels(record) || !this.#readNumbers(record))
      return false;
    const pattern = this.#patterns.find(this.#effects);
    if (!pattern || !this.#canAddNumbers(pattern.sums) || !this.#canAddNumbers(this.#sums)) return false;
    const { rowKeys, numbering } = this.#state;
    // A repeated row is told with its cells.
    if (rowKeys.findEarlierLine(pattern.row, record) !== undefined) return false;
    numbering.addRecord(record, true);
    numbering.addRow(record);
    pattern.likeRows.addLine(record.line);
    pattern.count++;
    addNumbers(pattern.sums, this.#numbers);
    addNumbers(this.#sums, this.#numbers);
    [this.#latestNumbers, this.#numbers] = [this.#numbers, this.#latestNumbers];
    this.#latest = pattern;
    this.#count++;
    return true;
  }

  learn(record: SourceRecord, row: Row): void {
    const { labels, droppedTexts, numbers } = this.#columns;
    for (const [position, column] of labels.entries()) this.#effects[position] = column.learn(record);
    const areTextsKnown = droppedTexts.every((column) => column.isWord(record) || column.learn(record) >= 0);
    if (this.#effects.includes(unknownEffect) || !areTextsKnown || !this.#readNumbers(record)) return;
    if (this.#patterns.find(this.#effects)) return;
    const sums = new Float64Array(numbers.length).fill(Number.NaN);
    this.#patterns.add(this.#effects, { row, likeRows: this.#openLikeRows(row), count: 0, sums });
  }

  settle(): void {
    if (this.#count === 0 || !this.#latest) return;
    const { tally, totals, partRows } = this.#state;
    this.#state.rowCount += this.#count;
    tally.rows += this.#count;
    totals.addRows(this.#count, this.#nameNumbers(this.#sums));
    partRows.addRow({ ...this.#latest.row, numbers: this.#nameNumbers(this.#latestNumbers) }, undefined);
    this.#count = 0;
    this.#sums.fill(Number.NaN);
  }

  finish(): void {
    this.settle();
    const { times, totals } = this.#state;
    for (const { row, likeRows, count, sums } of this.#patterns) {
      if (count === 0) continue;
      const numbers = this.#nameNumbers(sums);
      likeRows.addRows(count, numbers);
      totals.addRowsOfScope(count, numbers, row);
      if (row.month !== undefined) times.addRows(row.month, count);
    }
  }

  #readLabels(record: SourceRecord): boolean {
    const { labels, droppedTexts } = this.#columns;
    for (let position = 0; position < labels.length; position++) {
      const effect = labels[position]?.findEffect(record) ?? unknownEffect;
      if (effect === unknownEffect) return false;
      this.#effects[position] = effect;
    }
    for (const column of droppedTexts)
      if (!column.isWord(record) && column.findEffect(record) === unknownEffect) return false;
    return true;
  }

  /** Reads bare digits; false where a number is written otherwise, or lacks where it must stand. */
  #readNumbers(record: SourceRecord): boolean {
    const { labels, numbers } = this.#columns;
    let present = 0;
    for (let position = 0; position < numbers.length; position++) {
      const column = numbers[position];
      if (!column) return false;
      const value = (record.readWholeNumber(column.index) ?? Number.NaN) * column.factor;
      const isNumber = Number.isSafeInteger(value);
      if (!isNumber && !(column.isOptional && record.readText(column.index) === "")) return false;
      this.#numbers[position] = isNumber ? value : Number.NaN;
      if (isNumber) present |= 1 << position;
    }
    this.#effects[labels.length] = present;
    return true;
  }

  /** False where a sum would be no exact number. */
  #canAddNumbers(sums: Float64Array): boolean {
    for (let position = 0; position < sums.length; position++)
      if ((sums[position] ?? 0) + (this.#numbers[position] ?? 0) > Number.MAX_SAFE_INTEGER) return false;
    return true;
  }

  #nameNumbers(values: Float64Array): Record<string, number> {
    const named: Record<string, number> = {};
    for (const [position, { id }] of this.#columns.numbers.entries()) {
      const value = values[position] ?? Number.NaN;
      if (!Number.isNaN(value)) named[id] = value;
    }
    return named;
  }
}

/** False for a record that something else than its cells decides about, or that shows how the last cells of the file look. */
function canBePlainRow(
  { header: { names }, pendingNotes, hasSignature, fileEnd }: TableState,
  record: SourceRecord,
): boolean {
  return (
    record.cellCount === names.length &&
    record.addedCellCount === 0 &&
    !record.isUnfinished &&
    pendingNotes.length === 0 &&
    !hasSignature &&
    (!fileEnd.isComparing() || record.readText(names.length - 1) === "")
  );
}

function addNumbers(sums: Float64Array, numbers: Float64Array): void {
  for (let position = 0; position < sums.length; position++) {
    const value = numbers[position] ?? Number.NaN;
    const sum = sums[position] ?? Number.NaN;
    if (!Number.isNaN(value)) sums[position] = Number.isNaN(sum) ? value : sum + value;
  }
}
