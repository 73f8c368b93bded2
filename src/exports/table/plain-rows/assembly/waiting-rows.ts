/**
 * Rows that wait to be counted, up to a hundred: the table of known rows is larger than the near caches of a processor, which fetches
 * the places of many rows in the time of one.
 */
import { latestNumbers, maxWaitingRows, sums, waitingRows } from "./layout";
import { addLineOfGroup } from "./lines";
import { emitFirstRow } from "./listener";
import {
  addToTotals,
  canAddToTotals,
  findPatternEntry,
  findTotals,
  getGroup,
  maxSafeInteger,
  noGroup,
} from "./patterns";
import { addRowUnlessKnown, hashRow, readAhead, rowHigh, rowLow } from "./row-hash";

const numbersOfRow: i32 = 32;

let waitingCount: i32 = 0;
let numberCount: i32 = 0;
/** A row that waits: its place, line and pattern, both hashes, a bit for each number, what was read ahead for it, its numbers. */
let rowSize: i32 = numbersOfRow;

/** The rows that were counted since the scan began, and a bit for each column that has a sum. */
export let rowCount: i32 = 0;
export let summedColumns: i32 = 0;
/** The pattern of the last of them. */
export let latestPattern: i32 = 0;
/** The line of the row that was not counted. */
export let stoppedAtLine: i32 = 0;

export function setNumberCount(count: i32): void {
  numberCount = count;
  rowSize = numbersOfRow + 8 * count;
}

/** Begins to count anew. */
export function beginCounting(): void {
  waitingCount = 0;
  rowCount = 0;
  summedColumns = 0;
  memory.fill(sums, 0, numberCount * 8);
}

export function hasManyWaitingRows(): bool {
  return waitingCount === maxWaitingRows;
}

/** Finds the place where the numbers of the next row are written before it is added. */
export function findPlaceOfNextNumbers(): usize {
  return waitingRows + <usize>(waitingCount * rowSize) + numbersOfRow;
}

/** Adds the row whose numbers were written, with the hashes of its cells. */
export function addWaitingRow(start: usize, line: i32, pattern: i32, present: i32): void {
  const row = waitingRows + <usize>(waitingCount * rowSize);
  const entry = findPatternEntry(pattern);
  hashRow(load<i32>(entry, 16), load<i32>(entry, 20), load<i32>(entry, 24));
  store<u32>(row, <u32>start);
  store<i32>(row, line, 4);
  store<i32>(row, pattern, 8);
  store<i32>(row, rowHigh, 12);
  store<i32>(row, rowLow, 16);
  store<i32>(row, present, 20);
  waitingCount++;
}

/** Counts the rows that wait, up to the first one that must be read; returns the start of that row, or of the next one. */
export function countWaitingRows(next: usize, nextLine: i32): usize {
  const end = waitingRows + <usize>(waitingCount * rowSize);
  waitingCount = 0;
  for (let row = waitingRows; row < end; row += rowSize)
    store<i32>(row, readAhead(load<i32>(row, 12), load<i32>(row, 16)), 24);
  for (let row = waitingRows; row < end; row += rowSize) {
    if (countRow(row)) continue;
    stoppedAtLine = load<i32>(row, 4);
    return load<u32>(row);
  }
  stoppedAtLine = nextLine;
  return next;
}

/** False, and nothing is changed, for a row that is known, or with which a sum would be no exact number. */
function countRow(row: usize): bool {
  const pattern = load<i32>(row, 8);
  const totals = findTotals(pattern);
  const numbers = row + numbersOfRow;
  const line = load<i32>(row, 4);
  if (!canAddToTotals(totals, numbers) || !canAddToSums(numbers)) return false;
  if (!addRowUnlessKnown(load<i32>(row, 12), load<i32>(row, 16), line)) return false;
  addToTotals(totals, numbers);
  addToSums(numbers);
  summedColumns |= load<i32>(row, 20);
  const group = getGroup(findPatternEntry(pattern));
  if (group === noGroup) emitFirstRow(pattern, line);
  else addLineOfGroup(line, group);
  latestPattern = pattern;
  rowCount++;
  return true;
}

function canAddToSums(numbers: usize): bool {
  for (let position = 0; position < numberCount; position++) {
    const offset = <usize>(position << 3);
    if (load<f64>(sums + offset) + load<f64>(numbers + offset) > maxSafeInteger) return false;
  }
  return true;
}

function addToSums(numbers: usize): void {
  for (let position = 0; position < numberCount; position++) {
    const offset = <usize>(position << 3);
    const value = load<f64>(numbers + offset);
    store<f64>(latestNumbers + offset, value);
    if (value >= 0) store<f64>(sums + offset, load<f64>(sums + offset) + value);
  }
}
