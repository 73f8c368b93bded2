import type { CsvRecord, RecordFault } from "./records.ts";

/** No export has more columns; a file that has them lost its line breaks, or is something else. */
export const mostColumns = 1000;

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
  /** Some cell in quotes holds doubled quotes, or line breaks that are not LF. */
  hasDressed = false;
  /** The same bytes, of which four can be looked at together. */
  view = new DataView(new ArrayBuffer(0)) as DataView;
  #bytes: Buffer = Buffer.alloc(0);
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
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
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
    return this.isDressed(index) ? text.replaceAll('""', '"').replace(/\r\n?/g, "\n") : text;
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

  /** Its text is not what its bytes are. */
  isDressed(index: number): boolean {
    return this.hasDressed && index < this.width && this.#bytes[this.fromOf(index) - 1] === quote;
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
}

const space = 32;
const quote = 34;
const zero = 48;
const questionMark = 63;
const deleted = 127;

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= 57;
}
