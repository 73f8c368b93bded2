/** The rows that are alike: the same effects of their labels, and numbers in the same columns. */
import { maxNumberColumns, patternIndex, patternSize, patternSlots, patterns } from "./layout";

export const noPattern: i32 = -1;
export const maxSafeInteger: f64 = 9007199254740991;

let patternCount: i32 = 0;

export function forgetPatterns(): void {
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
  store<f64>(entry, 0, 32);
  for (let column = 0; column < maxNumberColumns; column++)
    store<f64>(entry + <usize>(column << 3), (present >> column) & 1 ? 0 : NaN, 40);
  store<i32>(slot, ++patternCount);
  return patternCount - 1;
}

export function findPattern(first: i64, second: i64): i32 {
  return load<i32>(findSlot(first, second)) - 1;
}

export function findPatternEntry(pattern: i32): usize {
  return patterns + <usize>(pattern * patternSize);
}

/** False where a sum would be no exact number. */
export function canAddToPattern(entry: usize, numbers: usize, numberCount: i32): bool {
  for (let column = 0; column < numberCount; column++) {
    const offset = <usize>(column << 3);
    if (load<f64>(entry + offset, 40) + load<f64>(numbers + offset) > maxSafeInteger) return false;
  }
  return true;
}

export function addToPattern(entry: usize, numbers: usize, numberCount: i32): void {
  store<f64>(entry, load<f64>(entry, 32) + 1, 32);
  for (let column = 0; column < numberCount; column++) {
    const offset = <usize>(column << 3);
    store<f64>(entry + offset, load<f64>(entry + offset, 40) + load<f64>(numbers + offset), 40);
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
