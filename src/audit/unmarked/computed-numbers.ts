/** Finds the printed figures of which a typed number is the sum or the difference: the men of all workers, the growth in persons. */
import { createLazyGetter, getOrCreate } from "../../exports/memoize.ts";
import { isCalledPersons } from "../../language/meaning/person-units.ts";
import {
  type ComparisonBase,
  comparingSyllables,
  findComparisonBase,
  readDirectionBefore,
} from "../../language/meaning/rate-words.ts";
import type { NumberPhrase } from "../../language/numbers-in-text/number-phrase.ts";
import type { Ledger, LedgerFigure } from "../../ledger/ledger.ts";
import type { UnmarkedNumber } from "../../ledger/unmarked-numbers.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";
import type { MarkOccurrence } from "../../wordml/mark-occurrences.ts";
import type { Paragraph } from "../../wordml/story.ts";
import { groupByParagraph } from "../context/marked-paragraphs.ts";
import { readFigurePart } from "../figure-part.ts";
import { type FindPhraseToday, toRephraseRequest } from "../phrase-today.ts";
import { type FindFigureWords, hasOnlyKnownNames, isAboutFigure, type TextAround } from "./figure-words.ts";

interface ComputedNumber {
  /** The first of the figures. */
  readonly figure: LedgerFigure;
  readonly shown: string;
  readonly value: Quantity;
}

export type FindComputedNumber = (
  number: UnmarkedNumber,
  phrase: NumberPhrase,
  around: TextAround,
) => ComputedNumber | undefined;

/** Two small numbers have many sums by chance. */
const smallestOfParagraph = createQuantity(100);
/** More have sums of every value. */
const mostFiguresOfParagraph = 40;
/** The parts of a breakdown follow each other. */
const mostParts = 12;

export function createComputedNumberFinder(
  { figures, locality }: Pick<Ledger, "figures" | "locality">,
  occurrences: readonly MarkOccurrence[],
  findPhraseToday: FindPhraseToday,
  findWords: FindFigureWords,
): FindComputedNumber {
  const figuresByMark = new Map(figures.map((figure) => [figure.mark, figure]));
  const marksByParagraph = groupByParagraph(occurrences);
  const addValue = (figure: LedgerFigure): ComputedNumber[] => {
    const today = findPhraseToday(toRephraseRequest(figure));
    return today?.value ? [{ figure, shown: today.shown, value: today.value }] : [];
  };
  const numbersByParagraph = new Map<Paragraph, readonly ComputedNumber[]>();
  const listOfParagraph = (paragraph: Paragraph) =>
    getOrCreate(numbersByParagraph, paragraph, () => {
      const marks = (marksByParagraph.get(paragraph) ?? []).slice(0, mostFiguresOfParagraph);
      return marks.flatMap(({ mark }) => {
        const figure = figuresByMark.get(mark);
        return figure?.aspect === "actual" ? addValue(figure) : [];
      });
    });
  const getFiguresOfDocument = createLazyGetter(() =>
    figures.filter(
      ({ month, aspect, ...figure }) =>
        figure.locality === locality && month === undefined && isComparable(aspect),
    ),
  );
  return ({ paragraph }, phrase, around) => {
    if (phrase.bound !== undefined) return undefined;
    const hasUnit = ({ unit }: LedgerFigure) =>
      unit !== "" &&
      (phrase.behind.startsWith(unit.toLocaleLowerCase("vi")) || isCalledPersons(phrase.behind, unit));
    const nearby = listOfParagraph(paragraph).filter(({ figure }) => hasUnit(figure));
    const summed = phrase.value.lt(smallestOfParagraph) ? undefined : findSum(nearby, phrase.value);
    if (summed && hasOnlyKnownNames(around, findWords(summed.figure))) return summed;
    const comparison = readComparison(around);
    if (!comparison) return undefined;
    return findDifference(getFiguresOfDocument().filter(hasUnit), phrase.value, comparison, {
      addValue,
      findWords,
    });
  };
}

function isComparable(aspect: LedgerFigure["aspect"]): boolean {
  return aspect === "actual" || aspect === "plan" || aspect === "samePeriodLastYear";
}

/** The sum of neighbours, or the sum or difference of any two. */
function findSum(figures: readonly ComputedNumber[], wanted: Quantity): ComputedNumber | undefined {
  for (const [index, first] of figures.entries()) {
    let sum = first.value;
    for (const other of figures.slice(index + 1, index + mostParts)) {
      sum = sum.plus(other.value);
      const isOfTwo =
        first.value.plus(other.value).eq(wanted) || first.value.minus(other.value).abs().eq(wanted);
      if (sum.eq(wanted) || isOfTwo) return first;
    }
  }
  return undefined;
}

/** "tăng 744 lao động so với cùng kỳ": which way, against what, and the text around without the direction. */
interface Comparison extends TextAround {
  readonly isMore: boolean;
  readonly base: ComparisonBase;
}

function readComparison({ left, right }: TextAround): Comparison | undefined {
  const { direction, rest } = readDirectionBefore(left);
  const base = findComparisonBase(right);
  if (!base || !direction || direction === "reached") return undefined;
  return { left: rest, right, isMore: direction === "more", base };
}

/** What a figure is more or less than its plan or than last year. */
function findDifference(
  figures: readonly LedgerFigure[],
  wanted: Quantity,
  { isMore, base, ...around }: Comparison,
  {
    addValue,
    findWords,
  }: { addValue: (figure: LedgerFigure) => ComputedNumber[]; findWords: FindFigureWords },
): ComputedNumber | undefined {
  const whole = figures.filter((figure) => readFigurePart(figure) === "");
  for (const figure of whole.filter(({ aspect }) => aspect === "actual")) {
    const other = whole.find(({ id, aspect }) => id === figure.id && aspect === base);
    const [actual, compared] = [addValue(figure)[0], other && addValue(other)[0]];
    if (!actual || !compared) continue;
    const difference = actual.value.minus(compared.value);
    if (!(isMore ? difference : difference.times(-1)).eq(wanted)) continue;
    const { clause, surroundings } = findWords(figure);
    const known = new Set([...clause, ...comparingSyllables]);
    if (isAboutFigure(around, { clause: known, surroundings })) return actual;
  }
  return undefined;
}
