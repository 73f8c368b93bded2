/** The hashes by which a repeated row is found: the same as those that hash-mixing.ts and cell-hash.ts compute. */
import { cells, comparedColumns, escapes, rowHashes, rowHashSize, rowHashSlots, scratch } from "./layout";

const firstHigh: i32 = 0x9e3779b9;
const firstLow: i32 = 0x85ebca6b;

let high: i32 = 0;
let low: i32 = 0;
let comparedCount: i32 = 0;
let isTableUsed: bool = false;
let maxRemembered: i32 = 0;

/** The number of rows that the table holds. */
export let rememberedRows: i32 = 0;

/** Begins with an empty table of at most so many rows. */
export function setComparedColumns(count: i32, max: i32): void {
  // The rows that are read one by one are added by TypeScript.
  if (isTableUsed) memory.fill(rowHashes, 0, rowHashSlots * rowHashSize);
  isTableUsed = true;
  comparedCount = count;
  maxRemembered = max;
}

export function setRememberedRows(count: i32): void {
  rememberedRows = count;
}

/** Adds the row to those that are known; false, and nothing is added, where a row with the same cells is known. */
export function addRowUnlessKnown(month: i32, placeHigh: i32, placeLow: i32, line: i32): bool {
  hashComparedCells();
  addBits(month);
  addBits(placeHigh);
  addBits(placeLow);
  let slot = low & (rowHashSlots - 1);
  let entry = rowHashes + <usize>(slot * rowHashSize);
  while (load<i32>(entry, 8) !== 0) {
    if (load<i32>(entry) === low && load<i32>(entry, 4) === high) return false;
    slot = (slot + 1) & (rowHashSlots - 1);
    entry = rowHashes + <usize>(slot * rowHashSize);
  }
  if (rememberedRows < maxRemembered) remember(entry, line);
  return true;
}

function remember(entry: usize, line: i32): void {
  store<i32>(entry, low);
  store<i32>(entry, high, 4);
  store<i32>(entry, line, 8);
  rememberedRows++;
}

function hashComparedCells(): void {
  high = firstHigh;
  low = firstLow;
  for (let position = 0; position < comparedCount; position++) {
    const column = load<i32>(comparedColumns + <usize>(position << 2));
    const from = <usize>load<u32>(cells + <usize>(column << 3));
    const to = <usize>load<u32>(cells + <usize>(column << 3), 4);
    if (load<u8>(escapes + column) === 0) addCell(from, <i32>(to - from));
    else addCell(scratch, undoubleQuotes(from, to));
  }
}

/** Adds the hashes of one cell, of the number of its bytes and the bytes. */
function addCell(from: usize, length: i32): void {
  let cellHigh = mixHigh(firstHigh, length);
  let cellLow = mixLow(firstLow, length);
  const end = from + length;
  for (; from + 4 <= end; from += 4) {
    const word = load<i32>(from);
    cellHigh = mixHigh(cellHigh, word);
    cellLow = mixLow(cellLow, word);
  }
  const rest = load<i32>(from) & ((1 << ((<i32>(end - from)) << 3)) - 1);
  addHashes(mixHigh(cellHigh, rest), mixLow(cellLow, rest));
}

function addBits(bits: i32): void {
  addHashes(bits, bits);
}

function addHashes(toHigh: i32, toLow: i32): void {
  high = mixHigh(high, toHigh);
  low = mixLow(low, toLow);
}

function mixHigh(hash: i32, bits: i32): i32 {
  const product = (hash ^ bits) * 0x9e3779b1;
  return product ^ (<u32>product >> 15);
}

function mixLow(hash: i32, bits: i32): i32 {
  const product = (hash ^ bits) * 0x85ebca6b;
  return product ^ (<u32>product >> 13);
}

/** Writes the text of a cell with doubled quotes; returns the number of its bytes. */
function undoubleQuotes(from: usize, to: usize): i32 {
  let target = scratch;
  for (; from < to; from++) {
    const byte = load<u8>(from);
    store<u8>(target++, byte);
    if (byte === 34) from++;
  }
  return <i32>(target - scratch);
}
