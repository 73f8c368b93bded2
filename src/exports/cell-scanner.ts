import { type ByteRecord, mostColumns } from "./byte-record.ts";
import { longestLine } from "./lines.ts";
import type { Delimiter } from "./records.ts";

/** The bytes end before the record does. */
export const incomplete = -1;
/** The record is not written as RFC 4180 has it, or not surely so. */
export const doubtful = -2;

/** Takes the cells of the record that begins at a place in the bytes; says where the next one begins, or why it cannot. */
export type CellScanner = (bytes: Buffer, start: number, record: ByteRecord) => number;

const [lineFeed, carriageReturn, quote] = [10, 13, 34] as const;

/** A scanner for cells between such delimiters: bare, or in quotes from end to end. */
export function cellScanner(delimiter: Delimiter): CellScanner {
  const cellEnd = delimiter.charCodeAt(0);
  const isTrimmed = delimiter !== "\t";
  const nextSign = signFinder([cellEnd, lineFeed, carriageReturn, quote]);
  return (bytes, start, record) => {
    const { view } = record;
    let from = start;
    let hasQuotes = false;
    for (;;) {
      let at = nextSign(view, from);
      let sign = bytes[at];
      if (sign === quote) {
        if (at > from) return doubtful;
        hasQuotes = true;
        at = takeQuoted(bytes, at + 1, record);
        if (at === incomplete) return incomplete;
        sign = bytes[at];
      } else if (sign !== undefined) {
        record.addCell(from, at);
      }
      if (sign === cellEnd) {
        from = at + 1;
        continue;
      }
      if (sign === undefined) return incomplete;
      if (sign !== lineFeed && sign !== carriageReturn) return doubtful;
      const isSure = at - start < longestLine && record.width <= mostColumns;
      if (!isSure || (hasQuotes && isTrimmed && hasLooseSpace(bytes, record))) return doubtful;
      return afterLineBreak(bytes, at);
    }
  };
}

const ones = 0x01010101;
const highest = 0x80808080 | 0;

/**
 * Looks for the first of four signs, or else the end, at four bytes together: of a number from which a sign was taken away by
 * exclusive or, the lowest byte that is zero is where subtracting one sets a highest bit that was not set.
 */
function signFinder(
  signs: readonly [number, number, number, number],
): (view: DataView, from: number) => number {
  const isSign = new Uint8Array(256);
  for (const sign of signs) isSign[sign] = 1;
  const [first, second, third, fourth] = signs.map((sign) => sign * ones) as [number, number, number, number];
  return (view, from) => {
    const end = view.byteLength;
    let at = from;
    for (; at + 4 <= end; at += 4) {
      const four = view.getInt32(at, true);
      const a = four ^ first;
      const b = four ^ second;
      const c = four ^ third;
      const d = four ^ fourth;
      const found = (((a - ones) & ~a) | ((b - ones) & ~b) | ((c - ones) & ~c) | ((d - ones) & ~d)) & highest;
      if (found !== 0) return at + ((31 - Math.clz32(found & -found)) >> 3);
    }
    while (at < end && !isSign[view.getUint8(at)]) at++;
    return at;
  };
}

/** Takes a cell from behind its opening quote; says what stands behind the closing one. */
function takeQuoted(bytes: Buffer, from: number, record: ByteRecord): number {
  let isDressed = false;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) {
      if (bytes[at + 1] !== quote) {
        record.addCell(from, at, isDressed);
        return at + 1;
      }
      isDressed = true;
      at++;
    } else if (byte === lineFeed || byte === carriageReturn) {
      record.breaks++;
      if (byte === carriageReturn) {
        isDressed = true;
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
