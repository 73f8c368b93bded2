import { firstHighHash, firstLowHash, mixHighHash, mixLowHash } from "../hash-mixing.ts";
import type { CellHash } from "../source.ts";

/**
 * Adds the hashes of one cell, of the number of its bytes and the bytes: cells that are cut elsewhere give others. Those of each cell
 * begin anew, so that a processor computes several at once.
 */
export function addCellToHash(hash: CellHash, view: DataView, from: number, length: number): void {
  let high = mixHighHash(firstHighHash, length);
  let low = mixLowHash(firstLowHash, length);
  const end = from + length;
  let offset = from;
  for (; offset + 4 <= end; offset += 4) {
    const word = view.getInt32(offset, true);
    high = mixHighHash(high, word);
    low = mixLowHash(low, word);
  }
  let rest = 0;
  for (let bits = 0; offset < end; offset++, bits += 8) rest |= view.getUint8(offset) << bits;
  hash.high = mixHighHash(hash.high, mixHighHash(high, rest));
  hash.low = mixLowHash(hash.low, mixLowHash(low, rest));
}

/** Texts are encoded here one after the other: a list of events has many that differ from row to row. */
const encodedText = Buffer.alloc(4_096);
const encodedView = new DataView(encodedText.buffer, encodedText.byteOffset, encodedText.length);
const maxBytesOfLetter = 3;

/** Adds the bytes of a text as those of a cell. */
export function addTextOfCellToHash(hash: CellHash, text: string): void {
  if (text.length * maxBytesOfLetter <= encodedText.length)
    addCellToHash(hash, encodedView, 0, encodedText.write(text));
  else {
    const view = encodeToDataView(text);
    addCellToHash(hash, view, 0, view.byteLength);
  }
}

function encodeToDataView(text: string): DataView {
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
