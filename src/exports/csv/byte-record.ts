import type { IssueCode } from "../../issues/issue.ts";
import { isBlankCell } from "../cells/blank-cell.ts";
import { resetHash } from "../hash-mixing.ts";
import type { CellHash, SourceRecord, TextRecord } from "../source.ts";
import { addCellToHash, addTextOfCellToHash, copyBytes, hasBytesAt } from "./cell-hash.ts";
import { canSomeDelimiterSplitInto } from "./delimiters.ts";

/** No export has more columns: a file with more lost its line breaks, or is something else. */
export const maxColumns = 1000;

const initialCapacity = 32;

/** In bytes. Labels are shorter; longer cells are notes, which differ from row to row. */
const maxSavedLength = 600;

/**
 * A record as offsets of its cells in the bytes of the file. The scanner fills the same object for every record, so that a million
 * records allocate nothing.
 */
export class ByteRecord implements SourceRecord {
  readonly part = 0;
  readonly addedCellCount = 0;
  line = 0;
  fault: IssueCode | undefined;
  cellCount = 0;
  isUnfinished = false;
  /** Line breaks inside the cells. */
  lineBreakCount = 0;
  /** Some quoted cell holds doubled quotes, or line breaks other than LF. */
  hasEscapedCells = false;
  /** A view of the same bytes, to read four at a time. */
  #view = new DataView(new ArrayBuffer(0)) as DataView;
  #bytes: Buffer = Buffer.alloc(0);
  #from = new Int32Array(initialCapacity);
  #to = new Int32Array(initialCapacity);

  reset(line: number, bytes: Buffer): void {
    this.line = line;
    this.fault = undefined;
    this.cellCount = 0;
    this.isUnfinished = false;
    this.lineBreakCount = 0;
    this.hasEscapedCells = false;
    if (bytes === this.#bytes) return;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  addCell(from: number, to: number): void {
    if (this.cellCount === this.#from.length) this.#widen();
    const index = this.cellCount++;
    this.#from[index] = from;
    this.#to[index] = to;
  }

  /** Grows to the maximum; the cells beyond it are counted but not kept. */
  #widen(): void {
    const [from, to] = [this.#from, this.#to];
    this.#from = new Int32Array(maxColumns);
    this.#to = new Int32Array(maxColumns);
    this.#from.set(from);
    this.#to.set(to);
  }

  /** Takes over a record that csv-parse has split. */
  copyFrom({ line, cells, fault }: TextRecord): void {
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
    for (let index = 0; index < this.cellCount; index++) cells.push(this.readText(index));
    return cells;
  }

  readText(index: number): string {
    const length = this.cellLength(index);
    if (length === 0) return "";
    const from = this.cellStart(index);
    const text = this.#bytes.toString("utf8", from, from + length);
    return this.#isEscaped(index) ? text.replaceAll('""', '"').replace(/\r\n?/g, "\n") : text;
  }

  /** The number of bytes; 0 for a cell that the record does not have. */
  cellLength(index: number): number {
    return index < this.cellCount ? (this.#to[index] ?? 0) - (this.#from[index] ?? 0) : 0;
  }

  cellStart(index: number): number {
    return this.#from[index] ?? 0;
  }

  isBlank(): boolean {
    for (let index = 0; index < this.cellCount; index++) {
      if (this.cellLength(index) === 0) continue;
      const byte = this.#bytes[this.cellStart(index)] ?? 0;
      const isVisible = byte > spaceByte && byte < deleteByte;
      if (isVisible || !isBlankCell(this.readText(index))) return false;
    }
    return true;
  }

  isPlainWord(index: number): boolean {
    const from = this.cellStart(index);
    const length = this.cellLength(index);
    for (let offset = from + length - 1; offset >= from; offset--) {
      const byte = this.#bytes[offset] ?? 0;
      if (byte <= spaceByte || byte >= deleteByte || byte === questionMarkByte) return false;
    }
    return length > 0;
  }

  isUnsplitRecord(index: number, cellCount: number): boolean {
    return canSomeDelimiterSplitInto(this.readText(index), cellCount);
  }

  /** True if the bytes of the cell are not those of its text. */
  #isEscaped(index: number): boolean {
    return (
      this.hasEscapedCells && index < this.cellCount && this.#bytes[this.cellStart(index) - 1] === quoteByte
    );
  }

  hasDigit(index: number): boolean {
    const from = this.cellStart(index);
    for (let offset = from + this.cellLength(index) - 1; offset >= from; offset--) {
      if (isDigitByte(this.#bytes[offset] ?? 0)) return true;
    }
    return false;
  }

  readWholeNumber(index: number): number | undefined {
    const length = this.cellLength(index);
    if (length === 0 || length > 12) return undefined;
    const from = this.cellStart(index);
    let number = 0;
    for (let offset = from; offset < from + length; offset++) {
      const byte = this.#bytes[offset] ?? 0;
      if (!isDigitByte(byte)) return undefined;
      number = number * 10 + byte - zeroDigitByte;
    }
    return number;
  }

  saveCell(index: number): DataView | undefined {
    const length = this.cellLength(index);
    return length > maxSavedLength ? undefined : copyBytes(this.#view, this.cellStart(index), length);
  }

  hasSavedCell(index: number, saved: DataView): boolean {
    return (
      saved.byteLength === this.cellLength(index) && hasBytesAt(this.#view, this.cellStart(index), saved)
    );
  }

  /** Hashes the bytes of the text, so that the same text in quotes and without them has the same hashes. */
  hashCells(indices: readonly number[], hash: CellHash): void {
    resetHash(hash);
    for (let position = 0; position < indices.length; position++) {
      const index = indices[position] ?? 0;
      if (this.#isEscaped(index)) addTextOfCellToHash(hash, this.readText(index));
      else addCellToHash(hash, this.#view, this.cellStart(index), this.cellLength(index));
    }
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
