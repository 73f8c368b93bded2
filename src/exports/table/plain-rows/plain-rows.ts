/**
 * Plain rows: every label was read before without a finding, every number is bare digits, and a row with the same labels was emitted.
 * All that the reading of such a row does is known; it is only counted, which takes a fraction of the time. Any other record, and every
 * first row, is read as ever. What goes on from row to row still sees each row: the numbering and the keys of rows.
 */
import type { Row } from "../../row.ts";
import type { SourceRecord } from "../../source.ts";
import type { RowReading } from "../row-reader.ts";
import type { LikeRowsHandler, PlainRowCounter, TableState } from "../table-state.ts";
import { isDroppedWord } from "./known-labels.ts";
import { findPlainColumns, type PlainColumns } from "./plain-columns.ts";
import { droppedTextEffect, type RowPattern, RowPatterns, unknownEffect } from "./row-patterns.ts";

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
  /** The effects of the labels of one record, then 1 or 0 for each number that stands or lacks. */
  readonly #effects: Int32Array;
  /** The numbers of one record; NaN for one that lacks. */
  readonly #numbers: Float64Array;
  /** The sums of the plain rows since the last other record, and the numbers of the last of them. */
  readonly #sums: Float64Array;
  readonly #latestNumbers: Float64Array;
  #latest: RowPattern | undefined;
  #count = 0;

  constructor(state: TableState, columns: PlainColumns, openLikeRows: LikeRowsHandler["open"]) {
    this.#state = state;
    this.#columns = columns;
    this.#openLikeRows = openLikeRows;
    const { labels, numbers } = columns;
    this.#effects = new Int32Array(labels.length + numbers.length);
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
    this.#latestNumbers.set(this.#numbers);
    this.#latest = pattern;
    this.#count++;
    return true;
  }

  learn(record: SourceRecord, row: Row): void {
    const { labels, numbers } = this.#columns;
    for (let position = 0; position < labels.length; position++) {
      const column = labels[position];
      if (!column) return;
      this.#effects[position] = isDroppedWord(column, record)
        ? droppedTextEffect
        : column.labels.learn(record);
    }
    if (this.#effects.includes(unknownEffect) || !this.#readNumbers(record)) return;
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
    const { labels } = this.#columns;
    for (let position = 0; position < labels.length; position++) {
      const column = labels[position];
      if (!column) return false;
      const effect = isDroppedWord(column, record) ? droppedTextEffect : column.labels.findEffect(record);
      if (effect === unknownEffect) return false;
      this.#effects[position] = effect;
    }
    return true;
  }

  /** Reads bare digits; false where a number is written otherwise, or lacks where it must stand. */
  #readNumbers(record: SourceRecord): boolean {
    const { labels, numbers } = this.#columns;
    for (let position = 0; position < numbers.length; position++) {
      const column = numbers[position];
      if (!column) return false;
      const value = (record.readWholeNumber(column.index) ?? Number.NaN) * column.factor;
      const isNumber = Number.isSafeInteger(value);
      if (!isNumber && !(column.isOptional && record.readText(column.index) === "")) return false;
      this.#numbers[position] = isNumber ? value : Number.NaN;
      this.#effects[labels.length + position] = isNumber ? 1 : 0;
    }
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
