/** One row: whether it is a plain one. */
import { cellLength, cellStart, isEscapedCell, isWordWithDigit, readWholeNumber } from "./cells";
import { findLabel, forgetLabels, getEffect, noLabel } from "./labels";
import {
  dictionaryColumns,
  effects,
  labelsOfRow,
  maxColumns,
  maxNumberColumns,
  numberColumns,
} from "./layout";
import { sortLines } from "./lines";
import { addPatternOfRow } from "./listener";
import { addPattern, findPattern, maxSafeInteger, noPattern, resetPatterns } from "./patterns";
import { addWaitingRow, findPlaceOfNextNumbers, setNumberCount } from "./waiting-rows";

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

/** Begins with a table of these columns, and forgets those of the table before. */
export function setColumns(columns: i32, labels: i32, texts: i32, ofNumbers: i32): void {
  forgetLabels(labelCount + textCount);
  resetPatterns(ofNumbers);
  // A file that could not be read to its end leaves lines behind.
  sortLines();
  memory.fill(labelsOfRow, 0, maxColumns * 4);
  width = columns;
  labelCount = labels;
  textCount = texts;
  numberCount = ofNumbers;
  setNumberCount(ofNumbers);
}

/** Adds the pattern of the effects that were written to their place; the bits tell which numbers stand. Returns its position. */
export function addPatternOfEffects(numberBits: i32, month: i32, placeHigh: i32, placeLow: i32): i32 {
  firstEffects = 0;
  secondEffects = 0;
  for (let position = 0; position < labelCount; position++)
    addEffect(position, load<i32>(effects + <usize>(position << 2)));
  addNumberBits(numberBits);
  return addPattern(firstEffects, secondEffects, numberBits, month, placeHigh, placeLow);
}

/** Begins with the rows of a scan. The column of running numbers is -1 where there is none; `isEndEmpty`: the last cell of a row must be empty. */
export function beginRows(ofNumbering: i32, next: f64, isEndEmpty: bool): void {
  numberingColumn = ofNumbering;
  nextNumber = next;
  mustEndEmpty = isEndEmpty;
}

/** Lets the row whose cells were saved wait to be counted; false for one that must be read. */
export function addRowIfPlain(cellCount: i32, start: usize, line: i32): bool {
  if (cellCount !== width) return false;
  if (mustEndEmpty && cellLength(width - 1) > 0) return false;
  if (!hasNextNumber() || !readLabels() || !areTextsKnown() || !readNumbers()) return false;
  let pattern = findPattern(firstEffects, secondEffects);
  if (pattern === noPattern) pattern = addPatternOfRow(present);
  if (pattern === noPattern) return false;
  addWaitingRow(start, line, pattern, present);
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
    const label = findLabelOfCell(position);
    if (label === noLabel) return false;
    const effect = getEffect(label);
    store<i32>(effects + <usize>(position << 2), effect);
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

/** Finds the label in a cell, and notes it with its column. */
function findLabelOfCell(dictionary: i32): usize {
  const column = load<i32>(dictionaryColumns + <usize>(dictionary << 2));
  if (isEscapedCell(column)) return noLabel;
  const label = findLabel(dictionary, cellStart(column), cellLength(column));
  store<u32>(labelsOfRow + <usize>(column << 2), <u32>label);
  return label;
}

/** True if each text that no figure needs is a word, or known to be without fault. */
function areTextsKnown(): bool {
  for (let dictionary = labelCount; dictionary < labelCount + textCount; dictionary++) {
    const column = load<i32>(dictionaryColumns + <usize>(dictionary << 2));
    if (isWordWithDigit(cellStart(column), cellLength(column)))
      store<u32>(labelsOfRow + <usize>(column << 2), <u32>noLabel);
    else if (findLabelOfCell(dictionary) === noLabel) return false;
  }
  return true;
}

/** Reads bare digits; false where a number is written otherwise, or lacks where it must stand, and where all lack. */
function readNumbers(): bool {
  const numbers = findPlaceOfNextNumbers();
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
