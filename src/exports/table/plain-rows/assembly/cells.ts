/** The cells of one row, and what their bytes are. */
import { cells, escapes, maxColumns } from "./layout";

export const lineFeed: u8 = 10;
export const carriageReturn: u8 = 13;
const space: u8 = 32;
export const quote: u8 = 34;
const questionMark: u8 = 63;
const deleteByte: u8 = 127;

export function saveCell(index: i32, from: usize, to: usize, isEscaped: bool): void {
  if (index >= maxColumns) return;
  store<u32>(cells + <usize>(index << 3), <u32>from);
  store<u32>(cells + <usize>(index << 3), <u32>to, 4);
  store<u8>(escapes + index, <u8>isEscaped);
}

export function cellStart(index: i32): usize {
  return <usize>load<u32>(cells + <usize>(index << 3));
}

export function cellLength(index: i32): i32 {
  return load<i32>(cells + <usize>(index << 3), 4) - load<i32>(cells + <usize>(index << 3));
}

export function isEscapedCell(index: i32): bool {
  return load<u8>(escapes + index) !== 0;
}

/** What was found of the last quoted cell. */
export let closingQuote: usize = 0;
export let hasDoubledQuotes: bool = false;
let lineFeedCount: i32 = 0;

/** Gives the number of line feeds in the quoted cells since it was asked last. */
export function takeLineFeedCount(): i32 {
  const count = lineFeedCount;
  lineFeedCount = 0;
  return count;
}

/** Looks for the end of the cell behind an opening quote; false where it does not surely end before the end of the bytes. */
export function findClosingQuote(start: usize, end: usize): bool {
  hasDoubledQuotes = false;
  for (let at = start; at < end; at++) {
    const byte = load<u8>(at);
    if (byte === quote) {
      closingQuote = at;
      if (at + 1 >= end || load<u8>(at + 1) !== quote) return true;
      hasDoubledQuotes = true;
      at++;
    } else if (byte === lineFeed) lineFeedCount++;
    else if (byte === carriageReturn) return false;
  }
  return false;
}

/** True if a bare cell begins or ends with white space, which csv-parse may trim: as in cell-scanner.ts. */
export function hasUnquotedEdgeSpace(count: i32): bool {
  for (let index = 0; index < count; index++) {
    const length = cellLength(index);
    const start = cellStart(index);
    if (length === 0 || load<u8>(start - 1) === quote) continue;
    let last = start + length - 1;
    while (last > start && (load<u8>(last) & 0xc0) === 0x80) last--;
    if (canBeWhitespace(start) || canBeWhitespace(last)) return true;
  }
  return false;
}

/** True for white space of ASCII, and for the first byte of any Unicode block that has white space. */
function canBeWhitespace(at: usize): bool {
  const byte = load<u8>(at);
  if (byte === 0xe1) return load<u8>(at + 1) === 0x9a;
  return byte <= space || byte === 0xc2 || byte === 0xe2 || byte === 0xe3 || byte === 0xef;
}

/** True for a word with a digit: visible ASCII without "?". */
export function isWordWithDigit(from: usize, length: i32): bool {
  let hasDigit = false;
  for (let at = from; at < from + length; at++) {
    const byte = load<u8>(at);
    if (byte <= space || byte >= deleteByte || byte === questionMark) return false;
    hasDigit = hasDigit || isDigit(byte);
  }
  return hasDigit;
}

/** Reads up to twelve digits; -1 for any other cell. */
export function readWholeNumber(from: usize, length: i32): f64 {
  if (length === 0 || length > 12) return -1;
  let number: i64 = 0;
  for (let at = from; at < from + length; at++) {
    const byte = load<u8>(at);
    if (!isDigit(byte)) return -1;
    number = number * 10 + (byte - 48);
  }
  return <f64>number;
}

function isDigit(byte: u8): bool {
  return <u8>(byte - 48) < 10;
}
