/** Lists of parts and of localities: "A 12 người, B 03 người" whose parts add up exactly, and who comes first or last. */
import type { Locality, Spelling } from "../catalogue/office.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import { createQuantity, type Quantity, sumQuantities } from "../quantity.ts";
import type { FigurePhrase } from "./figure-phrase.ts";
import { formatExactAmount } from "./number-text.ts";
import { applySpelling } from "./spelling.ts";

/** A name with its number; null where it was not reported. */
export interface FigurePart {
  readonly name: string;
  readonly amount: Quantity | null;
  /** Whose number it is: an indicator, of a locality where one is named. */
  readonly indicator: string;
  readonly locality?: string;
  /** The helper call that says this one number. */
  readonly format: string;
}

export type ReportedFigurePart = FigurePart & { readonly amount: Quantity };

/** The parts that have something in them; where they do not add up to the whole to the last unit, what they come to. */
export function pickPartsAddingUpTo(
  parts: readonly FigurePart[],
  whole: Quantity,
): ReportedFigurePart[] | { readonly sum: Quantity } {
  const sum = sumQuantities(parts.flatMap(({ amount }) => amount ?? []));
  return sum.eq(whole) ? parts.filter(isReportedPart).filter(({ amount }) => !amount.eq(0)) : { sum };
}

/** The localities with the highest (lowest) numbers, highest (lowest) first; equals of the last one come with it. */
export function rankParts(
  parts: readonly FigurePart[],
  order: "highest" | "lowest",
  top: number,
): ReportedFigurePart[] {
  const direction = order === "highest" ? -1 : 1;
  const sorted = parts.filter(isReportedPart).sort((a, b) => a.amount.cmp(b.amount) * direction);
  const last = sorted[top - 1]?.amount;
  return sorted.filter(({ amount }, index) => index < top || (last !== undefined && amount.eq(last)));
}

/** The one at a place of the ranking, from 1; undefined where so many have not reported. */
export function findPartAtRank(
  parts: readonly FigurePart[],
  order: "highest" | "lowest",
  rankNumber: number,
): ReportedFigurePart | undefined {
  return rankParts(parts, order, rankNumber)[rankNumber - 1];
}

/** The number of a part alone: "03 người". */
export function buildPartPhrase(
  part: FigurePart,
  unit: string,
  spelling: Spelling,
): FigurePhrase | undefined {
  if (part.amount === null) return undefined;
  const shown = applySpelling(formatExactAmount(part.amount, unit, {}, spelling.padding), spelling);
  return { aspect: "actual", value: part.amount, shown };
}

/** With its name, since tomorrow another may be first: "huyện Kim Sơn (3.210 lao động)". */
export function buildNamedPartPhrase(
  part: FigurePart,
  unit: string,
  spelling: Spelling,
): FigurePhrase | undefined {
  const phrase = buildPartPhrase(part, unit, spelling);
  return phrase && { ...phrase, shown: `${part.name} (${phrase.shown})` };
}

/** How many localities reached the year's plan, of those that have one; undefined where none has. */
export function countLocalitiesReachingPlan({
  byLocality,
}: Figure): { reached: number; planned: number } | undefined {
  const planPercents = byLocality().flatMap(({ planPercent }) => planPercent ?? []);
  if (planPercents.length === 0) return undefined;
  return { reached: planPercents.filter((percent) => percent.gte(100)).length, planned: planPercents.length };
}

/** "5/8": the localities that reached the year's plan, of those that have one. */
export function buildReachedPhrase(figure: Figure): FigurePhrase | undefined {
  const count = countLocalitiesReachingPlan(figure);
  if (!count) return undefined;
  const { reached, planned } = count;
  return { aspect: "planPercent", value: createQuantity(reached), shown: `${reached}/${planned}` };
}

/** Each indicator as a part, under its own name. */
export function buildIndicatorParts(figures: readonly Figure[]): FigurePart[] {
  return figures.map(({ indicator, actual }) => ({
    name: toMidSentenceName(indicator.name),
    amount: actual?.amount ?? null,
    indicator: indicator.id,
    format: "exact",
  }));
}

export function buildLocalityParts(
  { indicator, byLocality }: Figure,
  localities: readonly Locality[],
): FigurePart[] {
  return byLocality().map(({ locality, actual }) => ({
    name: localities.find(({ code }) => code === locality)?.name ?? locality,
    amount: actual?.amount ?? null,
    indicator: indicator.id,
    locality,
    format: "exact",
  }));
}

/** The parts by a column of the export; undefined where the indicator declares no such breakdown. */
export function buildColumnParts(
  figures: FigureSet,
  indicator: string,
  by: string,
  locality?: string,
): FigurePart[] | undefined {
  return figures.findBreakdown(indicator, by, locality)?.map(({ name, actual }) => ({
    name: toMidSentenceName(name),
    amount: actual?.amount ?? null,
    indicator,
    format: `divided by=${by} part="${name}"`,
  }));
}

function isReportedPart(part: FigurePart): part is ReportedFigurePart {
  return part.amount !== null;
}

/** A name of the catalogue begins with a capital, which inside a sentence only abbreviations keep ("BHTN"). */
function toMidSentenceName(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
