/** Rows that are counted as bytes, before they become records: the same ones as `PlainRows` would count, many times as fast. */
import type { CellKey } from "../../meaning/grain.ts";
import type { Row } from "../../row.ts";
import type { SavedCell } from "../../source.ts";
import type { LineHashTable } from "../line-hash-table.ts";
import type { LikeRows } from "../table-state.ts";
import type { ByteScanner } from "./byte-scanner.ts";
import type { PlainColumns } from "./plain-columns.ts";
import { ScannedLines } from "./scanned-lines.ts";

/** What rows are known by, and where the hashes of their keys are kept. */
export interface ByteRowsContext {
  readonly columns: PlainColumns;
  /** The number of cells that a row has. */
  readonly width: number;
  readonly key: CellKey;
  readonly lines: LineHashTable;
  /** True where the hashes are of no use once the file was read. */
  readonly areKeysDropped: boolean;
  /** Puts a row together by the effects of its labels, without its line, and with 0 for each number that stands. */
  buildRow(effects: Int32Array, numberBits: number): Row;
  /** Emits the first row of a pattern, and opens its group. */
  emitFirstRow(row: Row): LikeRows;
}

/** The state of the table that, besides the bytes, decides whether a row is counted. */
interface ScanSituation {
  readonly numberingColumn: number;
  readonly nextNumber: number;
  readonly mustEndEmpty: boolean;
}

/** Rows with the same effects of their labels and numbers in the same columns. */
interface BytePattern {
  /** The first row, once it was emitted. */
  row: Row;
  /** Absent until its first row was counted. */
  likeRows: LikeRows | undefined;
  /** The first row, if it was counted here: it was emitted with 0 for its numbers. */
  emittedRows: number;
}

/** The rows of a pattern that were counted here. */
interface CountedRows {
  readonly row: Row;
  readonly likeRows: LikeRows;
  readonly count: number;
  readonly emittedRows: number;
  readonly sums: Float64Array;
}

/** A fuller table would be slow to search. */
const maxFillRatio = 0.8;

export class ByteRows {
  readonly memory: Buffer;
  /** The numbers of the last row that was counted. */
  readonly latestNumbers: Float64Array;
  readonly #scanner: ByteScanner;
  readonly #context: ByteRowsContext;
  readonly #patterns: BytePattern[] = [];
  readonly #effects: Int32Array;
  readonly #lines: ScannedLines;
  readonly #sums: Float64Array;
  readonly #sumsOfScan: Float64Array;

  constructor(context: ByteRowsContext, scanner: ByteScanner) {
    this.#context = context;
    this.#scanner = scanner;
    const { memory, places } = scanner;
    const numberCount = context.columns.numbers.length;
    this.memory = Buffer.from(memory.buffer, places.input, places.inputLength);
    this.latestNumbers = new Float64Array(memory.buffer, places.latestNumbers, numberCount);
    this.#sums = new Float64Array(memory.buffer, places.sums, numberCount);
    this.#sumsOfScan = new Float64Array(numberCount);
    this.#effects = new Int32Array(memory.buffer, places.effects, places.maxLabelColumns);
    this.#lines = new ScannedLines(scanner);
    this.#writeColumns();
    context.lines.moveTo(
      new Int32Array(memory.buffer, places.rowHashes, 3 * places.rowHashSlots),
      new Int32Array(memory.buffer, places.marks, places.rowMarks / 32),
    );
    scanner.listener.addPattern = (numberBits) => this.#addPatternOfScan(numberBits);
    scanner.listener.takeLines = () => this.#lines.handOver();
    scanner.listener.emitFirstRow = (position, line) => this.#emitFirstRow(position, line);
  }

  #writeColumns(): void {
    const { columns, width, key, lines } = this.#context;
    const { labels, droppedTexts, numbers } = columns;
    const { memory, places } = this.#scanner;
    const view = new DataView(memory.buffer);
    [...labels, ...droppedTexts].forEach(({ index }, position) => {
      view.setInt32(places.dictionaryColumns + 4 * position, index, true);
    });
    numbers.forEach(({ index, isOptional, factor }, position) => {
      const place = places.numberColumns + 16 * position;
      view.setInt32(place, index, true);
      view.setInt32(place + 4, isOptional ? 1 : 0, true);
      view.setFloat64(place + 8, factor, true);
    });
    key.indices.forEach((index, position) => {
      view.setInt32(places.comparedColumns + 4 * position, index, true);
    });
    this.#scanner.setColumns(width, labels.length, droppedTexts.length, numbers.length);
    this.#scanner.setComparedColumns(key.indices.length, lines.maxSize);
  }

  addLabel(dictionary: number, cell: SavedCell, effect: number): void {
    if (!(cell instanceof DataView)) return;
    const place = this.#scanner.findPlaceOfLabel(cell.byteLength);
    if (place === 0) return;
    const bytes = new Uint8Array(cell.buffer, cell.byteOffset, cell.byteLength);
    new Uint8Array(this.#scanner.memory.buffer).set(bytes, place);
    this.#scanner.addLabel(dictionary, cell.byteLength, effect);
  }

  /** Adds the pattern of a row that was emitted, by its effects, of which the last one is a bit for each number. */
  addPattern(row: Row, likeRows: LikeRows, effects: Int32Array): void {
    const labelCount = effects.length - 1;
    for (let position = 0; position < labelCount; position++)
      this.#effects[position] = effects[position] ?? 0;
    const position = this.#addPatternOfRow(row, effects[labelCount] ?? 0);
    const pattern = this.#patterns[position];
    if (pattern && !pattern.likeRows) this.#openPattern(pattern, position, likeRows);
  }

  #openPattern(pattern: BytePattern, position: number, likeRows: LikeRows): void {
    pattern.likeRows = likeRows;
    this.#scanner.setGroupOfPattern(position, this.#lines.getNumber(likeRows.lines));
  }

  /** Adds the pattern of a row that is being counted, and may turn out to be known: then it is not emitted. */
  #addPatternOfScan(numberBits: number): number {
    return this.#addPatternOfRow(this.#context.buildRow(this.#effects, numberBits), numberBits);
  }

  /** Adds a pattern by the effects that stand in the memory, unless it is there; returns its position, or -1. */
  #addPatternOfRow(row: Row, numberBits: number): number {
    if (this.#patterns.length >= this.#scanner.places.maxPatterns) return -1;
    const [month, placeHigh, placeLow] = this.#context.key.listBits(row);
    const position = this.#scanner.addPatternOfEffects(numberBits, month, placeHigh, placeLow);
    if (position === this.#patterns.length) this.#patterns.push({ row, likeRows: undefined, emittedRows: 0 });
    return position;
  }

  /** Counts the rows of a block from an offset on; returns their number, and the place of the first one that must be read. */
  countRows(
    from: { readonly offset: number; readonly line: number },
    end: number,
    delimiter: number,
    { numberingColumn, nextNumber, mustEndEmpty }: ScanSituation,
  ) {
    const { lines } = this.#context;
    const { found, places } = this.#scanner;
    this.#scanner.setRememberedRows(lines.size);
    this.#scanner.beginScan(numberingColumn, nextNumber, mustEndEmpty);
    const stoppedAt = this.#scanner.countPlainRows(
      places.input + from.offset,
      places.input + end,
      from.line,
      delimiter,
    );
    lines.setSize(found.rememberedRows.value);
    const count = found.rowCount.value;
    return {
      count,
      place: { offset: stoppedAt - places.input, line: found.stoppedAtLine.value },
      latestRow: this.#patterns[found.latestPattern.value]?.row,
    };
  }

  /** Adds the lines of the rows that were counted to their groups; to be called before another line is added. */
  addLines(): void {
    this.#lines.handOver();
  }

  /** Emits the first row of a pattern, below the lines that were counted before. */
  #emitFirstRow(position: number, line: number): void {
    this.#lines.handOver();
    const pattern = this.#patterns[position];
    if (!pattern) throw new Error("the scanner counted a row of an unknown pattern");
    pattern.row = { ...pattern.row, line };
    this.#openPattern(pattern, position, this.#context.emitFirstRow(pattern.row));
    pattern.emittedRows = 1;
  }

  /** The sums of the rows of the last scan; NaN for a column without a number. */
  readSums(): Float64Array {
    const present = this.#scanner.found.summedColumns.value;
    for (let position = 0; position < this.#sums.length; position++)
      this.#sumsOfScan[position] = (present >> position) & 1 ? (this.#sums[position] ?? 0) : Number.NaN;
    return this.#sumsOfScan;
  }

  /** Lists the patterns with the rows that were counted here; the sums are the same array for all. */
  *listPatterns(): Generator<CountedRows> {
    const { memory, places } = this.#scanner;
    const view = new DataView(memory.buffer);
    const sums = new Float64Array(this.#sums.length);
    for (const [index, { row, likeRows, emittedRows }] of this.#patterns.entries()) {
      const place = places.totals + index * 8 * (1 + sums.length);
      const count = view.getFloat64(place, true);
      if (count === 0 || !likeRows) continue;
      for (let position = 0; position < sums.length; position++)
        sums[position] = view.getFloat64(place + 8 + 8 * position, true);
      yield { row, likeRows, count, emittedRows, sums };
    }
  }

  /** Gives the hashes of keys back to their table, or drops them, so that nothing holds the memory. */
  close(): void {
    const { lines, areKeysDropped } = this.#context;
    if (areKeysDropped) lines.clear();
    else lines.moveBack();
    this.#scanner.listener.addPattern = () => -1;
    this.#scanner.listener.takeLines = () => undefined;
    this.#scanner.listener.emitFirstRow = () => undefined;
  }
}

/** Undefined for a table that goes beyond the limits of the scanner. */
export function createByteRowsIfPossible(
  context: ByteRowsContext,
  scanner: ByteScanner,
): ByteRows | undefined {
  const { places } = scanner;
  const { labels, droppedTexts, numbers } = context.columns;
  const isPossible =
    context.width <= places.maxColumns &&
    labels.length <= places.maxLabelColumns &&
    labels.length + droppedTexts.length <= places.maxDictionaries &&
    numbers.length <= places.maxNumberColumns &&
    context.lines.maxSize <= places.rowHashSlots * maxFillRatio;
  return isPossible ? new ByteRows(context, scanner) : undefined;
}
