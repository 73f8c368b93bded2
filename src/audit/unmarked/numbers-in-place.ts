/** Finds the numbers that were typed where figures stood: the words on both sides are still there, the mark is gone. */
import type { LedgerFigure } from "../../ledger/ledger.ts";
import type { UnmarkedNumber } from "../../ledger/unmarked-numbers.ts";
import { normalizeSpacesAndHyphens } from "../../wordml/compare-text.ts";
import { getOrCreateParagraphText } from "../../wordml/paragraph-text.ts";

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

/** Words of the number itself: another number may have others. */
const wordsBeforeNumber =
  /(?:(?<!\p{L})(?:trên|hơn|gần|dưới|khoảng|tăng|giảm|cao hơn|thấp hơn|tăng thêm|giảm còn)\s*)+$/iu;
const wordsBehindNumber = /^\s*(?:nghìn tỷ|nghìn|ngàn|vạn|triệu|tỷ|tỉ|%|phần trăm)(?!\p{L})/iu;

interface Surroundings {
  readonly left: string;
  readonly right: string;
}

/** Each number is given to one figure, the best match first. */
export function findNumbersInPlace(
  figures: readonly LedgerFigure[],
  numbers: readonly UnmarkedNumber[],
): ReadonlyMap<LedgerFigure, NumberInPlace> {
  const readNumbers = numbers.map((number) => ({ number, ...readSurroundingsOfNumber(number) }));
  const candidates = figures.flatMap((figure) => {
    const surroundings = readSurroundingsOfFigure(figure);
    if (!surroundings) return [];
    return readNumbers.flatMap((read) => {
      const score = compareSurroundings(surroundings, read);
      return score === 0 ? [] : [{ figure, read, score, tail: surroundings.tail }];
    });
  });
  const found = new Map<LedgerFigure, NumberInPlace>();
  const used = new Set<UnmarkedNumber>();
  for (const { figure, read, tail } of candidates.sort((a, b) => b.score - a.score)) {
    if (found.has(figure) || used.has(read.number)) continue;
    used.add(read.number);
    found.set(figure, toNumberInPlace(read, tail));
  }
  return found;
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
  const wordsBefore = wordsBeforeNumber.exec(left)?.[0].length ?? 0;
  const wordsBehind = wordsBehindNumber.exec(right)?.[0].length ?? 0;
  return {
    left: normalizeSpacesAndHyphens(left.slice(0, left.length - wordsBefore)),
    right: normalizeSpacesAndHyphens(right.slice(wordsBehind)),
    wordsBefore,
    wordsBehind,
  };
}

/** Undefined for a figure without digits or without text around it. `tail` is what its words say behind the number. */
function readSurroundingsOfFigure(figure: LedgerFigure): (Surroundings & { tail: string }) | undefined {
  const shown = normalizeSpacesAndHyphens(figure.shown);
  const number = /\d+(?:[.,/]\d+)*%?/.exec(shown);
  if (!number) return undefined;
  const tail = shown.slice(number.index + number[0].length).replace(wordsBehindNumber, "");
  const left = (figure.before + shown.slice(0, number.index)).replace(wordsBeforeNumber, "");
  const right = tail + figure.after;
  return figure.before === "" && figure.after === "" ? undefined : { left, right, tail };
}

/** The number of equal characters next to both; 0 where they are too few. */
function compareSurroundings(figure: Surroundings, number: Surroundings): number {
  const left = countCommonEnd(figure.left, number.left);
  const right = countCommonStart(figure.right, number.right);
  const isSame =
    left >= Math.min(leastOnOneSide, figure.left.length) &&
    right >= Math.min(leastOnOneSide, figure.right.length) &&
    (figure.left !== "" || number.left === "");
  return isSame && left + right >= leastOnBothSides ? left + right : 0;
}

/** The text in the place of the figure: as many words behind the number as the figure's own text had. */
function toNumberInPlace(
  { number, wordsBefore, wordsBehind, right }: ReadNumber,
  tail: string,
): NumberInPlace {
  const ownTail = right.toLocaleLowerCase("vi").startsWith(tail.toLocaleLowerCase("vi")) ? tail.length : 0;
  const at = number.at - wordsBefore;
  return { number, at, length: wordsBefore + number.number.length + wordsBehind + ownTail };
}

function countCommonStart(text: string, other: string): number {
  const [left, right] = [text.toLocaleLowerCase("vi"), other.toLocaleLowerCase("vi")];
  let count = 0;
  while (count < left.length && left[count] === right[count]) count += 1;
  return count;
}

function countCommonEnd(text: string, other: string): number {
  const [left, right] = [text.toLocaleLowerCase("vi"), other.toLocaleLowerCase("vi")];
  let count = 0;
  while (count < left.length && left.at(-1 - count) === right.at(-1 - count)) count += 1;
  return count;
}
