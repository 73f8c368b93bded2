import { type ByteRecord, firstHigh, firstLow, mostColumns, nextHigh, nextLow } from "./byte-record.ts";
import { longestLine } from "./lines.ts";
import type { Delimiter } from "./records.ts";

/** The bytes end before the record does. */
export const incomplete = -1;
/** The record is not written as RFC 4180 has it, or not surely so. */
export const doubtful = -2;

/** Takes the cells of the record that begins at a place in the bytes; says where the next one begins, or why it cannot. */
export type CellScanner = (bytes: Buffer, start: number, record: ByteRecord) => number;

const [lineFeed, carriageReturn, quote] = [10, 13, 34] as const;
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
  const isTrimmed = delimiter !== "\t";
  return (bytes, start, record) => {
    let from = start;
    let high = firstHigh;
    let low = firstLow;
    let hasQuotes = false;
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      let sign = signs[byte];
      if (sign === letter) {
        high = nextHigh(high, byte);
        low = nextLow(low, byte);
        continue;
      }
      if (sign === quoteMark) {
        if (at > from) return doubtful;
        hasQuotes = true;
        at = takeQuoted(bytes, at + 1, record);
        if (at === incomplete || at >= bytes.length) return incomplete;
        sign = signs[bytes[at] ?? 0];
        if (sign !== cellEnd && sign !== recordEnd) return doubtful;
      } else {
        record.addCell(from, at, high, low);
      }
      if (sign === recordEnd) {
        const isSure = at - start < longestLine && record.width <= mostColumns;
        if (!isSure || (hasQuotes && isTrimmed && hasLooseSpace(bytes, record))) return doubtful;
        return afterLineBreak(bytes, at);
      }
      from = at + 1;
      high = firstHigh;
      low = firstLow;
    }
    return incomplete;
  };
}

/** Takes a cell from behind its opening quote; says what stands behind the closing one. */
function takeQuoted(bytes: Buffer, from: number, record: ByteRecord): number {
  let high = firstHigh;
  let low = firstLow;
  for (let at = from; at < bytes.length; at++) {
    let byte = bytes[at] ?? 0;
    if (byte === quote) {
      if (bytes[at + 1] !== quote) {
        record.addCell(from, at, high, low);
        return at + 1;
      }
      record.isDressed = true;
      at++;
    } else if (byte === lineFeed || byte === carriageReturn) {
      record.breaks++;
      if (byte === carriageReturn) {
        record.isDressed = true;
        if (bytes[at + 1] === lineFeed) at++;
        byte = lineFeed;
      }
    }
    high = nextHigh(high, byte);
    low = nextLow(low, byte);
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
