/** The rows that are alike: the same effects of their labels, and numbers in the same columns. */
import { patternIndex, patternSize, patternSlots, patterns, totals } from "./layout";

export const noPattern: i32 = -1;
/** A pattern has no group before its first row. */
export const noGroup: i32 = -1;
export const maxSafeInteger: f64 = 9007199254740991;

let patternCount: i32 = 0;
let numberCount: i32 = 0;

/** Forgets all patterns, and begins with those of a table with so many columns of numbers. */
export function resetPatterns(ofNumbers: i32): void {
  numberCount = ofNumbers;
  if (patternCount > 0) memory.fill(patternIndex, 0, <usize>(patternSlots << 2));
  patternCount = 0;
}

/**
 * Adds a pattern by its effects, and what the key of its rows has besides their cells; its sums begin at 0, or NaN for no number.
 * Returns its position, or that of the same pattern that was added before.
 */
export function addPattern(
  first: i64,
  second: i64,
  present: i32,
  month: i32,
  placeHigh: i32,
  placeLow: i32,
): i32 {
  const slot = findSlot(first, second);
  if (load<i32>(slot) !== 0) return load<i32>(slot) - 1;
  const entry = findPatternEntry(patternCount);
  store<i64>(entry, first);
  store<i64>(entry, second, 8);
  store<i32>(entry, month, 16);
  store<i32>(entry, placeHigh, 20);
  store<i32>(entry, placeLow, 24);
  store<i32>(entry, noGroup, 28);
  const ofPattern = findTotals(patternCount);
  store<f64>(ofPattern, 0);
  for (let column = 0; column < numberCount; column++)
    store<f64>(ofPattern + <usize>(column << 3), (present >> column) & 1 ? 0 : NaN, 8);
  store<i32>(slot, ++patternCount);
  return patternCount - 1;
}

export function findPattern(first: i64, second: i64): i32 {
  return load<i32>(findSlot(first, second)) - 1;
}

export function findPatternEntry(pattern: i32): usize {
  return patterns + <usize>(pattern * patternSize);
}

export function setGroupOfPattern(pattern: i32, group: i32): void {
  store<i32>(findPatternEntry(pattern), group, 28);
}

export function getGroup(entry: usize): i32 {
  return load<i32>(entry, 28);
}

/** Finds the number of rows of a pattern, which its sums follow. */
export function findTotals(pattern: i32): usize {
  return totals + <usize>(pattern * ((1 + numberCount) << 3));
}

/** False where a sum would be no exact number. */
export function canAddToTotals(ofPattern: usize, numbers: usize): bool {
  for (let column = 0; column < numberCount; column++) {
    const offset = <usize>(column << 3);
    if (load<f64>(ofPattern + offset, 8) + load<f64>(numbers + offset) > maxSafeInteger) return false;
  }
  return true;
}

export function addToTotals(ofPattern: usize, numbers: usize): void {
  store<f64>(ofPattern, load<f64>(ofPattern) + 1);
  for (let column = 0; column < numberCount; column++) {
    const offset = <usize>(column << 3);
    store<f64>(ofPattern + offset, load<f64>(ofPattern + offset, 8) + load<f64>(numbers + offset), 8);
  }
}

/** Finds the slot that holds the number of a pattern, counted from 1, or the empty one where it belongs. */
function findSlot(first: i64, second: i64): usize {
  let slot = <i32>(((first ^ (second * 31)) * 0x1f3779b97f4a15) >>> 40) & (patternSlots - 1);
  let pattern = load<i32>(patternIndex + <usize>(slot << 2));
  while (pattern !== 0 && !hasEffects(pattern - 1, first, second)) {
    slot = (slot + 1) & (patternSlots - 1);
    pattern = load<i32>(patternIndex + <usize>(slot << 2));
  }
  return patternIndex + <usize>(slot << 2);
}

function hasEffects(pattern: i32, first: i64, second: i64): bool {
  const entry = findPatternEntry(pattern);
  return load<i64>(entry) === first && load<i64>(entry, 8) === second;
}
