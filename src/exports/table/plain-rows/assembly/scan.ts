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
import { countRowIfPlain } from "./plain-row";

/** The line of the row at which the scan stopped. */
export let stoppedAtLine: i32 = 0;

/** Returns the offset of the row at which it stopped. */
export function countPlainRows(start: usize, end: usize, line: i32, delimiter: u8): usize {
  const delimiters = i8x16.splat(delimiter);
  const isTrimmed = delimiter !== 9;
  let rowStart = start;
  let cell = start;
  let cellCount = 0;
  let hasQuotes = false;
  let next = start;
  let signs = 0;
  stoppedAtLine = line;
  takeLineFeedCount();
  while (true) {
    while (signs === 0) {
      if (next >= end) return rowStart;
      signs = markSigns(v128.load(next), delimiters);
      next += 16;
    }
    let at = next - 16 + ctz(signs);
    signs &= signs - 1;
    if (at >= end) return rowStart;
    let byte = load<u8>(at);
    if (byte === quote) {
      if (at > cell || !findClosingQuote(at + 1, end) || closingQuote + 1 >= end) return rowStart;
      saveCell(cellCount, at + 1, closingQuote, hasDoubledQuotes);
      hasQuotes = true;
      at = closingQuote + 1;
      byte = load<u8>(at);
      if (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn) return rowStart;
      signs = 0;
      next = at + 1;
    } else saveCell(cellCount, cell, at, false);
    cellCount++;
    cell = at + 1;
    if (byte === delimiter) continue;
    if (byte === carriageReturn) {
      if (cell >= end) return rowStart;
      if (load<u8>(cell) === lineFeed) cell++;
      signs = 0;
      next = cell;
    }
    if (cellCount > maxColumns || <i32>(at - rowStart) > maxRowLength) return rowStart;
    if (hasQuotes && isTrimmed && hasUnquotedEdgeSpace(cellCount)) return rowStart;
    if (!countRowIfPlain(cellCount, stoppedAtLine)) return rowStart;
    stoppedAtLine += 1 + takeLineFeedCount();
    rowStart = cell;
    cellCount = 0;
    hasQuotes = false;
  }
}

/** A bit for each byte that is a delimiter, a quote or a line break. */
function markSigns(bytes: v128, delimiters: v128): i32 {
  const breaks = v128.or(i8x16.eq(bytes, i8x16.splat(10)), i8x16.eq(bytes, i8x16.splat(13)));
  const others = v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, i8x16.splat(34)));
  return i8x16.bitmask(v128.or(breaks, others));
}
