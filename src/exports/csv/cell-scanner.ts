import { type ByteRecord, maxColumns } from "./byte-record.ts";
import type { Delimiter } from "./delimiters.ts";
import { maxLineLength } from "./lines.ts";

/** Result of a scan: the bytes end before the record does. */
export const incompleteRecord = -1;
/** Result of a scan: the record does not follow RFC 4180, or not surely. */
export const uncertainRecord = -2;

/**
 * Adds the cells of the record at an offset; returns the offset of the next record, or one of the two results above. `wordView` covers
 * the bytes and at least three more.
 */
type CellScanner = (bytes: Buffer, wordView: DataView, start: number, record: ByteRecord) => number;

const lineFeed = 10;
const carriageReturn = 13;
const quoteByte = 34;
const ordinaryByte = 0;
const cellEnd = 1;
const recordEnd = 2;
const quoteMark = 3;

/** Creates a scanner for cells that are either bare or quoted from end to end. */
export function createRfc4180RecordScanner(delimiter: Delimiter): CellScanner {
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
      // Four bytes at a time: the highest bit of each byte that may be a delimiter, quote or line break gets set.
      while (matchBits === 0) {
        if (nextOffset >= length) return incompleteRecord;
        const word = wordView.getInt32(nextOffset, true);
        const lineBreakBits = markLowestZeroByte(word ^ 0x0a0a0a0a) | markLowestZeroByte(word ^ 0x0d0d0d0d);
        matchBits =
          markLowestZeroByte(word ^ delimiterPattern) | lineBreakBits | markLowestZeroByte(word ^ 0x22222222);
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
        offset = scanAndAddQuotedCell(bytes, offset + 1, record);
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

/** Sets the highest bit of the lowest zero byte, and possibly of bytes above it. */
function markLowestZeroByte(word: number): number {
  return (word - 0x01010101) & ~word & 0x80808080;
}

/** Adds the cell behind an opening quote; returns the offset behind the closing quote. */
function scanAndAddQuotedCell(bytes: Buffer, start: number, record: ByteRecord): number {
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

/** True if a bare cell begins or ends with white space, which csv-parse may trim. */
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

/** True for white space of ASCII, and for the first byte of any Unicode block that has white space. */
function canBeWhitespace(bytes: Buffer, offset: number): boolean {
  const byte = bytes[offset] ?? 0;
  if (byte === 0xe1) return bytes[offset + 1] === 0x9a;
  return byte <= 0x20 || byte === 0xc2 || byte === 0xe2 || byte === 0xe3 || byte === 0xef;
}

/** The end of a record that csv-parse will split: the first line break behind an even number of quotes. */
export function findRecordEndAndCountLineBreaks(bytes: Buffer, start: number, record: ByteRecord): number {
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
