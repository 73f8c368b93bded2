/** The ranks of localities by what they did, or by their share of the year's plan. */
import type { Quantity } from "../quantity.ts";
import { type FigureWithoutBreakdowns, type LocalityFigure, pickFigureToDate } from "./figure.ts";

export type RankingMeasure = "actual" | "plan";

export interface LocalityRank {
  /** From 1; localities with the same number share a rank. */
  readonly rank: number;
  /** The number of localities that have one. */
  readonly count: number;
}

interface RankedFigure {
  readonly figure: LocalityFigure;
  readonly number: Quantity;
}

/** The number by which a locality is ranked: its own of the period, or its share of the plan from January on (points for a rate). */
export function pickRankedNumber(figure: FigureWithoutBreakdowns, measure: RankingMeasure): Quantity | null {
  if (measure === "actual") return figure.actual?.amount ?? null;
  const { planPercent, planPoints } = pickFigureToDate(figure);
  return planPercent ?? planPoints;
}

/** The localities that can be put in order: none where some exist in other months of the period than others. */
export function pickComparableLocalities(figures: readonly LocalityFigure[]): readonly LocalityFigure[] {
  const times = new Set(figures.map(({ placeTime }) => JSON.stringify(placeTime ?? null)));
  return times.size > 1 ? [] : figures;
}

/**
 * Computes the rank of a locality, the highest number first; null if it has none, if it is alone, or if months of any locality lack,
 * since these may change the order. What should stay low has no rank: a first place would be no praise.
 */
export function computeLocalityRank(
  figures: readonly LocalityFigure[],
  locality: string,
  measure: RankingMeasure,
): LocalityRank | null {
  return createLocalityRanking(figures, measure)(locality);
}

/** Creates what computes the ranks of many localities among the same figures. */
export function createLocalityRanking(
  figures: readonly LocalityFigure[],
  measure: RankingMeasure,
): (locality: string) => LocalityRank | null {
  const ranked = pickComparableLocalities(figures).flatMap((figure) => {
    const number = pickRankedNumber(figure, measure);
    return number ? [{ figure, number }] : [];
  });
  const pickCounted = (figure: LocalityFigure) => (measure === "plan" ? pickFigureToDate(figure) : figure);
  const isLacking = ranked.some(({ figure }) => pickCounted(figure).coverage.lacking.length > 0);
  if (ranked.length < 2 || isLacking) return () => null;
  const isPraise = ranked.every(({ figure }) => figure.indicator.better !== "lower");
  const ranks = isPraise ? rankFromHighest(ranked) : new Map<string, number>();
  return (locality) => {
    const rank = ranks.get(locality);
    return rank === undefined ? null : { rank, count: ranked.length };
  };
}

function rankFromHighest(ranked: readonly RankedFigure[]): Map<string, number> {
  const ranks = new Map<string, number>();
  let rank = 0;
  let numberAhead: Quantity | undefined;
  [...ranked]
    .sort((a, b) => b.number.cmp(a.number))
    .forEach(({ figure, number }, index) => {
      if (!numberAhead?.eq(number)) rank = index + 1;
      numberAhead = number;
      ranks.set(figure.locality, rank);
    });
  return ranks;
}
