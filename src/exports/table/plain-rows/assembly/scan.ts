/** Counts plain rows in a block of bytes that is intact UTF-8, up to the first row that is no plain one, or not surely. */
import {
  carriageReturn,
  closingQuote,
  findClosingQuote,
  hasDoubledQuotes,
  hasUnquotedEdgeSpace,
  lineFeed,
  quote,
  saveCell,
  takeLineFeedCount,
} from "./cells";
import { maxColumns, maxRowLength } from "./layout";
import { addRowIfPlain, beginRows } from "./plain-row";
import { beginCounting, countWaitingRows, hasManyWaitingRows } from "./waiting-rows";

/** The row that is read next, and its line. */
let rowStart: usize = 0;
let line: i32 = 0;

/** Begins to count anew: see `beginRows`. */
export function beginScan(ofNumbering: i32, next: f64, isEndEmpty: bool): void {
  beginRows(ofNumbering, next, isEndEmpty);
  beginCounting();
}

/** Returns the offset of the row at which it stopped. */
export function countPlainRows(start: usize, end: usize, firstLine: i32, delimiter: u8): usize {
  rowStart = start;
  line = firstLine;
  while (true) {
    const isMore = readRows(end, delimiter);
    const next = countWaitingRows(rowStart, line);
    if (!isMore || next !== rowStart) return next;
  }
}

/** Reads rows until many of them wait; false at the first one that is not surely plain, or that has no end here. */
function readRows(end: usize, delimiter: u8): bool {
  const delimiters = i8x16.splat(delimiter);
  const isTrimmed = delimiter !== 9;
  let cell = rowStart;
  let cellCount = 0;
  let hasQuotes = false;
  let next = rowStart;
  let signs: u64 = 0;
  takeLineFeedCount();
  while (true) {
    while (signs === 0) {
      if (next >= end) return false;
      signs = markSigns(next, delimiters);
      next += 64;
    }
    let at = next - 64 + <usize>ctz(signs);
    signs &= signs - 1;
    if (at >= end) return false;
    let byte = load<u8>(at);
    if (byte === quote) {
      if (at > cell || !findClosingQuote(at + 1, end) || closingQuote + 1 >= end) return false;
      saveCell(cellCount, at + 1, closingQuote, hasDoubledQuotes);
      hasQuotes = true;
      at = closingQuote + 1;
      byte = load<u8>(at);
      if (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn) return false;
      signs = 0;
      next = at + 1;
    } else saveCell(cellCount, cell, at, false);
    cellCount++;
    cell = at + 1;
    if (byte === delimiter) continue;
    if (byte === carriageReturn) {
      if (cell >= end) return false;
      if (load<u8>(cell) === lineFeed) cell++;
      signs = 0;
      next = cell;
    }
    if (cellCount > maxColumns || <i32>(at - rowStart) > maxRowLength) return false;
    if (hasQuotes && isTrimmed && hasUnquotedEdgeSpace(cellCount)) return false;
    if (!addRowIfPlain(cellCount, rowStart, line)) return false;
    line += 1 + takeLineFeedCount();
    rowStart = cell;
    if (hasManyWaitingRows()) return true;
    cellCount = 0;
    hasQuotes = false;
  }
}

/** A bit for each of 64 bytes that is a delimiter, a quote or a line break. */
function markSigns(at: usize, delimiters: v128): u64 {
  return (
    markSignsOfVector(v128.load(at), delimiters) |
    (markSignsOfVector(v128.load(at, 16), delimiters) << 16) |
    (markSignsOfVector(v128.load(at, 32), delimiters) << 32) |
    (markSignsOfVector(v128.load(at, 48), delimiters) << 48)
  );
}

function markSignsOfVector(bytes: v128, delimiters: v128): u64 {
  const breaks = v128.or(i8x16.eq(bytes, i8x16.splat(10)), i8x16.eq(bytes, i8x16.splat(13)));
  const others = v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, i8x16.splat(34)));
  return <u64>i8x16.bitmask(v128.or(breaks, others));
}
