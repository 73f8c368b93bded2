/** Finds out whether a file was cut off inside its last cell: whole files without a last line break exist, so the cell must show it. */

import { isBlankCell } from "../cells/blank-cell.ts";
import type { SourceRecord } from "../source.ts";
import { isVietnameseSyllable } from "../vietnamese-syllables.ts";

export interface FileEnd {
  /** Compares the last cell of a row with those of the first rows. */
  readonly addRow: (record: SourceRecord) => void;
  /** True as long as the cells of more rows are taken to compare with. */
  readonly isComparing: () => boolean;
  /** The line of the last row, if its last cell is the beginning of something. */
  readonly findCutLine: () => number | undefined;
}

/** Enough rows to know what the cells of a column look like; reading more would take time. */
const rowsToCompare = 50;

export function createFileEnd(columnCount: number): FileEnd {
  const texts: string[] = [];
  let cutLine: number | undefined;
  return {
    addRow(record) {
      const { line, isUnfinished, cellCount, addedCellCount } = record;
      if (!isUnfinished && texts.length >= rowsToCompare) return;
      const text = record.readText(columnCount - addedCellCount - 1);
      if (isBlankCell(text)) return;
      if (!isUnfinished) texts.push(text);
      else if (cellCount === columnCount && isBeginning(normalize(text), texts.map(normalize)))
        cutLine = line;
    },
    isComparing: () => texts.length < rowsToCompare,
    findCutLine: () => cutLine,
  };
}

function normalize(text: string): string {
  return text.normalize("NFC").trim();
}

function isBeginning(text: string, others: readonly string[]): boolean {
  if (others.includes(text)) return false;
  return /\p{L}/u.test(text)
    ? isBeginningOfOther(text, others) || hasCutWord(text, others) || isMuchShorter(text, others)
    : hasFarFewerDigits(text, others);
}

/** "Đã ho" beside "Đã hoàn thành". */
function isBeginningOfOther(text: string, others: readonly string[]): boolean {
  return others.some((other) => other.startsWith(text) && other.includes(" "));
}

/** "Quyết định về việ": no word ends so. */
function hasCutWord(text: string, others: readonly string[]): boolean {
  const word = /(?<=^|\s)\p{L}[\p{Ll}\p{M}]*$/u.exec(text)?.[0];
  if (word === undefined || (word.length > 1 && word === word.toUpperCase())) return false;
  return !isVietnameseSyllable(word) && !others.some((other) => other.split(/\s+/).includes(word));
}

/** A file of fewer rows is not judged: any of a few rows may be much shorter than the others. */
const rowsOfRegularColumn = 5;

function isMuchShorter(text: string, others: readonly string[]): boolean {
  const shortest = Math.min(...others.map(({ length }) => length));
  return others.length >= rowsOfRegularColumn && shortest >= 10 && text.length < shortest * 0.6;
}

/** "2" where all other numbers have three digits or more. */
function hasFarFewerDigits(text: string, others: readonly string[]): boolean {
  const fewest = Math.min(...others.map(countDigits));
  return others.length >= rowsOfRegularColumn && countDigits(text) <= fewest - 2;
}

function countDigits(text: string): number {
  return text.replace(/\D/g, "").length;
}
