/** Lists of the parts of a figure: "A 12 người, B 03 người", and rankings of localities. */
import type { Locality, Spelling } from "../catalogue/office/office.ts";
import { isProvisional } from "../figures/coverage/coverage.ts";
import { type Figure, pickFigureToDate } from "../figures/figure.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import { pickComparableLocalities } from "../figures/locality-ranks.ts";
import { createQuantity, type Quantity, sumQuantities } from "../quantity.ts";
import { isPlanReached } from "./comparisons/plan-comparison.ts";
import type { FigurePhrase } from "./figure-phrase.ts";
import { formatExactAmount } from "./numbers/exact-amount.ts";
import { formatCount } from "./numbers/number-text.ts";
import { toMidSentenceName } from "./part-names.ts";
import { applySpelling } from "./spelling.ts";

/** One part of a figure. */
export interface FigurePart {
  readonly name: string;
  /** null if it was not reported. */
  readonly amount: Quantity | null;
  readonly indicator: string;
  /** True if months or places of it lack. */
  readonly isIncomplete?: boolean | undefined;
  /** Set if the part is a locality's share. */
  readonly locality?: string;
  readonly isWithoutUnit?: true;
  /** The helper call that prints this one number. */
  readonly format: string;
}

export type ReportedFigurePart = FigurePart & { readonly amount: Quantity };

/** The reported parts that are not 0, or the sum of all parts if it differs from the whole. */
export function pickNonZeroPartsOrDifferingSum(
  parts: readonly FigurePart[],
  whole: Quantity,
): ReportedFigurePart[] | { readonly sum: Quantity } {
  const sum = sumQuantities(parts.flatMap(({ amount }) => amount ?? []));
  return sum.eq(whole) ? parts.filter(isReportedPart).filter(({ amount }) => !amount.eq(0)) : { sum };
}

/** The first parts by amount in the given order; parts that tie with the last one are included. */
export function pickHighestOrLowestParts(
  parts: readonly FigurePart[],
  order: "highest" | "lowest",
  count: number,
): ReportedFigurePart[] {
  const direction = order === "highest" ? -1 : 1;
  const sorted = parts.filter(isReportedPart).sort((a, b) => a.amount.cmp(b.amount) * direction);
  const last = sorted[count - 1]?.amount;
  return sorted.filter(({ amount }, index) => index < count || (last !== undefined && amount.eq(last)));
}

/** The part at a rank counted from 1; undefined if fewer were reported. */
export function findPartAtRank(
  parts: readonly FigurePart[],
  order: "highest" | "lowest",
  rankNumber: number,
): ReportedFigurePart | undefined {
  return pickHighestOrLowestParts(parts, order, rankNumber)[rankNumber - 1];
}

/** "03 người": the amount without the name of the part; "03" where the sentence has said what is counted. */
export function buildPartAmountPhrase(
  part: FigurePart,
  unit: string,
  spelling: Spelling,
): FigurePhrase | undefined {
  if (part.amount === null) return undefined;
  const amount = part.isWithoutUnit
    ? formatCount(part.amount, spelling.padding)
    : formatExactAmount(part.amount, unit, {}, spelling.padding);
  const shown = applySpelling(amount, spelling);
  return { aspect: "actual", value: part.amount, shown, isIncomplete: part.isIncomplete };
}

/** "Nghị quyết quy định …; Nghị quyết về …": the texts of a column; undefined if some rows have none. */
export function buildPartTextsPhrase(
  figures: FigureSet,
  { indicator, locality, actual }: Figure,
  columnId: string,
  spelling: Spelling,
): FigurePhrase | undefined {
  const parts = figures.findBreakdown(indicator.id, columnId, locality) ?? [];
  const amounts = parts.flatMap((part) => part.actual?.amount ?? []);
  if (!actual || !sumQuantities(amounts).eq(actual.amount)) return undefined;
  const texts = parts.flatMap(({ name, actual: part }) => {
    if (!part || part.amount.eq(0)) return [];
    return part.amount.eq(1) ? name : `${name} (${formatCount(part.amount, spelling.padding)})`;
  });
  return texts.length === 0 ? undefined : { aspect: "parts", value: actual.amount, shown: texts.join("; ") };
}

/** "huyện Kim Sơn (3.210 lao động)": the name belongs to the phrase, because the ranking can change. */
export function buildPartNameAndAmountPhrase(
  part: FigurePart,
  unit: string,
  spelling: Spelling,
): FigurePhrase | undefined {
  const phrase = buildPartAmountPhrase(part, unit, spelling);
  return phrase && { ...phrase, shown: `${part.name} (${phrase.shown})` };
}

/** Counts the localities with a plan and those that reached it; undefined if none has a plan. */
export function countLocalitiesWithPlanAndReachingIt({
  byLocality,
}: Figure): { reached: number; planned: number } | undefined {
  const answers = pickComparableLocalities(byLocality()).flatMap(
    (part) => isPlanReached(pickFigureToDate(part)) ?? [],
  );
  if (answers.length === 0) return undefined;
  return { reached: answers.filter((isReached) => isReached).length, planned: answers.length };
}

/** "5/8": the localities that reached the year's plan, of those that have one; "chưa có" while none did, for words like "huyện đạt kế hoạch năm". */
export function buildLocalitiesReachingPlanPhrase(figure: Figure): FigurePhrase | undefined {
  const count = countLocalitiesWithPlanAndReachingIt(figure);
  if (!count) return undefined;
  const { reached, planned } = count;
  const none = figure.period.last === 12 ? "không có" : "chưa có";
  const shown = reached === 0 ? none : `${reached}/${planned}`;
  return { aspect: "planPercent", value: createQuantity(reached), shown };
}

/** Parts that are indicators of their own. */
export function buildPartPerIndicator(figures: readonly Figure[]): FigurePart[] {
  return figures.map(({ indicator, actual, coverage }) => ({
    name: toMidSentenceName(indicator.name),
    amount: actual?.amount ?? null,
    isIncomplete: isProvisional(coverage) || undefined,
    indicator: indicator.id,
    format: "exact",
  }));
}

/** The parts by locality. */
export function buildPartsByLocality(
  { indicator, byLocality }: Figure,
  localities: readonly Locality[],
): FigurePart[] {
  return byLocality().map(({ locality, actual, coverage }) => ({
    name: localities.find(({ code }) => code === locality)?.name ?? locality,
    amount: actual?.amount ?? null,
    isIncomplete: isProvisional(coverage) || undefined,
    indicator: indicator.id,
    locality,
    format: "exact",
  }));
}

/** The parts by a column of the export; undefined if the indicator declares no such breakdown. */
export function buildPartsByColumn(
  figures: Pick<FigureSet, "findBreakdown">,
  indicator: string,
  columnId: string,
  { locality, isWithoutUnit = false }: { locality?: string | undefined; isWithoutUnit?: boolean } = {},
): FigurePart[] | undefined {
  const options = isWithoutUnit ? " unit=no" : "";
  return figures.findBreakdown(indicator, columnId, locality)?.map(({ name, actual }) => ({
    name: toMidSentenceName(name),
    amount: actual?.amount ?? null,
    indicator,
    format: `divided by=${columnId}${options} part="${name}"`,
    ...(isWithoutUnit && { isWithoutUnit }),
  }));
}

function isReportedPart(part: FigurePart): part is ReportedFigurePart {
  return part.amount !== null;
}
