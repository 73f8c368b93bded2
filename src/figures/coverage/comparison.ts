/** A comparison of two years as a figure carries it: its two sides, or the reason why there is none. */
import type { Locality } from "../../catalogue/office/office.ts";
import type { YearMonth } from "../../period.ts";
import type { FigureValue } from "../values/figure-value.ts";

/** Why two years are not compared. */
export type NoComparisonReason =
  /** One of the years has no value. */
  | { readonly why: "unreported" }
  /** Completed tasks of as many as there were: 12 of 13 are not more than 9 of 9. */
  | { readonly why: "other-tasks" }
  /** The export began in the middle of last year's period, or ended in the middle of this year's. */
  | { readonly why: "began" | "ended"; readonly month: YearMonth }
  | { readonly why: "definition-changed"; readonly from: YearMonth; readonly reason: string }
  /** Months that no place has reported, this year or last. */
  | { readonly why: "months-lacking"; readonly months: readonly YearMonth[] }
  /** The place does not exist in all months of the period, or what it was made of is not known. */
  | { readonly why: "place-founded"; readonly month: YearMonth }
  | { readonly why: "place-ended"; readonly last: YearMonth }
  /** Some of the places that went into this one have no rows. */
  | { readonly why: "predecessors-lacking"; readonly places: readonly Locality[] }
  /** Provinces that were merged have no rows of last year, or nothing says of which its rows are. */
  | { readonly why: "provinces-lacking"; readonly provinces: readonly string[] }
  | { readonly why: "provinces-unknown" }
  /** Too few places have reported both years in full. */
  | { readonly why: "places-lacking"; readonly complete: number; readonly due: number };

/** The two sides of a comparison, which cover the same. */
export type Comparison =
  | { readonly kind: "whole"; readonly now: FigureValue; readonly before: FigureValue }
  /** Only the places that have reported both years in full. */
  | {
      readonly kind: "places";
      readonly places: readonly Locality[];
      readonly now: FigureValue;
      readonly before: FigureValue;
    }
  | { readonly kind: "none"; readonly reason: NoComparisonReason };

const reasonsOfPlaces: ReadonlySet<NoComparisonReason["why"]> = new Set([
  "place-founded",
  "place-ended",
  "predecessors-lacking",
  "provinces-lacking",
  "provinces-unknown",
]);

/** False where no earlier places stand for those of today, so that their rows count nowhere. */
export function hasEarlierPlaces(comparison: Comparison): boolean {
  return comparison.kind !== "none" || !reasonsOfPlaces.has(comparison.reason.why);
}
