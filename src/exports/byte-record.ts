import type { CsvRecord, RecordFault } from "./records.ts";

/** No export has more columns; a file that has them lost its line breaks, or is something else. */
export const mostColumns = 1000;

const usualWidth = 32;

/** The two running hashes of a cell, byte by byte. */
export const firstHigh = 0x811c9dc5 | 0;
export const firstLow = 0;

export function nextHigh(high: number, byte: number): number {
  return Math.imul(high ^ byte, 0x9e3779b1);
}

export function nextLow(low: number, byte: number): number {
  return (Math.imul(low, 0x85ebca6b) + byte) | 0;
}

/**
 * A record as it lies in the bytes of its file: where its cells begin and end, and two hashes of what each of them says. The scanner
 * fills the same one for every record, so that a million of them leave no litter: whoever keeps a record keeps its line and its cells.
 */
export class ByteRecord implements CsvRecord {
  line = 0;
  fault: RecordFault | undefined;
  /** How many cells. */
  width = 0;
  /** Line breaks inside its cells. */
  breaks = 0;
  /** Some cell holds doubled quotes, or line breaks that are not LF: its text is not what its bytes are. */
  isDressed = false;
  high = new Int32Array(usualWidth);
  low = new Int32Array(usualWidth);
  #from = new Int32Array(usualWidth);
  #to = new Int32Array(usualWidth);
  #bytes: Buffer = Buffer.alloc(0);

  begin(line: number, bytes: Buffer): void {
    this.line = line;
    this.fault = undefined;
    this.width = 0;
    this.breaks = 0;
    this.isDressed = false;
    this.#bytes = bytes;
  }

  addCell(from: number, to: number, high: number, low: number): void {
    if (this.width === this.#from.length) this.#widen();
    const at = this.width++;
    this.#from[at] = from;
    this.#to[at] = to;
    this.high[at] = high;
    this.low[at] = low;
  }

  #widen(): void {
    const wider = (places: Int32Array) => {
      const copy = new Int32Array(places.length * 4);
      copy.set(places);
      return copy;
    };
    this.#from = wider(this.#from);
    this.#to = wider(this.#to);
    this.high = wider(this.high);
    this.low = wider(this.low);
  }

  /** Becomes a record that was taken apart elsewhere. */
  take({ line, cells, fault }: CsvRecord): void {
    const bytes = Buffer.from(cells.join(""));
    this.begin(line, bytes);
    this.fault = fault;
    let from = 0;
    for (const cell of cells) {
      const to = from + Buffer.byteLength(cell);
      let high = firstHigh;
      let low = firstLow;
      for (let at = from; at < to; at++) {
        const byte = bytes[at] ?? 0;
        high = nextHigh(high, byte);
        low = nextLow(low, byte);
      }
      this.addCell(from, to, high, low);
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
    const from = this.#from[index] ?? 0;
    const text = this.#bytes.toString("utf8", from, from + length);
    return this.isDressed ? text.replaceAll('""', '"').replace(/\r\n?/g, "\n") : text;
  }

  /** In bytes; a cell that the record does not have is empty. */
  lengthOf(index: number): number {
    return index < this.width ? (this.#to[index] ?? 0) - (this.#from[index] ?? 0) : 0;
  }

  /** Where its bytes begin. */
  fromOf(index: number): number {
    return this.#from[index] ?? 0;
  }

  hasDigit(index: number): boolean {
    const from = this.#from[index] ?? 0;
    for (let at = from + this.lengthOf(index) - 1; at >= from; at--) {
      if (isDigit(this.#bytes[at] ?? 0)) return true;
    }
    return false;
  }

  /** What a cell of up to twelve digits says; undefined where anything else stands. */
  wholeNumber(index: number): number | undefined {
    const length = this.lengthOf(index);
    if (length === 0 || length > 12) return undefined;
    const from = this.#from[index] ?? 0;
    let number = 0;
    for (let at = from; at < from + length; at++) {
      const byte = this.#bytes[at] ?? 0;
      if (!isDigit(byte)) return undefined;
      number = number * 10 + byte - zero;
    }
    return number;
  }

  /** The bytes of a cell, to be kept. */
  copyOf(index: number): Uint8Array {
    const from = this.#from[index] ?? 0;
    const copy = new Uint8Array(this.lengthOf(index));
    for (let at = 0; at < copy.length; at++) copy[at] = this.#bytes[from + at] ?? 0;
    return copy;
  }

  holds(index: number, bytes: Uint8Array): boolean {
    if (this.lengthOf(index) !== bytes.length) return false;
    const from = this.#from[index] ?? 0;
    for (let at = 0; at < bytes.length; at++) {
      if (this.#bytes[from + at] !== bytes[at]) return false;
    }
    return true;
  }
}

const zero = 48;

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= 57;
}
