import type { CsvRecord, RecordFault } from "./records.ts";

/** No export has more columns; a file that has them lost its line breaks, or is something else. */
export const maxColumns = 1000;

const initialCapacity = 32;

/**
 * A record as it lies in the bytes of its file: where its cells begin and end. The scanner fills the same one for every record, so
 * that a million of them leave no litter: whoever keeps a record keeps its line and its cells.
 */
export class ByteRecord implements CsvRecord {
  line = 0;
  fault: RecordFault | undefined;
  /** How many cells. */
  cellCount = 0;
  /** Line breaks inside its cells. */
  lineBreakCount = 0;
  /** Some cell in quotes holds doubled quotes, or line breaks that are not LF. */
  hasEscapedCells = false;
  /** The same bytes, of which four can be looked at together. */
  dataView = new DataView(new ArrayBuffer(0)) as DataView;
  #bytes: Buffer = Buffer.alloc(0);
  #from = new Int32Array(initialCapacity);
  #to = new Int32Array(initialCapacity);

  reset(line: number, bytes: Buffer): void {
    this.line = line;
    this.fault = undefined;
    this.cellCount = 0;
    this.lineBreakCount = 0;
    this.hasEscapedCells = false;
    if (bytes === this.#bytes) return;
    this.#bytes = bytes;
    this.dataView = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  addCell(from: number, to: number): void {
    if (this.cellCount === this.#from.length) this.#widen();
    const at = this.cellCount++;
    this.#from[at] = from;
    this.#to[at] = to;
  }

  /** Of a record that is wider than any export the last cells are not kept. */
  #widen(): void {
    const [from, to] = [this.#from, this.#to];
    this.#from = new Int32Array(maxColumns);
    this.#to = new Int32Array(maxColumns);
    this.#from.set(from);
    this.#to.set(to);
  }

  /** Becomes a record that was taken apart elsewhere. */
  copyFrom({ line, cells, fault }: CsvRecord): void {
    const bytes = Buffer.from(cells.join(""));
    this.reset(line, bytes);
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
    for (let index = 0; index < this.cellCount; index++) cells.push(this.decodeCell(index));
    return cells;
  }

  decodeCell(index: number): string {
    const length = this.cellLength(index);
    if (length === 0) return "";
    const from = this.cellStart(index);
    const text = this.#bytes.toString("utf8", from, from + length);
    return this.isEscaped(index) ? text.replaceAll('""', '"').replace(/\r\n?/g, "\n") : text;
  }

  /** In bytes; a cell that the record does not have is empty. */
  cellLength(index: number): number {
    return index < this.cellCount ? (this.#to[index] ?? 0) - (this.#from[index] ?? 0) : 0;
  }

  /** Where its bytes begin. */
  cellStart(index: number): number {
    return this.#from[index] ?? 0;
  }

  /** Holds nothing but letters of ASCII, digits and signs such as "-" or "/": no space, no "?". */
  isPlainAscii(index: number): boolean {
    const from = this.cellStart(index);
    for (let at = from + this.cellLength(index) - 1; at >= from; at--) {
      const byte = this.#bytes[at] ?? 0;
      if (byte <= spaceByte || byte >= deleteByte || byte === questionMarkByte) return false;
    }
    return true;
  }

  /** Its text is not what its bytes are. */
  isEscaped(index: number): boolean {
    return (
      this.hasEscapedCells && index < this.cellCount && this.#bytes[this.cellStart(index) - 1] === quoteByte
    );
  }

  hasDigit(index: number): boolean {
    const from = this.cellStart(index);
    for (let at = from + this.cellLength(index) - 1; at >= from; at--) {
      if (isDigitByte(this.#bytes[at] ?? 0)) return true;
    }
    return false;
  }

  /** What a cell of up to twelve digits says; undefined where anything else stands. */
  readWholeNumber(index: number): number | undefined {
    const length = this.cellLength(index);
    if (length === 0 || length > 12) return undefined;
    const from = this.cellStart(index);
    let number = 0;
    for (let at = from; at < from + length; at++) {
      const byte = this.#bytes[at] ?? 0;
      if (!isDigitByte(byte)) return undefined;
      number = number * 10 + byte - zeroDigitByte;
    }
    return number;
  }
}

const spaceByte = 32;
const quoteByte = 34;
const zeroDigitByte = 48;
const questionMarkByte = 63;
const deleteByte = 127;

function isDigitByte(byte: number): boolean {
  return byte >= zeroDigitByte && byte <= 57;
}
