/** The cells of one row, and what their bytes are. */
import { cells, escapes, maxColumns } from "./layout";

export const lineFeed: u8 = 10;
export const carriageReturn: u8 = 13;
const space: u8 = 32;
export const quote: u8 = 34;
const zeroDigit: u8 = 48;
const questionMark: u8 = 63;
const deleteByte: u8 = 127;

export function saveCell(index: i32, from: usize, to: usize, isEscaped: bool): void {
  if (index >= maxColumns) return;
  store<u64>(cells + <usize>(index << 3), ((<u64>to) << 32) | <u64>from);
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
  let at = start;
  while (at < end) {
    const bytes = v128.load(at);
    const quotes = i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(quote)));
    const length = quotes === 0 ? 16 : ctz(quotes);
    const before = (1 << length) - 1;
    if (i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(carriageReturn))) & before) return false;
    lineFeedCount += popcnt(i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(lineFeed))) & before);
    at += length;
    if (quotes === 0) continue;
    closingQuote = at;
    if (at + 1 >= end || load<u8>(at + 1) !== quote) return at < end;
    hasDoubledQuotes = true;
    at += 2;
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
  let digits = 0;
  for (let left = length; left > 0; left -= 16) {
    const bytes = v128.load(from);
    const inCell = left < 16 ? (1 << left) - 1 : 0xffff;
    const isVisible = v128.and(
      i8x16.gt_s(bytes, i8x16.splat(space)),
      i8x16.lt_s(bytes, i8x16.splat(deleteByte)),
    );
    const isInWord = v128.andnot(isVisible, i8x16.eq(bytes, i8x16.splat(questionMark)));
    if ((i8x16.bitmask(isInWord) & inCell) !== inCell) return false;
    const isDigit = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(zeroDigit)), i8x16.splat(10));
    digits |= i8x16.bitmask(isDigit) & inCell;
    from += 16;
  }
  return digits !== 0;
}

/** Reads up to twelve digits; -1 for any other cell. */
export function readWholeNumber(from: usize, length: i32): f64 {
  if (length <= 8) return length > 0 ? <f64>readDigits(from, length) : -1;
  if (length > 12) return -1;
  const first = readDigits(from, length - 8);
  const last = readDigits(from + <usize>(length - 8), 8);
  return first < 0 || last < 0 ? -1 : <f64>(first * 100_000_000 + last);
}

/** One in every fourth byte of a word, and in every byte. */
const everyFourth: u64 = (1 << 32) | 1;
const everyByte: u64 = everyFourth * 0x01010101;

/** Reads one to eight digits at once: pairs of neighbours become one number, three times. */
function readDigits(from: usize, length: i32): i64 {
  const shift = <u64>(64 - (length << 3));
  const zeros: u64 = everyByte * zeroDigit;
  const text = (load<u64>(from) << shift) | (zeros & (((<u64>1) << shift) - 1));
  const above = (text + everyByte * 6) & (everyByte * 0xf0);
  if ((text & (everyByte * 0xf0)) !== zeros || above !== zeros) return -1;
  const digits = text - zeros;
  const pairs = (digits * 10 + (digits >> 8)) & (everyFourth * 0x00ff00ff);
  const fours = (pairs * 100 + (pairs >> 16)) & (everyFourth * 0xffff);
  return <i64>((fours * 10_000 + (fours >> 32)) & 0xffffffff);
}
