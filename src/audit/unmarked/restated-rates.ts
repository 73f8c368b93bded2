/** Finds the rate that a typed percentage states: "đạt 79,3% kế hoạch năm", "tăng 5,5% so với cùng kỳ". */
import { findBoundingWords } from "../../language/meaning/bounding-words.ts";
import {
  type ComparisonBase,
  comparingSyllables,
  type Direction,
  findComparisonBase,
  omitPercentSign,
  readDirectionBefore,
} from "../../language/meaning/rate-words.ts";
import type { NumberPhrase } from "../../language/numbers-in-text/number-phrase.ts";
import { isTrueOfValue } from "../../language/numbers-in-text/number-phrase.ts";
import type { Ledger, LedgerFigure } from "../../ledger/ledger.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";
import { omitCommon } from "../context/compare-sets.ts";
import { type FindPhraseToday, toRephraseRequest } from "../phrase-today.ts";
import {
  cutToClauseAfter,
  cutToClauseBefore,
  type FindFigureWords,
  isAboutFigure,
  type TextAround,
} from "./figure-words.ts";

interface RestatedRate {
  readonly figure: LedgerFigure;
  readonly shown: string;
  readonly value: Quantity;
}

export type FindRestatedRate = (phrase: NumberPhrase, around: TextAround) => RestatedRate | undefined;

/** What the rates are of. */
const baseByAspect: Partial<Record<LedgerFigure["aspect"], ComparisonBase>> = {
  planPercent: "plan",
  change: "samePeriodLastYear",
};

/** From the rates that sentences of the document state of its whole place. */
export function createRestatedRateFinder(
  ledger: Pick<Ledger, "figures" | "locality">,
  findPhraseToday: FindPhraseToday,
  findWords: FindFigureWords,
): FindRestatedRate {
  const rates = ledger.figures.flatMap((figure): RestatedRate[] => {
    const { aspect, locality, month, place } = figure;
    if (!baseByAspect[aspect] || locality !== ledger.locality || month !== undefined || place.in !== "text")
      return [];
    const today = findPhraseToday(toRephraseRequest(figure));
    return today?.value ? [{ figure, shown: today.shown, value: today.value }] : [];
  });
  return (phrase, { left, right }) => {
    if (!phrase.behind.startsWith("%")) return undefined;
    const { direction, rest: subject } = readDirectionBefore(left);
    const behind = omitPercentSign(right);
    const base = findComparisonBase(cutToClauseAfter(behind));
    return rates.find(({ figure, value, shown }) => {
      if (base === undefined || base !== baseByAspect[figure.aspect]) return false;
      if (!isSameRate(phrase, value, shown)) return false;
      if (!isSameDirection(figure, value, direction)) return false;
      const bounds = findBoundingWords(cutToClauseBefore(subject), cutToClauseAfter(behind));
      if (omitCommon(bounds, findBoundingWords(figure.before, figure.after)).length > 0) return false;
      const { clause, surroundings } = findWords(figure);
      const known = new Set([...clause, ...comparingSyllables]);
      return isAboutFigure({ left: subject, right: behind }, { clause: known, surroundings });
    });
  };
}

/** Rounded as in the phrase, or as the document prints it. */
function isSameRate(phrase: NumberPhrase, value: Quantity, shown: string): boolean {
  const printed = /(\d[\d.]*(?:,\d+)?)\s?%/u.exec(shown)?.[1]?.replaceAll(".", "").replace(",", ".");
  const isPrinted =
    printed !== undefined && phrase.bound === undefined && phrase.value.eq(createQuantity(printed));
  return isPrinted || isTrueOfValue(phrase, value.abs());
}

function isSameDirection(
  { aspect }: LedgerFigure,
  value: Quantity,
  direction: Direction | undefined,
): boolean {
  if (aspect === "planPercent") return direction === undefined || direction === "reached";
  return direction === (value.lt(0) ? "less" : "more");
}
