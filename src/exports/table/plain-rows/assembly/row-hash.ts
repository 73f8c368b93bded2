/** The hashes by which a repeated row is found: the same as those that hash-mixing.ts and cell-hash.ts compute. */
import {
  cells,
  comparedColumns,
  escapes,
  labelsOfRow,
  marks,
  rowHashes,
  rowHashSize,
  rowHashSlots,
  rowMarks,
  scratch,
} from "./layout";

const firstHigh: i32 = 0x9e3779b9;
const firstLow: i32 = 0x85ebca6b;

/** The hashes of the last row, and of the last cell. */
export let rowHigh: i32 = 0;
export let rowLow: i32 = 0;
export let cellHigh: i32 = 0;
export let cellLow: i32 = 0;
let comparedCount: i32 = 0;
let isTableUsed: bool = false;
let maxRemembered: i32 = 0;

/** The number of rows that the table holds. */
export let rememberedRows: i32 = 0;

/** Begins with an empty table of at most so many rows. */
export function setComparedColumns(count: i32, max: i32): void {
  // The rows that are read one by one are added by TypeScript.
  if (isTableUsed) {
    memory.fill(rowHashes, 0, rowHashSlots * rowHashSize);
    memory.fill(marks, 0, rowMarks >> 3);
  }
  isTableUsed = true;
  comparedCount = count;
  maxRemembered = max;
}

export function setRememberedRows(count: i32): void {
  rememberedRows = count;
}

/** Reads what will be looked up for a row: what is read of many rows in turn comes from memory at once. */
export function readAhead(high: i32, low: i32): i32 {
  return mustSearch(high) ? load<i32>(findFirstEntry(low), 8) : 0;
}

/** False for a row that is surely not in the table, and finds no place there. */
function mustSearch(high: i32): bool {
  return rememberedRows < maxRemembered || ((load<i32>(findMarks(high)) >>> (high & 31)) & 1) !== 0;
}

function findMarks(high: i32): usize {
  return marks + <usize>(((high >>> 5) & ((rowMarks >> 5) - 1)) << 2);
}

function findFirstEntry(low: i32): usize {
  return rowHashes + <usize>((low & (rowHashSlots - 1)) * rowHashSize);
}

/** Adds the row to those that are known; false, and nothing is added, where a row with the same hashes is known. */
export function addRowUnlessKnown(high: i32, low: i32, line: i32): bool {
  if (!mustSearch(high)) return true;
  let entry = findFirstEntry(low);
  while (load<i32>(entry, 8) !== 0) {
    if (load<i32>(entry) === low && load<i32>(entry, 4) === high) return false;
    entry += rowHashSize;
    if (entry === marks) entry = rowHashes;
  }
  if (rememberedRows >= maxRemembered) return true;
  const place = findMarks(high);
  store<i32>(place, load<i32>(place) | (1 << (high & 31)));
  store<i32>(entry, low);
  store<i32>(entry, high, 4);
  store<i32>(entry, line, 8);
  rememberedRows++;
  return true;
}

/** Computes the hashes of the row whose cells were saved, and of what its labels say of its month and place. */
export function hashRow(month: i32, placeHigh: i32, placeLow: i32): void {
  rowHigh = firstHigh;
  rowLow = firstLow;
  for (let position = 0; position < comparedCount; position++) {
    const column = <usize>load<i32>(comparedColumns + <usize>(position << 2));
    const label = <usize>load<u32>(labelsOfRow + (column << 2));
    if (label !== 0) addHashes(load<i32>(label, 16), load<i32>(label, 20));
    else {
      const from = <usize>load<u32>(cells + (column << 3));
      const to = <usize>load<u32>(cells + (column << 3), 4);
      if (load<u8>(escapes + column) === 0) hashCell(from, <i32>(to - from));
      else hashCell(scratch, undoubleQuotes(from, to));
      addHashes(cellHigh, cellLow);
    }
  }
  addHashes(month, month);
  addHashes(placeHigh, placeHigh);
  addHashes(placeLow, placeLow);
}

/** Computes the hashes of one cell, of the number of its bytes and the bytes. */
export function hashCell(from: usize, length: i32): void {
  let high = mixHigh(firstHigh, length);
  let low = mixLow(firstLow, length);
  const end = from + length;
  for (; from + 8 <= end; from += 8) {
    const word = load<i32>(from);
    high = mixHigh(high, word);
    low = mixLow(low, word);
    const second = load<i32>(from, 4);
    high = mixHigh(high, second);
    low = mixLow(low, second);
  }
  if (from + 4 <= end) {
    const word = load<i32>(from);
    high = mixHigh(high, word);
    low = mixLow(low, word);
    from += 4;
  }
  const rest = load<i32>(from) & ((1 << ((<i32>(end - from)) << 3)) - 1);
  cellHigh = mixHigh(high, rest);
  cellLow = mixLow(low, rest);
}

function addHashes(toHigh: i32, toLow: i32): void {
  rowHigh = mixHigh(rowHigh, toHigh);
  rowLow = mixLow(rowLow, toLow);
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
