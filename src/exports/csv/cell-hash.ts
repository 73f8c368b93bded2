import { mixHighHash, mixLowHash } from "../hash-mixing.ts";
import type { CellHash } from "../source.ts";

/** Adds the bytes of one cell, after their number: cells that are cut elsewhere give other hashes. */
export function addCellToHash(hash: CellHash, view: DataView, from: number, length: number): void {
  let high = mixHighHash(hash.high, length);
  let low = mixLowHash(hash.low, length);
  const end = from + length;
  let offset = from;
  for (; offset + 4 <= end; offset += 4) {
    const word = view.getInt32(offset, true);
    high = mixHighHash(high, word);
    low = mixLowHash(low, word);
  }
  let rest = 0;
  for (; offset < end; offset++) rest = (rest << 8) | view.getUint8(offset);
  hash.high = mixHighHash(high, rest);
  hash.low = mixLowHash(low, rest);
}

export function encodeToDataView(text: string): DataView {
  const bytes = Buffer.from(text);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

export function copyBytes({ buffer, byteOffset }: DataView, from: number, length: number): DataView {
  const start = byteOffset + from;
  return new DataView(buffer.slice(start, start + length));
}

/** True if all of `bytes` stand in the view from that offset on. The view must be long enough. */
export function hasBytesAt(view: DataView, from: number, bytes: DataView): boolean {
  const length = bytes.byteLength;
  let offset = 0;
  for (; offset + 4 <= length; offset += 4) {
    if (view.getInt32(from + offset) !== bytes.getInt32(offset)) return false;
  }
  for (; offset < length; offset++) {
    if (view.getUint8(from + offset) !== bytes.getUint8(offset)) return false;
  }
  return true;
}
