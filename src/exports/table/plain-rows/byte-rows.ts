/** Rows that are counted as bytes, before they become records: the same ones as `PlainRows` would count, many times as fast. */
import type { CellKey } from "../../meaning/grain.ts";
import type { Row } from "../../row.ts";
import type { SavedCell } from "../../source.ts";
import type { LineHashTable } from "../line-hash-table.ts";
import type { ByteScanner } from "./byte-scanner.ts";
import type { PlainColumns } from "./plain-columns.ts";
import type { RowPattern } from "./row-patterns.ts";

/** What rows are known by, and where the hashes of their keys are kept. */
export interface ByteRowsContext {
  readonly columns: PlainColumns;
  /** The number of cells that a row has. */
  readonly width: number;
  readonly key: CellKey;
  readonly lines: LineHashTable;
}

/** The state of the table that, besides the bytes, decides whether a row is counted. */
interface ScanSituation {
  readonly numberingColumn: number;
  readonly nextNumber: number;
  readonly mustEndEmpty: boolean;
}

/** A fuller table would be slow to search. */
const maxFillRatio = 0.8;

export class ByteRows {
  readonly memory: Buffer;
  /** The numbers of the last row that was counted. */
  readonly latestNumbers: Float64Array;
  readonly #scanner: ByteScanner;
  readonly #context: ByteRowsContext;
  readonly #patterns: RowPattern[] = [];
  readonly #effects: Int32Array;
  readonly #log: Int32Array;
  readonly #sums: Float64Array;

  constructor(context: ByteRowsContext, scanner: ByteScanner) {
    this.#context = context;
    this.#scanner = scanner;
    const { memory, places } = scanner;
    const numberCount = context.columns.numbers.length;
    this.memory = Buffer.from(memory.buffer, places.input, places.inputLength);
    this.latestNumbers = new Float64Array(memory.buffer, places.latestNumbers, numberCount);
    this.#sums = new Float64Array(memory.buffer, places.sums, numberCount);
    this.#effects = new Int32Array(memory.buffer, places.effects, places.maxLabelColumns);
    this.#log = new Int32Array(memory.buffer, places.log);
    this.#writeColumns();
    context.lines.moveTo(new Int32Array(memory.buffer, places.rowHashes, 3 * places.rowHashSlots));
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

  /** Adds a pattern by its effects, of which the last one is a bit for each number. */
  addPattern(pattern: RowPattern, effects: Int32Array): void {
    if (this.#patterns.length >= this.#scanner.places.maxPatterns) return;
    this.#patterns.push(pattern);
    const labelCount = effects.length - 1;
    for (let position = 0; position < labelCount; position++)
      this.#effects[position] = effects[position] ?? 0;
    const [month, placeHigh, placeLow] = this.#context.key.listBits(pattern.row);
    this.#scanner.addPatternOfEffects(effects[labelCount] ?? 0, month, placeHigh, placeLow);
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
      latestRow: count === 0 ? undefined : this.#addLinesAndFindLatestRow(count),
    };
  }

  /** Adds the lines of the rows that the last scan counted to their groups. */
  #addLinesAndFindLatestRow(count: number): Row | undefined {
    const log = this.#log;
    for (let offset = 0; offset < 2 * count; offset += 2)
      this.#patterns[log[offset + 1] ?? 0]?.likeRows.addLine(log[offset] ?? 0);
    return this.#patterns[log[2 * count - 1] ?? 0]?.row;
  }

  /** The sums of the rows of the last scan; NaN for a column without a number. */
  readSums(): Float64Array {
    const present = this.#scanner.found.summedColumns.value;
    return this.#sums.map((sum, position) => ((present >> position) & 1 ? sum : Number.NaN));
  }

  /** Lists the patterns with the rows that were counted here. */
  *listPatterns(): Generator<RowPattern> {
    const { memory, places } = this.#scanner;
    for (const [index, { row, likeRows }] of this.#patterns.entries()) {
      const place = places.patterns + index * places.patternSize + 32;
      const [count = 0] = new Float64Array(memory.buffer, place, 1);
      if (count > 0)
        yield { row, likeRows, count, sums: new Float64Array(memory.buffer, place + 8, this.#sums.length) };
    }
  }

  /** Gives the hashes of keys back to their table, so that nothing holds the memory. */
  close(): void {
    this.#context.lines.moveBack();
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
