import type { CsvRecord, RecordFault } from "./records.ts";

/** No export has more columns; a file that has them lost its line breaks, or is something else. */
export const mostColumns = 1000;

export interface CellBytes {
  readonly length: number;
  readonly bytes: DataView;
}

const usualWidth = 32;

/**
 * A record as it lies in the bytes of its file: where its cells begin and end. The scanner fills the same one for every record, so
 * that a million of them leave no litter: whoever keeps a record keeps its line and its cells.
 */
export class ByteRecord implements CsvRecord {
  line = 0;
  fault: RecordFault | undefined;
  /** How many cells. */
  width = 0;
  /** Line breaks inside its cells. */
  breaks = 0;
  /** Some cell in quotes holds doubled quotes, or line breaks that are not LF: its text is not what its bytes are. */
  hasDressed = false;
  /** Two hashes of the cells that were hashed last. */
  high = 0;
  low = 0;
  #bytes: Buffer = Buffer.alloc(0);
  #view = new DataView(new ArrayBuffer(0)) as DataView;
  #from = new Int32Array(usualWidth);
  #to = new Int32Array(usualWidth);

  begin(line: number, bytes: Buffer): void {
    this.line = line;
    this.fault = undefined;
    this.width = 0;
    this.breaks = 0;
    this.hasDressed = false;
    if (bytes === this.#bytes) return;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  addCell(from: number, to: number): void {
    if (this.width === this.#from.length) this.#widen();
    const at = this.width++;
    this.#from[at] = from;
    this.#to[at] = to;
  }

  /** Of a record that is wider than any export the last cells are not kept. */
  #widen(): void {
    const [from, to] = [this.#from, this.#to];
    this.#from = new Int32Array(mostColumns);
    this.#to = new Int32Array(mostColumns);
    this.#from.set(from);
    this.#to.set(to);
  }

  /** Becomes a record that was taken apart elsewhere. */
  take({ line, cells, fault }: CsvRecord): void {
    const bytes = Buffer.from(cells.join(""));
    this.begin(line, bytes);
    this.fault = fault;
    let from = 0;
    for (const cell of cells) {
      const to = from + Buffer.byteLength(cell);
      this.addCell(from, to);
      from = to;
    }
  }

  get cells(): string[] {
    const cells: string[] = [];
    for (let index = 0; index < this.width; index++) cells.push(this.text(index));
    return cells;
  }

  text(index: number): string {
    const length = this.lengthOf(index);
    if (length === 0) return "";
    const from = this.fromOf(index);
    const text = this.#bytes.toString("utf8", from, from + length);
    return this.hasDressed && this.#isDressed(index)
      ? text.replaceAll('""', '"').replace(/\r\n?/g, "\n")
      : text;
  }

  /** In bytes; a cell that the record does not have is empty. */
  lengthOf(index: number): number {
    return index < this.width ? (this.#to[index] ?? 0) - (this.#from[index] ?? 0) : 0;
  }

  /** Where its bytes begin. */
  fromOf(index: number): number {
    return this.#from[index] ?? 0;
  }

  /** Holds nothing but letters of ASCII, digits and signs such as "-" or "/": no space, no "?". */
  isPlain(index: number): boolean {
    const from = this.fromOf(index);
    for (let at = from + this.lengthOf(index) - 1; at >= from; at--) {
      const byte = this.#bytes[at] ?? 0;
      if (byte <= space || byte >= deleted || byte === questionMark) return false;
    }
    return true;
  }

  #isDressed(index: number): boolean {
    return index < this.width && this.#bytes[this.fromOf(index) - 1] === quote;
  }

  hasDigit(index: number): boolean {
    const from = this.fromOf(index);
    for (let at = from + this.lengthOf(index) - 1; at >= from; at--) {
      if (isDigit(this.#bytes[at] ?? 0)) return true;
    }
    return false;
  }

  /** What a cell of up to twelve digits says; undefined where anything else stands. */
  wholeNumber(index: number): number | undefined {
    const length = this.lengthOf(index);
    if (length === 0 || length > 12) return undefined;
    const from = this.fromOf(index);
    let number = 0;
    for (let at = from; at < from + length; at++) {
      const byte = this.#bytes[at] ?? 0;
      if (!isDigit(byte)) return undefined;
      number = number * 10 + byte - zero;
    }
    return number;
  }

  /** Hashes what some cells say, however they are written. The length goes first, so that no two rows of cells give the same numbers. */
  hash(columns: readonly number[]): void {
    let high = 0x9e3779b9 | 0;
    let low = 0x85ebca6b | 0;
    for (let column = 0; column < columns.length; column++) {
      const index = columns[column] ?? 0;
      let view = this.#view;
      let at = this.fromOf(index);
      let length = this.lengthOf(index);
      if (this.hasDressed && this.#isDressed(index)) {
        view = viewOf(this.text(index));
        at = 0;
        length = view.byteLength;
      }
      high = mixedHigh(high, length);
      low = mixedLow(low, length);
      const end = at + length;
      for (; at + 4 <= end; at += 4) {
        const four = view.getInt32(at, true);
        high = mixedHigh(high, four);
        low = mixedLow(low, four);
      }
      let rest = 0;
      for (; at < end; at++) rest = (rest << 8) | view.getUint8(at);
      high = mixedHigh(high, rest);
      low = mixedLow(low, rest);
    }
    this.high = high;
    this.low = low;
  }

  /** The bytes of a cell, to be kept. */
  copyOf(index: number): CellBytes {
    const length = this.lengthOf(index);
    const from = this.#bytes.byteOffset + this.fromOf(index);
    return { length, bytes: new DataView(this.#bytes.buffer.slice(from, from + length)) };
  }

  holds(index: number, { length, bytes }: CellBytes): boolean {
    if (length !== this.lengthOf(index)) return false;
    const from = this.fromOf(index);
    let at = 0;
    for (; at + 4 <= length; at += 4) {
      if (this.#view.getInt32(from + at) !== bytes.getInt32(at)) return false;
    }
    for (; at < length; at++) {
      if (this.#view.getUint8(from + at) !== bytes.getUint8(at)) return false;
    }
    return true;
  }
}

function viewOf(text: string): DataView {
  const bytes = Buffer.from(text);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function mixedHigh(hash: number, bits: number): number {
  const product = Math.imul(hash ^ bits, 0x9e3779b1);
  return product ^ (product >>> 15);
}

function mixedLow(hash: number, bits: number): number {
  const product = Math.imul(hash ^ bits, 0x85ebca6b);
  return product ^ (product >>> 13);
}

const space = 32;
const quote = 34;
const zero = 48;
const questionMark = 63;
const deleted = 127;

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= 57;
}
