import type { ByteRecord } from "./byte-record.ts";

/** Two hashes of what some cells of a record say, however they are written; the same object for record after record. */
export class CellHash {
  high = 0;
  low = 0;

  /** The length of a cell goes first, so that no two rows of cells give the same numbers. */
  update(record: ByteRecord, columns: readonly number[]): void {
    this.high = 0x9e3779b9 | 0;
    this.low = 0x85ebca6b | 0;
    for (let column = 0; column < columns.length; column++) {
      const index = columns[column] ?? 0;
      if (record.isEscaped(index)) {
        const view = encodeToDataView(record.decodeCell(index));
        this.#add(view, 0, view.byteLength);
      } else this.#add(record.dataView, record.cellStart(index), record.cellLength(index));
    }
  }

  #add(view: DataView, from: number, length: number): void {
    let high = mixHighHash(this.high, length);
    let low = mixLowHash(this.low, length);
    const end = from + length;
    let at = from;
    for (; at + 4 <= end; at += 4) {
      const four = view.getInt32(at, true);
      high = mixHighHash(high, four);
      low = mixLowHash(low, four);
    }
    let rest = 0;
    for (; at < end; at++) rest = (rest << 8) | view.getUint8(at);
    this.high = mixHighHash(high, rest);
    this.low = mixLowHash(low, rest);
  }
}

function encodeToDataView(text: string): DataView {
  const bytes = Buffer.from(text);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function mixHighHash(hash: number, bits: number): number {
  const product = Math.imul(hash ^ bits, 0x9e3779b1);
  return product ^ (product >>> 15);
}

function mixLowHash(hash: number, bits: number): number {
  const product = Math.imul(hash ^ bits, 0x85ebca6b);
  return product ^ (product >>> 13);
}

/** The bytes of a cell, to be kept. */
export function copyCellBytes(record: ByteRecord, index: number): DataView {
  const { buffer, byteOffset } = record.dataView;
  const start = byteOffset + record.cellStart(index);
  return new DataView(buffer.slice(start, start + record.cellLength(index)));
}

/** Whether a cell is written with these bytes. */
export function hasSameBytes(record: ByteRecord, index: number, bytes: DataView): boolean {
  const length = bytes.byteLength;
  if (length !== record.cellLength(index)) return false;
  const { dataView: view } = record;
  const start = record.cellStart(index);
  let offset = 0;
  for (; offset + 4 <= length; offset += 4) {
    if (view.getInt32(start + offset) !== bytes.getInt32(offset)) return false;
  }
  for (; offset < length; offset++) {
    if (view.getUint8(start + offset) !== bytes.getUint8(offset)) return false;
  }
  return true;
}
