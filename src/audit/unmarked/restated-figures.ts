/** Finds the figure that a number typed anywhere states: its value, its unit, and a sentence with its words. */
import { placeRankPrefix } from "../../catalogue/place-ranks.ts";
import { createLazyGetter } from "../../exports/memoize.ts";
import { namesLastYear, namesPlan } from "../../language/meaning/aspect-words.ts";
import { findBoundingWords } from "../../language/meaning/bounding-words.ts";
import { joinComparedWords } from "../../language/meaning/compared-words.ts";
import { isCalledPersons } from "../../language/meaning/person-units.ts";
import { omitComparedYear } from "../../language/meaning/rate-words.ts";
import {
  computeGreatestDifference,
  type NumberPhrase,
  readNumberPhrase,
} from "../../language/numbers-in-text/number-phrase.ts";
import type { Ledger, LedgerFigure } from "../../ledger/ledger.ts";
import { readLedgerPeriod } from "../../ledger/ledger-period.ts";
import type { UnmarkedNumber } from "../../ledger/unmarked-numbers.ts";
import type { Quantity } from "../../quantity.ts";
import type { MarkOccurrence } from "../../wordml/mark-occurrences.ts";
import { getOrCreateParagraphText } from "../../wordml/paragraph-text.ts";
import { omitCommon } from "../context/compare-sets.ts";
import { collectFigurePlaces } from "../context/figure-places.ts";
import { readRecordedParagraphs } from "../context/marked-paragraphs.ts";
import type { FindingDetail } from "../finding.ts";
import { type FindPhraseToday, toRephraseRequest } from "../phrase-today.ts";
import { createComputedNumberFinder } from "./computed-numbers.ts";
import {
  createFigureWordsFinder,
  cutToClauseAfter,
  cutToClauseBefore,
  type FindFigureWords,
  isAboutFigure,
  type TextAround,
  takeTextAround,
} from "./figure-words.ts";
import { createFiguresNearFinder } from "./figures-by-value.ts";
import { chooseTypedDetail, isStatementOf } from "./judge-typed-text.ts";
import { createRestatedRateFinder } from "./restated-rates.ts";

/** A figure that a typed number states. */
interface RestatedFigure {
  readonly figure: LedgerFigure;
  readonly shown: string;
  readonly value: Quantity;
  readonly detail: FindingDetail;
}

/** A figure of a table is stated in a sentence only with its unit, and with the name of its place. */
interface StatableFigure extends Omit<RestatedFigure, "detail"> {
  readonly cellOf?: { readonly place: string };
}

export type FindRestatedFigure = (number: UnmarkedNumber) => RestatedFigure | undefined;

/** From the figures of the document's whole period, and those of the places that its tables list. */
export function createRestatedFigureFinder(
  ledger: Pick<Ledger, "figures" | "text" | "locality" | "period" | "until">,
  findPhraseToday: FindPhraseToday,
  occurrences: readonly MarkOccurrence[] = [],
): FindRestatedFigure {
  const getFinders = createLazyGetter(() => {
    const findWords = createFigureWordsFinder(ledger);
    return {
      findStatedFigure: createStatedFigureFinder(ledger, findPhraseToday, findWords),
      findRestatedRate: createRestatedRateFinder(ledger, findPhraseToday, findWords),
      findComputedNumber: createComputedNumberFinder(ledger, occurrences, findPhraseToday, findWords),
    };
  });
  const lastYear = (readLedgerPeriod(ledger)?.year ?? 0) - 1;
  return (number) => {
    const { text } = getOrCreateParagraphText(number.paragraph);
    const phrase = readNumberPhrase(text, number.at, number.number);
    if (!phrase || phrase.behind === "" || number.paragraph.cell) return undefined;
    const { findStatedFigure, findRestatedRate, findComputedNumber } = getFinders();
    const around = takeTextAround(text, phrase);
    const stated = findStatedFigure(phrase, around);
    if (stated) return stated;
    // The year that is compared with is known, though the report may leave it out.
    const aroundComparison = { left: around.left, right: omitComparedYear(around.right, lastYear) };
    const rate = findRestatedRate(phrase, aroundComparison);
    if (rate) return { ...rate, detail: "typed-rounded" };
    const computed = findComputedNumber(number, phrase, aroundComparison);
    return computed && { ...computed, detail: "typed-computed" };
  };
}

function createStatedFigureFinder(
  ledger: Pick<Ledger, "figures" | "text" | "locality">,
  findPhraseToday: FindPhraseToday,
  findFigureWords: FindFigureWords,
): (phrase: NumberPhrase, around: TextAround) => RestatedFigure | undefined {
  const findFiguresNear = createFiguresNearFinder(listFigures(ledger, findPhraseToday));
  return (phrase, { left, right }) => {
    const stated = findFiguresNear(phrase.value.toNumber(), computeGreatestDifference(phrase)).find(
      ({ figure, value, cellOf }) =>
        isStatementOf(phrase, figure, value) &&
        namesAspect(figure, left, right) &&
        (!cellOf || (hasOwnUnit(phrase.behind, figure) && namesPlace(cellOf.place, left, right))) &&
        !hasOtherBounds({ left, right }, figure) &&
        isAboutFigure({ left, right }, findFigureWords(figure)),
    );
    if (!stated) return undefined;
    const { figure, shown, value } = stated;
    return { figure, shown, value, detail: chooseTypedDetail(phrase, figure, value) };
  };
}

/** "Sẽ", "dưới", "/tháng": words that the report does not say of the figure make another statement. */
function hasOtherBounds({ left, right }: TextAround, { before, after }: LedgerFigure): boolean {
  const written = findBoundingWords(before, after);
  return omitCommon(findBoundingWords(cutToClauseBefore(left), cutToClauseAfter(right)), written).length > 0;
}

/** A plan or a number of last year must be called so: the same words without that state what was done. */
function namesAspect({ aspect }: LedgerFigure, left: string, right: string): boolean {
  const isOfLastYear = namesLastYear(cutToSentence(left));
  if (aspect === "samePeriodLastYear") return isOfLastYear;
  return aspect === "plan" ? namesPlan(left + right) : !isOfLastYear;
}

function cutToSentence(left: string): string {
  return left.split(/[.;](?:\s|$)/u).at(-1) ?? "";
}

function hasOwnUnit(behind: string, { unit }: LedgerFigure): boolean {
  return behind.startsWith(unit.toLocaleLowerCase("vi")) || isCalledPersons(behind, unit);
}

/** The rank before a name is often left out. */
function namesPlace(place: string, left: string, right: string): boolean {
  const sentence = `${cutToSentence(left)} ${right.split(/[.;](?:\s|$)/u)[0] ?? ""}`;
  return (
    place === "" ||
    joinComparedWords(sentence).includes(joinComparedWords(place.replace(placeRankPrefix, "")))
  );
}

function listFigures(
  { figures, locality, text = [] }: Pick<Ledger, "figures" | "text" | "locality">,
  findPhraseToday: FindPhraseToday,
): StatableFigure[] {
  const rowHeads = new Map(
    collectFigurePlaces(readRecordedParagraphs(text)).places.map(({ mark, cell }) => [
      mark,
      cell?.row.join(" ") ?? "",
    ]),
  );
  const statable = figures.flatMap((figure): StatableFigure[] => {
    const { mark, month, place } = figure;
    const isOfDocument = figure.locality === locality;
    if (month !== undefined || place.in === "chart" || (place.in === "text" && !isOfDocument)) return [];
    const rowHead = rowHeads.get(mark) ?? "";
    if (place.in === "table" && !isOfDocument && !placeRankPrefix.test(rowHead)) return [];
    const today = findPhraseToday(toRephraseRequest(figure));
    if (!today?.value) return [];
    // The sentence writes "triệu đồng" itself, whatever the unit of the column is.
    const cellOf = place.in === "table" ? { place: isOfDocument ? "" : rowHead } : undefined;
    const asInSentence: LedgerFigure = cellOf ? { ...figure, place: { ...place, in: "text" } } : figure;
    return [{ figure: asInSentence, shown: today.shown, value: today.value, ...(cellOf ? { cellOf } : {}) }];
  });
  return statable.sort((a, b) => Number(a.cellOf !== undefined) - Number(b.cellOf !== undefined));
}
