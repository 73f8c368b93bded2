import { type ByteRecord, mostColumns } from "./byte-record.ts";
import { longestLine } from "./lines.ts";
import type { Delimiter } from "./records.ts";

/** The bytes end before the record does. */
export const incomplete = -1;
/** The record is not written as RFC 4180 has it, or not surely so. */
export const doubtful = -2;

/**
 * Takes the cells of the record that begins at a place in the bytes; says where the next one begins, or why it cannot. `fours` are the
 * bytes, with at least three more behind them.
 */
export type CellScanner = (bytes: Buffer, fours: DataView, start: number, record: ByteRecord) => number;

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const letter = 0;
const cellEnd = 1;
const recordEnd = 2;
const quoteMark = 3;

/** A scanner for cells between such delimiters: bare, or in quotes from end to end. */
export function cellScanner(delimiter: Delimiter): CellScanner {
  const signs = new Uint8Array(256);
  signs[delimiter.charCodeAt(0)] = cellEnd;
  signs[lineFeed] = recordEnd;
  signs[carriageReturn] = recordEnd;
  signs[quote] = quoteMark;
  const delimiters = delimiter.charCodeAt(0) * 0x01010101;
  const isTrimmed = delimiter !== "\t";
  return (bytes, fours, start, record) => {
    const { length } = bytes;
    let from = start;
    let hasQuotes = false;
    let found = 0;
    let next = start;
    for (;;) {
      // Four bytes at a time: where one of them may be a sign, its highest bit is set.
      while (found === 0) {
        if (next >= length) return incomplete;
        const four = fours.getInt32(next, true);
        const breaks = zeros(four ^ 0x0a0a0a0a) | zeros(four ^ 0x0d0d0d0d);
        found = zeros(four ^ delimiters) | breaks | zeros(four ^ 0x22222222);
        next += 4;
      }
      let at = next - 4 + ((31 - Math.clz32(found & -found)) >> 3);
      found &= found - 1;
      if (at >= length) return incomplete;
      let sign = signs[bytes[at] ?? 0];
      if (sign === letter) continue;
      if (sign === quoteMark) {
        if (at > from) return doubtful;
        hasQuotes = true;
        at = takeQuoted(bytes, at + 1, record);
        if (at === incomplete || at >= length) return incomplete;
        sign = signs[bytes[at] ?? 0];
        if (sign !== cellEnd && sign !== recordEnd) return doubtful;
        found = 0;
        next = at + 1;
      } else {
        record.addCell(from, at);
      }
      if (sign === recordEnd) {
        const isSure = at - start < longestLine && record.width <= mostColumns;
        if (!isSure || (hasQuotes && isTrimmed && hasLooseSpace(bytes, record))) return doubtful;
        return afterLineBreak(bytes, at);
      }
      from = at + 1;
    }
  };
}

/** Sets the highest bit of the lowest byte that is zero, and perhaps of others above it. */
function zeros(four: number): number {
  return (four - 0x01010101) & ~four & 0x80808080;
}

/** Takes a cell from behind its opening quote; says what stands behind the closing one. */
function takeQuoted(bytes: Buffer, from: number, record: ByteRecord): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) {
      if (bytes[at + 1] !== quote) {
        record.addCell(from, at);
        return at + 1;
      }
      record.hasDressed = true;
      at++;
    } else if (byte === lineFeed || byte === carriageReturn) {
      record.breaks++;
      if (byte === carriageReturn) {
        record.hasDressed = true;
        if (bytes[at + 1] === lineFeed) at++;
      }
    }
  }
  return incomplete;
}

/** A CR at the end of the bytes may be the first half of a CRLF. */
function afterLineBreak(bytes: Buffer, at: number): number {
  if (bytes[at] === lineFeed) return at + 1;
  if (at + 1 === bytes.length) return incomplete;
  return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
}

/** Blanks around a bare cell, which belong to it or not. */
function hasLooseSpace(bytes: Buffer, record: ByteRecord): boolean {
  for (let index = 0; index < record.width; index++) {
    const length = record.lengthOf(index);
    const from = record.fromOf(index);
    if (length === 0 || bytes[from - 1] === quote) continue;
    let last = from + length - 1;
    while (last > from && ((bytes[last] ?? 0) & 0xc0) === 0x80) last--;
    if (maySpace(bytes, from) || maySpace(bytes, last)) return true;
  }
  return false;
}

/** A blank of ASCII, or a sign from a part of Unicode in which others stand. */
function maySpace(bytes: Buffer, at: number): boolean {
  const byte = bytes[at] ?? 0;
  if (byte === 0xe1) return bytes[at + 1] === 0x9a;
  return byte <= 0x20 || byte === 0xc2 || byte === 0xe2 || byte === 0xe3 || byte === 0xef;
}

/** Where a record ends whose cells are doubtful: at the first line break that an even number of quotes stands before. */
export function endOfDoubtful(bytes: Buffer, start: number, record: ByteRecord): number {
  let isOpen = false;
  record.breaks = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) isOpen = !isOpen;
    else if (byte === lineFeed || byte === carriageReturn) {
      if (!isOpen) return afterLineBreak(bytes, at);
      record.breaks++;
      if (byte === carriageReturn && bytes[at + 1] === lineFeed) at++;
    }
  }
  return incomplete;
}
