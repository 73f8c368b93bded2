/** Finds the numbers that were typed where figures stood: the words on both sides are still there, the mark is gone. */

import { findMagnitudeOrPercentBehind } from "../../language/meaning/magnitude-words.ts";
import { findWordsOfNumberBefore } from "../../language/meaning/words-before-number.ts";
import type { LedgerFigure } from "../../ledger/ledger.ts";
import type { UnmarkedNumber } from "../../ledger/unmarked-numbers.ts";
import { normalizeSpacesAndHyphens } from "../../wordml/compare-text.ts";
import { getOrCreateParagraphText } from "../../wordml/paragraph-text.ts";
import { countCommonEnd, countCommonStart } from "./common-text.ts";

/** The words of a figure that a clerk typed: a number and what belongs to it. */
export interface NumberInPlace {
  readonly number: UnmarkedNumber;
  readonly at: number;
  readonly length: number;
}

/** In characters, on either side. */
const contextLength = 60;
/** Fewer equal characters than these on one side, or on both, recognise no place. */
const leastOnOneSide = 10;
const leastOnBothSides = 12;

/** In small letters. */
interface Surroundings {
  readonly left: string;
  readonly right: string;
}

/** Each number is given to one figure, the best match first. */
export function findNumbersInPlace(
  figures: readonly LedgerFigure[],
  numbers: readonly UnmarkedNumber[],
): ReadonlyMap<LedgerFigure, NumberInPlace> {
  const numbersByEnd = groupByEndOfLeft(numbers);
  const candidates = figures.flatMap((figure) => {
    const surroundings = readSurroundingsOfFigure(figure);
    if (!surroundings) return [];
    const end = surroundings.left.slice(-indexedLength);
    return (numbersByEnd.get(end) ?? []).slice(0, mostCandidates).flatMap((read) => {
      const match = compareSurroundings(surroundings, read);
      return match ? [{ figure, read, ...match }] : [];
    });
  });
  const found = new Map<LedgerFigure, NumberInPlace>();
  const used = new Set<UnmarkedNumber>();
  for (const { figure, read, lengthBehind } of candidates.sort((a, b) => b.score - a.score)) {
    if (found.has(figure) || used.has(read.number)) continue;
    used.add(read.number);
    found.set(figure, toNumberInPlace(read, lengthBehind));
  }
  return found;
}

const indexedLength = leastOnOneSide;
/** A sentence that is repeated more often tells no place apart. */
const mostCandidates = 200;

/** By the last characters of the text before, so that a figure is compared with few numbers; "" for those at the beginning. */
function groupByEndOfLeft(numbers: readonly UnmarkedNumber[]): ReadonlyMap<string, ReadNumber[]> {
  const groups = new Map<string, ReadNumber[]>();
  for (const number of numbers) {
    const read = { number, ...readSurroundingsOfNumber(number) };
    const lengths = read.left === "" ? [0] : Array.from({ length: indexedLength }, (_, index) => index + 1);
    for (const end of new Set(lengths.map((length) => (length === 0 ? "" : read.left.slice(-length))))) {
      const group = groups.get(end);
      if (group) group.push(read);
      else groups.set(end, [read]);
    }
  }
  return groups;
}

interface ReadNumber extends Surroundings {
  readonly number: UnmarkedNumber;
  /** The lengths of the words that belong to the number, before and behind it. */
  readonly wordsBefore: number;
  readonly wordsBehind: number;
}

function readSurroundingsOfNumber({ paragraph, at, number }: UnmarkedNumber): Omit<ReadNumber, "number"> {
  const { text } = getOrCreateParagraphText(paragraph);
  const left = text.slice(Math.max(0, at - contextLength), at);
  const right = text.slice(at + number.length, at + number.length + contextLength);
  const wordsBefore = findWordsOfNumberBefore(left).length;
  const wordsBehind = findMagnitudeOrPercentBehind(right).length;
  return {
    left: normalizeSpacesAndHyphens(left.slice(0, left.length - wordsBefore)).toLowerCase(),
    right: normalizeSpacesAndHyphens(right.slice(wordsBehind)).toLowerCase(),
    wordsBefore,
    wordsBehind,
  };
}

/** What stood behind the number begins with the rest of the figure's own words, such as its unit. */
type FigureSurroundings = Surroundings & { readonly tail: string };

/** Undefined for a figure without digits or without text around it. */
function readSurroundingsOfFigure(figure: LedgerFigure): FigureSurroundings | undefined {
  const shown = normalizeSpacesAndHyphens(figure.shown).toLowerCase();
  const number = /\d+(?:[.,/]\d+)*%?/.exec(shown);
  if (!number) return undefined;
  const behind = shown.slice(number.index + number[0].length);
  const tail = behind.slice(findMagnitudeOrPercentBehind(behind).length);
  const before = figure.before.toLowerCase() + shown.slice(0, number.index);
  const left = before.slice(0, before.length - findWordsOfNumberBefore(before).length);
  return figure.before === "" && figure.after === ""
    ? undefined
    : { left, right: figure.after.toLowerCase(), tail };
}

interface PlaceMatch {
  /** The number of equal characters on both sides. */
  readonly score: number;
  /** The length of the words behind the number that belong to it: the figure's own, or those that stand there instead ("hộ" for "người"). */
  readonly lengthBehind: number;
}

/** Undefined where too few characters are equal. */
function compareSurroundings(figure: FigureSurroundings, number: Surroundings): PlaceMatch | undefined {
  const left = countCommonEnd(figure.left, number.left);
  if (left < Math.min(leastOnOneSide, figure.left.length) || (figure.left === "" && number.left !== ""))
    return undefined;
  const leastRight = Math.min(leastOnOneSide, figure.right.length);
  for (const lengthBehind of listLengthsBehind(figure.tail, number.right)) {
    const right = countCommonStart(figure.right, number.right.slice(lengthBehind));
    if (right >= leastRight && left + right + lengthBehind >= leastOnBothSides)
      return { score: left + right, lengthBehind };
  }
  return undefined;
}

/** The length of the figure's words, then of one to three words in their place. */
function listLengthsBehind(tail: string, right: string): number[] {
  if (tail === "") return [0];
  if (right.startsWith(tail)) return [tail.length];
  const wordEnds = [...right.matchAll(/\p{L}+/gu)]
    .slice(0, 3)
    .map(({ index, 0: word }) => index + word.length);
  return [0, ...wordEnds];
}

/** The text in the place of the figure. */
function toNumberInPlace(
  { number, wordsBefore, wordsBehind }: ReadNumber,
  lengthBehind: number,
): NumberInPlace {
  const at = number.at - wordsBefore;
  return { number, at, length: wordsBefore + number.number.length + wordsBehind + lengthBehind };
}
