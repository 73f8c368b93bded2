/** Finds the printed figures of which a typed number is the sum or the difference: the men of all workers, the growth in persons. */
import { isCalledPersons } from "../../language/meaning/person-units.ts";
import {
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
  const listOfParagraph = (paragraph: Paragraph) =>
    (marksByParagraph.get(paragraph) ?? []).flatMap(({ mark }) => {
      const figure = figuresByMark.get(mark);
      return figure?.aspect === "actual" ? addValue(figure) : [];
    });
  const ofDocument = figures.filter(
    ({ month, aspect, ...figure }) =>
      figure.locality === locality && month === undefined && isComparable(aspect),
  );
  return ({ paragraph }, phrase, around) => {
    if (phrase.bound !== undefined) return undefined;
    const hasUnit = ({ unit }: LedgerFigure) =>
      unit !== "" &&
      (phrase.behind.startsWith(unit.toLocaleLowerCase("vi")) || isCalledPersons(phrase.behind, unit));
    const nearby = listOfParagraph(paragraph).filter(({ figure }) => hasUnit(figure));
    const summed = phrase.value.lt(smallestOfParagraph) ? undefined : findSum(nearby, phrase.value);
    if (summed && hasOnlyKnownNames(around, findWords(summed.figure))) return summed;
    return findDifference(ofDocument.filter(hasUnit), phrase.value, around, { addValue, findWords });
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

/** What a figure is more or less than its plan or than last year, called so: "tăng 744 lao động so với cùng kỳ". */
function findDifference(
  figures: readonly LedgerFigure[],
  wanted: Quantity,
  { left, right }: TextAround,
  {
    addValue,
    findWords,
  }: { addValue: (figure: LedgerFigure) => ComputedNumber[]; findWords: FindFigureWords },
): ComputedNumber | undefined {
  const { direction, rest: subject } = readDirectionBefore(left);
  const base = findComparisonBase(right);
  if (!base || !direction || direction === "reached") return undefined;
  for (const figure of figures.filter(({ aspect }) => aspect === "actual")) {
    const other = figures.find(
      ({ id, aspect, format }) => id === figure.id && aspect === base && !format.includes("part="),
    );
    const [actual, compared] = [addValue(figure)[0], other && addValue(other)[0]];
    if (!actual || !compared || figure.format.includes("part=")) continue;
    const difference = actual.value.minus(compared.value);
    if (!(direction === "more" ? difference : difference.times(-1)).eq(wanted)) continue;
    const { clause, surroundings } = findWords(figure);
    const known = new Set([...clause, ...comparingSyllables]);
    if (isAboutFigure({ left: subject, right }, { clause: known, surroundings })) return actual;
  }
  return undefined;
}
