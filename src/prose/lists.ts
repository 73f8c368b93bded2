/** Lists of parts and of localities: "A 12 người, B 03 người" whose parts add up exactly, and who comes first or last. */
import type { Locality, Spelling } from "../catalogue/office.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import { type Quantity, sumOf } from "../quantity.ts";
import { exactly } from "./numbers.ts";
import type { Phrase } from "./phrase.ts";
import { spelled } from "./spelling.ts";

/** A name with its number; null where it was not reported. */
export interface Part {
  readonly name: string;
  readonly amount: Quantity | null;
  /** Whose number it is: an indicator, of a locality where one is named. */
  readonly indicator: string;
  readonly locality?: string;
  /** The helper call that says this one number. */
  readonly format: string;
}

export type ReportedPart = Part & { readonly amount: Quantity };

/** The parts that have something in them; where they do not add up to the whole to the last unit, what they come to. */
export function partsOfWhole(
  parts: readonly Part[],
  whole: Quantity,
): ReportedPart[] | { readonly sum: Quantity } {
  const sum = sumOf(parts.flatMap(({ amount }) => amount ?? []));
  return sum.eq(whole) ? parts.filter(isReported).filter(({ amount }) => !amount.eq(0)) : { sum };
}

/** The localities with the highest (lowest) numbers, highest (lowest) first; equals of the last one come with it. */
export function ranked(parts: readonly Part[], order: "highest" | "lowest", top: number): ReportedPart[] {
  const direction = order === "highest" ? -1 : 1;
  const sorted = parts.filter(isReported).sort((a, b) => a.amount.cmp(b.amount) * direction);
  const last = sorted[top - 1]?.amount;
  return sorted.filter(({ amount }, index) => index < top || (last !== undefined && amount.eq(last)));
}

/** The one at a place of the ranking, from 1; undefined where so many have not reported. */
export function placeOf(
  parts: readonly Part[],
  order: "highest" | "lowest",
  place: number,
): ReportedPart | undefined {
  return ranked(parts, order, place)[place - 1];
}

/** The number of a part alone: "03 người". */
export function wordedPart(part: Part, unit: string, spelling: Spelling): Phrase | undefined {
  if (part.amount === null) return undefined;
  const shown = spelled(exactly(part.amount, unit, {}, spelling.padding), spelling);
  return { aspect: "actual", value: part.amount, shown };
}

/** With its name, since tomorrow another may be first: "huyện Kim Sơn (3.210 lao động)". */
export function rankInWords(part: Part, unit: string, spelling: Spelling): Phrase | undefined {
  const worded = wordedPart(part, unit, spelling);
  return worded && { ...worded, shown: `${part.name} (${worded.shown})` };
}

/** How many localities reached the year's plan, of those that have one; undefined where none has. */
export function reachedPlan({ byLocality }: Figure): { reached: number; planned: number } | undefined {
  const measured = byLocality().flatMap(({ planPercent }) => planPercent ?? []);
  if (measured.length === 0) return undefined;
  return { reached: measured.filter((percent) => percent.gte(100)).length, planned: measured.length };
}

/** Each indicator as a part, under its own name. */
export function indicatorParts(figures: readonly Figure[]): Part[] {
  return figures.map(({ indicator, actual }) => ({
    name: insideSentence(indicator.name),
    amount: actual?.amount ?? null,
    indicator: indicator.id,
    format: "exact",
  }));
}

export function localityParts({ indicator, byLocality }: Figure, localities: readonly Locality[]): Part[] {
  return byLocality().map(({ locality, actual }) => ({
    name: localities.find(({ code }) => code === locality)?.name ?? locality,
    amount: actual?.amount ?? null,
    indicator: indicator.id,
    locality,
    format: "exact",
  }));
}

/** The parts by a column of the export; undefined where the indicator declares no such breakdown. */
export function columnParts(
  figures: FigureSet,
  indicator: string,
  by: string,
  locality?: string,
): Part[] | undefined {
  return figures.breakdown(indicator, by, locality)?.map(({ name, actual }) => ({
    name: insideSentence(name),
    amount: actual?.amount ?? null,
    indicator,
    format: `divided by=${by} part="${name}"`,
  }));
}

function isReported(part: Part): part is ReportedPart {
  return part.amount !== null;
}

/** A name of the catalogue begins with a capital, which inside a sentence only abbreviations keep ("BHTN"). */
function insideSentence(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
