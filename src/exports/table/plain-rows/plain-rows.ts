/**
 * Plain rows: every label was read before in rows without a finding, and every number is bare digits. All that the reading of such a
 * row does is known; it is only counted, which takes a fraction of the time. Any other record is read as ever, also the first row
 * with a label. What else collects facts from rows:
 *
 * - each row still goes to the keys of rows, the numbering, and the lines of its group;
 * - before the next other record it learns the number of rows, their sums (totals), and the last row (parts of it);
 * - after the last record follow the sums of groups, and the rows of each month and of each place and month (totals);
 * - days, months, places and the first line of each were taken from the first row with the label;
 * - the end of the file, notes above a row and names below a signature make a row no plain one;
 * - where a row depends on more than its cells, the table has none: provinces, coefficients, columns without a name, empty cells of
 *   tables by months, years and months apart, units in their own column.
 *
 * In a large file such rows are counted as bytes before they become records (`byte-rows.ts`). What that is not sure of comes here,
 * such as a label with doubled quotes.
 */
import { getOrCreate } from "../../memoize.ts";
import type { Row } from "../../row.ts";
import type { RowPlace, SourceRecord } from "../../source.ts";
import type { RowReading } from "../row-reader.ts";
import type { LikeRows, LikeRowsHandler, PlainRowCounter, TableState } from "../table-state.ts";
import { type ByteRows, createByteRowsIfPossible } from "./byte-rows.ts";
import type { ByteScanner } from "./byte-scanner.ts";
import type { KnownRow } from "./known-labels.ts";
import { addNumbers, canAddNumbers, nameNumbers } from "./number-sums.ts";
import { findPlainColumns, type PlainColumns } from "./plain-columns.ts";
import { canBePlainRow, canNextBePlainRow } from "./plain-row-conditions.ts";
import { type RowPattern, RowPatterns, unknownEffect } from "./row-patterns.ts";

/** Learns from a row that was emitted; the rows of a small file never become plain, because learning takes time too. */
export function learnPlainRow(state: TableState, record: SourceRecord, reading: RowReading): void {
  const { likeRows, rowCount } = state;
  if (!likeRows || rowCount < likeRows.afterRows) return;
  const { row, findings, isSurelyData, part } = reading;
  if (!row || findings.length > 0 || !isSurelyData || part) return;
  const columns = state.plainRows ? undefined : findPlainColumns(state);
  if (columns) state.plainRows = new PlainRows(state, columns, likeRows);
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
  #latestRow: Row | undefined;
  #count = 0;
  /** By the bits of the numbers that stand, 0 for each of them. */
  readonly #zeros = new Map<number, Row["numbers"]>();
  readonly #byteRows: ByteRows | undefined;
  byteRowCount = 0;

  constructor(
    state: TableState,
    columns: PlainColumns,
    { open, getByteScanner, areKeysDropped = false }: LikeRowsHandler,
  ) {
    this.#state = state;
    this.#columns = columns;
    this.#openLikeRows = open;
    this.#byteRows = getByteScanner && this.#openByteRowsIfPossible(getByteScanner(), areKeysDropped);
    const { labels, numbers } = columns;
    this.#effects = new Int32Array(labels.length + 1);
    this.#numbers = new Float64Array(numbers.length);
    this.#latestNumbers = new Float64Array(numbers.length);
    this.#sums = new Float64Array(numbers.length).fill(Number.NaN);
  }

  #openByteRowsIfPossible(scanner: ByteScanner, areKeysDropped: boolean): ByteRows | undefined {
    const { rowKeys, header, records } = this.#state;
    if (!rowKeys.cellKey || !records.setByteRowReader) return undefined;
    const context = {
      columns: this.#columns,
      width: header.names.length,
      key: rowKeys.cellKey,
      lines: rowKeys.keys.lines,
      areKeysDropped,
      buildRow: (effects: Int32Array, numberBits: number) =>
        this.#buildRow(0, effects, this.#nameZeros(numberBits)),
      emitFirstRow: (row: Row) => {
        this.#state.emitRow(row);
        return this.#openLikeRows(row);
      },
    };
    const byteRows = createByteRowsIfPossible(context, scanner);
    if (!byteRows) return undefined;
    const { labels, droppedTexts } = this.#columns;
    for (const [position, column] of [...labels, ...droppedTexts].entries())
      column.onConfirmed = (cell, effect) => byteRows.addLabel(position, cell, effect);
    records.setByteRowReader({
      memory: byteRows.memory,
      takeRows: (from, end, delimiter) => this.#takeByteRows(byteRows, from, end, delimiter),
    });
    return byteRows;
  }

  #takeByteRows(byteRows: ByteRows, from: RowPlace, end: number, delimiter: number): RowPlace {
    const { numbering, fileEnd } = this.#state;
    if (!canNextBePlainRow(this.#state) || !numbering.isKnown()) return from;
    const nextNumber = numbering.findNextNumber();
    const { count, place, latestRow } = byteRows.countRows(from, end, delimiter, {
      numberingColumn: nextNumber === undefined ? -1 : numbering.column,
      nextNumber: nextNumber ?? 0,
      mustEndEmpty: fileEnd.isComparing(),
    });
    if (count === 0) return place;
    numbering.addNextRows(count);
    const sums = byteRows.readSums();
    if (!canAddNumbers(this.#sums, sums)) this.settle();
    addNumbers(this.#sums, sums);
    this.#latestNumbers.set(byteRows.latestNumbers);
    this.#latestRow = latestRow;
    this.#count += count;
    this.byteRowCount += count;
    return place;
  }

  tryAdd(record: SourceRecord): boolean {
    this.#byteRows?.addLines();
    if (!canBePlainRow(this.#state, record) || !this.#readLabels(record) || !this.#readNumbers(record))
      return false;
    const known = this.#patterns.find(this.#effects);
    if ((known && !canAddNumbers(known.sums, this.#numbers)) || !canAddNumbers(this.#sums, this.#numbers))
      return false;
    const row = known?.row ?? this.#buildRow(record.line, this.#effects, this.#nameNumbers(this.#numbers));
    const { rowKeys, numbering } = this.#state;
    // A repeated row is told with its cells.
    if (rowKeys.findEarlierLine(row, record) !== undefined) return false;
    numbering.addRecord(record, true);
    numbering.addRow(record);
    if (known) this.#addToPattern(known, record.line);
    else this.#emitFirstRow(row);
    addNumbers(this.#sums, this.#numbers);
    [this.#latestNumbers, this.#numbers] = [this.#numbers, this.#latestNumbers];
    this.#latestRow = row;
    this.#count++;
    return true;
  }

  #addToPattern(pattern: RowPattern, line: number): void {
    pattern.likeRows.lines.add(line);
    pattern.count++;
    addNumbers(pattern.sums, this.#numbers);
  }

  /** Emits a row of known labels that no row before has together. */
  #emitFirstRow(row: Row): void {
    const { emitRow, totals, times } = this.#state;
    emitRow(row);
    totals.addRowsOfScope(1, row.numbers, row);
    if (row.month !== undefined) times.addRows(row.month, 1);
    this.#addPattern(row);
  }

  /** Puts the row together as the reader of rows would. */
  #buildRow(line: number, effects: Int32Array, numbers: Row["numbers"]): Row {
    const row: KnownRow = { line, numbers, texts: {} };
    const { labels } = this.#columns;
    for (let position = 0; position < labels.length; position++)
      labels[position]?.addToRow(row, effects[position] ?? 0);
    return row;
  }

  /** The numbers of all first rows of patterns with the same columns are one object. */
  #nameZeros(numberBits: number): Row["numbers"] {
    return getOrCreate(this.#zeros, numberBits, () => {
      const { numbers } = this.#columns;
      const present = numbers.map((_, position) => ((numberBits >> position) & 1 ? 0 : Number.NaN));
      return this.#nameNumbers(Float64Array.from(present));
    });
  }

  #nameNumbers(numbers: Float64Array): Record<string, number> {
    return nameNumbers(this.#columns.numbers, numbers);
  }

  #addPattern(row: Row): void {
    const sums = new Float64Array(this.#numbers.length).fill(Number.NaN);
    const likeRows = this.#openLikeRows(row);
    this.#patterns.add(this.#effects, { row, likeRows, count: 0, sums });
    this.#byteRows?.addPattern(row, likeRows, this.#effects);
  }

  learn(record: SourceRecord, row: Row): void {
    const { labels, droppedTexts } = this.#columns;
    for (const [position, column] of labels.entries()) this.#effects[position] = column.learn(record);
    const areTextsKnown = droppedTexts.every((column) => column.isWord(record) || column.learn(record) >= 0);
    if (this.#effects.includes(unknownEffect) || !areTextsKnown || !this.#readNumbers(record)) return;
    if (!this.#patterns.find(this.#effects)) this.#addPattern(row);
  }

  settle(): void {
    if (this.#count === 0 || !this.#latestRow) return;
    const { tally, totals, partRows } = this.#state;
    this.#state.rowCount += this.#count;
    tally.rows += this.#count;
    totals.addRows(this.#count, this.#nameNumbers(this.#sums));
    partRows.addRow({ ...this.#latestRow, numbers: this.#nameNumbers(this.#latestNumbers) }, undefined);
    this.#count = 0;
    this.#sums.fill(Number.NaN);
  }

  finish(): void {
    this.#byteRows?.addLines();
    this.settle();
    this.#byteRows?.close();
    for (const { row, likeRows, count, sums } of this.#patterns)
      if (count > 0) this.#addRowsOfPattern(row, likeRows, count, count, this.#nameNumbers(sums));
    if (!this.#byteRows) return;
    for (const { row, likeRows, count, emittedRows, sums } of this.#byteRows.listPatterns())
      this.#addRowsOfPattern(row, likeRows, count, count - emittedRows, this.#nameNumbers(sums));
  }

  /** Hands over the rows of a pattern; its group has counted those that were emitted, with 0 for their numbers. */
  #addRowsOfPattern(
    row: Row,
    likeRows: LikeRows,
    count: number,
    uncounted: number,
    numbers: Record<string, number>,
  ): void {
    const { times, totals } = this.#state;
    likeRows.addRows(uncounted, numbers);
    totals.addRowsOfScope(count, numbers, row);
    if (row.month !== undefined) times.addRows(row.month, count);
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

  /** Reads bare digits; false where a number is written otherwise, or lacks where it must stand, and where all lack. */
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
    return present !== 0;
  }
}
