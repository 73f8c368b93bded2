import type { ByteRecord } from "./byte-record.ts";

/** Two hashes of what some cells of a record say, however they are written; the same object for record after record. */
export class CellHash {
  high = 0;
  low = 0;

  /** The length of a cell goes first, so that no two rows of cells give the same numbers. */
  of(record: ByteRecord, columns: readonly number[]): void {
    this.high = 0x9e3779b9 | 0;
    this.low = 0x85ebca6b | 0;
    for (let column = 0; column < columns.length; column++) {
      const index = columns[column] ?? 0;
      if (record.isDressed(index)) {
        const view = viewOf(record.text(index));
        this.#add(view, 0, view.byteLength);
      } else this.#add(record.view, record.fromOf(index), record.lengthOf(index));
    }
  }

  #add(view: DataView, from: number, length: number): void {
    let high = mixedHigh(this.high, length);
    let low = mixedLow(this.low, length);
    const end = from + length;
    let at = from;
    for (; at + 4 <= end; at += 4) {
      const four = view.getInt32(at, true);
      high = mixedHigh(high, four);
      low = mixedLow(low, four);
    }
    let rest = 0;
    for (; at < end; at++) rest = (rest << 8) | view.getUint8(at);
    this.high = mixedHigh(high, rest);
    this.low = mixedLow(low, rest);
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

/** The bytes of a cell, to be kept. */
export function copyOf(record: ByteRecord, index: number): DataView {
  const { buffer, byteOffset } = record.view;
  const from = byteOffset + record.fromOf(index);
  return new DataView(buffer.slice(from, from + record.lengthOf(index)));
}

/** Whether a cell is written with these bytes. */
export function holds(record: ByteRecord, index: number, bytes: DataView): boolean {
  const length = bytes.byteLength;
  if (length !== record.lengthOf(index)) return false;
  const { view } = record;
  const from = record.fromOf(index);
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    if (view.getInt32(from + at) !== bytes.getInt32(at)) return false;
  }
  for (; at < length; at++) {
    if (view.getUint8(from + at) !== bytes.getUint8(at)) return false;
  }
  return true;
}
