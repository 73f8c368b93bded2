/** One row: whether it is a plain one, and what it adds. */
import { cellLength, cellStart, isEscapedCell, isWordWithDigit, readWholeNumber } from "./cells";
import { findEffect, forgetLabels, unknownEffect } from "./labels";
import {
  dictionaryColumns,
  effects,
  latestNumbers,
  log,
  maxLoggedRows,
  maxNumberColumns,
  numberColumns,
  numbers,
  sums,
} from "./layout";
import {
  addPattern,
  addToPattern,
  canAddToPattern,
  findPattern,
  findPatternEntry,
  forgetPatterns,
  maxSafeInteger,
  noPattern,
} from "./patterns";
import { addRowUnlessKnown } from "./row-hash";

/** An effect of a label is a number of so many bits, four in a word beside a bit for each number. */
const effectBits: i32 = 13;
const effectsOfWord: i32 = 4;

let width: i32 = 0;
let labelCount: i32 = 0;
let textCount: i32 = 0;
let numberCount: i32 = 0;
let numberingColumn: i32 = -1;
let nextNumber: f64 = 0;
let mustEndEmpty: bool = false;

let firstEffects: i64 = 0;
let secondEffects: i64 = 0;
let present: i32 = 0;

/** The rows that were counted since the scan began, and a bit for each column that has a sum. */
export let rowCount: i32 = 0;
export let summedColumns: i32 = 0;

/** Begins with a table of these columns, and forgets those of the table before. */
export function setColumns(columns: i32, labels: i32, texts: i32, ofNumbers: i32): void {
  forgetLabels(labelCount + textCount);
  forgetPatterns();
  width = columns;
  labelCount = labels;
  textCount = texts;
  numberCount = ofNumbers;
}

/** Adds the pattern of the effects that were written to their place; the bits tell which numbers stand. */
export function addPatternOfEffects(numberBits: i32, month: i32, placeHigh: i32, placeLow: i32): void {
  firstEffects = 0;
  secondEffects = 0;
  for (let position = 0; position < labelCount; position++)
    addEffect(position, load<i32>(effects + <usize>(position << 2)));
  addNumberBits(numberBits);
  addPattern(firstEffects, secondEffects, numberBits, month, placeHigh, placeLow);
}

/** Begins to count anew. The column of running numbers is -1 where there is none; `isEndEmpty`: the last cell of a row must be empty. */
export function beginScan(ofNumbering: i32, next: f64, isEndEmpty: bool): void {
  numberingColumn = ofNumbering;
  nextNumber = next;
  mustEndEmpty = isEndEmpty;
  rowCount = 0;
  summedColumns = 0;
  memory.fill(sums, 0, numberCount * 8);
}

/** Counts the row whose cells were saved; false, and nothing is changed, for one that must be read. */
export function countRowIfPlain(cellCount: i32, line: i32): bool {
  if (cellCount !== width || rowCount === maxLoggedRows) return false;
  if (mustEndEmpty && cellLength(width - 1) > 0) return false;
  if (!hasNextNumber() || !readLabels() || !areTextsKnown() || !readNumbers()) return false;
  const pattern = findPattern(firstEffects, secondEffects);
  if (pattern === noPattern) return false;
  const entry = findPatternEntry(pattern);
  if (!canAddToPattern(entry, numberCount) || !canAddToSums()) return false;
  if (!addRowUnlessKnown(load<i32>(entry, 16), load<i32>(entry, 20), load<i32>(entry, 24), line))
    return false;
  addToPattern(entry, numberCount);
  addToSums();
  store<i32>(log + <usize>(rowCount << 3), line);
  store<i32>(log + <usize>(rowCount << 3), pattern, 4);
  rowCount++;
  nextNumber++;
  return true;
}

/** True for a row with the number that follows, and in a table without running numbers. */
function hasNextNumber(): bool {
  if (numberingColumn < 0) return true;
  return readWholeNumber(cellStart(numberingColumn), cellLength(numberingColumn)) === nextNumber;
}

function readLabels(): bool {
  firstEffects = 0;
  secondEffects = 0;
  for (let position = 0; position < labelCount; position++) {
    const effect = findEffectOfCell(position);
    if (effect === unknownEffect) return false;
    addEffect(position, effect);
  }
  return true;
}

function addEffect(position: i32, effect: i32): void {
  if (position < effectsOfWord) firstEffects = (firstEffects << effectBits) | effect;
  else secondEffects = (secondEffects << effectBits) | effect;
}

function addNumberBits(bits: i32): void {
  firstEffects = (firstEffects << maxNumberColumns) | bits;
}

function findEffectOfCell(dictionary: i32): i32 {
  const column = load<i32>(dictionaryColumns + <usize>(dictionary << 2));
  if (isEscapedCell(column)) return unknownEffect;
  return findEffect(dictionary, cellStart(column), cellLength(column));
}

/** True if each text that no figure needs is a word, or known to be without fault. */
function areTextsKnown(): bool {
  for (let dictionary = labelCount; dictionary < labelCount + textCount; dictionary++) {
    const column = load<i32>(dictionaryColumns + <usize>(dictionary << 2));
    if (isWordWithDigit(cellStart(column), cellLength(column))) continue;
    if (findEffectOfCell(dictionary) === unknownEffect) return false;
  }
  return true;
}

/** Reads bare digits; false where a number is written otherwise, or lacks where it must stand, and where all lack. */
function readNumbers(): bool {
  present = 0;
  for (let position = 0; position < numberCount; position++) {
    const column = numberColumns + <usize>(position << 4);
    const index = load<i32>(column);
    const length = cellLength(index);
    let value = NaN;
    if (length > 0) {
      const digits = readWholeNumber(cellStart(index), length);
      value = digits * load<f64>(column, 8);
      if (digits < 0 || value > maxSafeInteger || value !== trunc(value)) return false;
      present |= 1 << position;
    } else if (load<i32>(column, 4) === 0) return false;
    store<f64>(numbers + <usize>(position << 3), value);
  }
  addNumberBits(present);
  return present !== 0;
}

function canAddToSums(): bool {
  for (let position = 0; position < numberCount; position++) {
    const offset = <usize>(position << 3);
    if (load<f64>(sums + offset) + load<f64>(numbers + offset) > maxSafeInteger) return false;
  }
  return true;
}

function addToSums(): void {
  summedColumns |= present;
  for (let position = 0; position < numberCount; position++) {
    const offset = <usize>(position << 3);
    const value = load<f64>(numbers + offset);
    store<f64>(latestNumbers + offset, value);
    if (value >= 0) store<f64>(sums + offset, load<f64>(sums + offset) + value);
  }
}
