import { type ByteRecord, maxColumns } from "./byte-record.ts";
import { maxLineLength } from "./lines.ts";
import type { Delimiter } from "./records.ts";

/** The bytes end before the record does. */
export const incompleteRecord = -1;
/** The record is not written as RFC 4180 has it, or not surely so. */
export const uncertainRecord = -2;

/**
 * Takes the cells of the record that begins at a place in the bytes; says where the next one begins, or why it cannot. `fours` are the
 * bytes, with at least three more behind them.
 */
export type CellScanner = (bytes: Buffer, fours: DataView, start: number, record: ByteRecord) => number;

const lineFeed = 10;
const carriageReturn = 13;
const quoteByte = 34;
const ordinaryByte = 0;
const cellEnd = 1;
const recordEnd = 2;
const quoteMark = 3;

/** A scanner for cells between such delimiters: bare, or in quotes from end to end. */
export function createCellScanner(delimiter: Delimiter): CellScanner {
  const byteClasses = new Uint8Array(256);
  byteClasses[delimiter.charCodeAt(0)] = cellEnd;
  byteClasses[lineFeed] = recordEnd;
  byteClasses[carriageReturn] = recordEnd;
  byteClasses[quoteByte] = quoteMark;
  const delimiterPattern = delimiter.charCodeAt(0) * 0x01010101;
  const isTrimmed = delimiter !== "\t";
  return (bytes, wordView, start, record) => {
    const { length } = bytes;
    let cellStart = start;
    let hasQuotes = false;
    let matchBits = 0;
    let nextOffset = start;
    for (;;) {
      // Four bytes at a time: where one of them may be a sign, its highest bit is set.
      while (matchBits === 0) {
        if (nextOffset >= length) return incompleteRecord;
        const word = wordView.getInt32(nextOffset, true);
        const lineBreakBits = markZeroBytes(word ^ 0x0a0a0a0a) | markZeroBytes(word ^ 0x0d0d0d0d);
        matchBits = markZeroBytes(word ^ delimiterPattern) | lineBreakBits | markZeroBytes(word ^ 0x22222222);
        nextOffset += 4;
      }
      let offset = nextOffset - 4 + ((31 - Math.clz32(matchBits & -matchBits)) >> 3);
      matchBits &= matchBits - 1;
      if (offset >= length) return incompleteRecord;
      let byteClass = byteClasses[bytes[offset] ?? 0];
      if (byteClass === ordinaryByte) continue;
      if (byteClass === quoteMark) {
        if (offset > cellStart) return uncertainRecord;
        hasQuotes = true;
        offset = scanQuotedCell(bytes, offset + 1, record);
        if (offset === incompleteRecord || offset >= length) return incompleteRecord;
        byteClass = byteClasses[bytes[offset] ?? 0];
        if (byteClass !== cellEnd && byteClass !== recordEnd) return uncertainRecord;
        matchBits = 0;
        nextOffset = offset + 1;
      } else {
        record.addCell(cellStart, offset);
      }
      if (byteClass === recordEnd) {
        const isWithinLimits = offset - start < maxLineLength && record.cellCount <= maxColumns;
        if (!isWithinLimits || (hasQuotes && isTrimmed && hasUnquotedEdgeSpace(bytes, record)))
          return uncertainRecord;
        return skipLineBreak(bytes, offset);
      }
      cellStart = offset + 1;
    }
  };
}

/** Sets the highest bit of the lowest byte that is zero, and perhaps of others above it. */
function markZeroBytes(word: number): number {
  return (word - 0x01010101) & ~word & 0x80808080;
}

/** Takes a cell from behind its opening quote; says what stands behind the closing one. */
function scanQuotedCell(bytes: Buffer, start: number, record: ByteRecord): number {
  for (let offset = start; offset < bytes.length; offset++) {
    const byte = bytes[offset];
    if (byte === quoteByte) {
      if (bytes[offset + 1] !== quoteByte) {
        record.addCell(start, offset);
        return offset + 1;
      }
      record.hasEscapedCells = true;
      offset++;
    } else if (byte === lineFeed || byte === carriageReturn) {
      record.lineBreakCount++;
      if (byte === carriageReturn) {
        record.hasEscapedCells = true;
        if (bytes[offset + 1] === lineFeed) offset++;
      }
    }
  }
  return incompleteRecord;
}

/** A CR at the end of the bytes may be the first half of a CRLF. */
function skipLineBreak(bytes: Buffer, offset: number): number {
  if (bytes[offset] === lineFeed) return offset + 1;
  if (offset + 1 === bytes.length) return incompleteRecord;
  return bytes[offset + 1] === lineFeed ? offset + 2 : offset + 1;
}

/** Blanks around a bare cell, which belong to it or not. */
function hasUnquotedEdgeSpace(bytes: Buffer, record: ByteRecord): boolean {
  for (let index = 0; index < record.cellCount; index++) {
    const length = record.cellLength(index);
    const start = record.cellStart(index);
    if (length === 0 || bytes[start - 1] === quoteByte) continue;
    let last = start + length - 1;
    while (last > start && ((bytes[last] ?? 0) & 0xc0) === 0x80) last--;
    if (canBeWhitespace(bytes, start) || canBeWhitespace(bytes, last)) return true;
  }
  return false;
}

/** A blank of ASCII, or a sign from a part of Unicode in which others stand. */
function canBeWhitespace(bytes: Buffer, offset: number): boolean {
  const byte = bytes[offset] ?? 0;
  if (byte === 0xe1) return bytes[offset + 1] === 0x9a;
  return byte <= 0x20 || byte === 0xc2 || byte === 0xe2 || byte === 0xe3 || byte === 0xef;
}

/** Where a record ends whose cells are doubtful: at the first line break that an even number of quotes stands before. */
export function findUncertainRecordEnd(bytes: Buffer, start: number, record: ByteRecord): number {
  let isInQuotes = false;
  record.lineBreakCount = 0;
  for (let offset = start; offset < bytes.length; offset++) {
    const byte = bytes[offset] ?? 0;
    if (byte === quoteByte) isInQuotes = !isInQuotes;
    else if (byte === lineFeed || byte === carriageReturn) {
      if (!isInQuotes) return skipLineBreak(bytes, offset);
      record.lineBreakCount++;
      if (byte === carriageReturn && bytes[offset + 1] === lineFeed) offset++;
    }
  }
  return incompleteRecord;
}
