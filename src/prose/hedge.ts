/**
 * Hedged numbers that stay true: "trên 137 nghìn người", "gần 60 tỷ đồng". "Trên"/"hơn" stands before a number that was
 * cut down, "gần" before the next round number above, and nothing before a number that is exact.
 */
import type { Spelling } from "../catalogue/office.ts";
import { type Quantity, quantity } from "../quantity.ts";
import { defaultSteps, magnitudeFor } from "./level.ts";
import { exactly, type Magnitude, magnitudes, numeral, withUnit } from "./numbers.ts";

export type Level = "lead" | "body" | "table";
export type HedgeWord = "trên" | "hơn" | "gần";

/** How a number may be hedged; whatever is left open follows from the level. */
export interface Hedging {
  /** The magnitude to count in; "số" for digits alone. */
  readonly in?: Magnitude | undefined;
  /** The unit of the last digit shown, counted in `in`: 10000 with "số", 0.1 with "tỷ". One whole unit where absent. */
  readonly step?: Quantity | undefined;
  /** Forces the direction, true or refused. */
  readonly word?: HedgeWord | undefined;
  readonly level?: Level | undefined;
}

export interface Approximation {
  readonly phrase: string;
  /** What is printed, as a number. */
  readonly printed: Quantity;
  /** The values of which the phrase is true: those it was cut down or rounded up from. */
  readonly bounds: readonly [from: Quantity, to: Quantity];
}

/** The asked form would hide too much: the phrase it would have given, and how much of the value that hides, in percent. */
export interface Refusal {
  readonly refused: string;
  readonly hiddenPercent: Quantity;
}

// Of 53 published pairs of exact number and phrase, none rounded up by more than 3,84 % and none was cut by more than
// 13,8 %. One sixth leaves every leading 2 up to 2,4 and every number of five units or more; "trên 1 nghìn" for 1.600 it refuses.
const mostHiddenAbove = quantity(1).div(6);
const mostHiddenBelow = quantity("0.04");
// What the program chooses by itself hides far less.
const mostHiddenByDefault = quantity("0.03");
/** Nearer than this part of a step, a number is "gần" the next one. */
const nearStep = quantity("0.25");
/** To a rounder number (199,12 → 200) it is "gần" from farther away, if the gap is small against the value. */
const nearRound = quantity("0.01");

/** The number in words, hedged unless it is a rate, negative, of a table, or a count below 1.000. */
export function about(
  value: Quantity,
  unit: string,
  hedging: Hedging,
  spelling: Pick<Spelling, "above" | "padding">,
): Approximation | Refusal {
  if (isToldExactly(value, unit, hedging)) return plainly(value, exactly(value, unit, {}, spelling.padding));
  if (hedging.in === undefined && hedging.step === undefined) return byLevel(value, unit, hedging, spelling);
  const magnitude = hedging.in ?? "số";
  const step = (hedging.step ?? quantity(1)).times(magnitudes[magnitude]);
  return hedged({ value, unit, step, magnitude, word: hedging.word, above: spelling.above }, false);
}

/** The step of the level, made finer until it hides little enough. */
function byLevel(
  value: Quantity,
  unit: string,
  { level, word }: Hedging,
  spelling: Pick<Spelling, "above" | "padding">,
): Approximation | Refusal {
  for (const step of defaultSteps(value, unit, level === "lead" ? "lead" : "body")) {
    const result = hedged({ value, unit, step, word, above: spelling.above }, true);
    if ("phrase" in result) return result;
  }
  return plainly(value, exactly(value, unit, {}, spelling.padding));
}

/** Counts below 1.000 are; a measure such as 57,75 tấn may be hedged where a step is asked for. */
function isToldExactly(value: Quantity, unit: string, { level, step }: Hedging): boolean {
  const isMeasure = step !== undefined && !value.eq(value.round());
  return level === "table" || unit === "%" || value.lt(0) || (value.lt(1000) && !isMeasure);
}

function plainly(value: Quantity, phrase: string): Approximation {
  return { phrase, printed: value, bounds: [value, value] };
}

interface Attempt {
  readonly value: Quantity;
  readonly unit: string;
  readonly step: Quantity;
  readonly magnitude?: Magnitude;
  readonly word: HedgeWord | undefined;
  readonly above: HedgeWord;
}

function hedged(attempt: Attempt, strictly: boolean): Approximation | Refusal {
  const { value, step, unit, word, above } = attempt;
  const floor = value.div(step).round(0, 0).times(step);
  if (floor.eq(value)) return plainly(value, printedWith(value, unit, attempt));
  const ceiling = floor.plus(step);
  const isNear = word === undefined ? isNearTo(ceiling, value, step) : word === "gần";
  const printed = isNear ? ceiling : floor;
  const hidden = printed.minus(value).abs().div(value);
  const limit = strictly ? mostHiddenByDefault : isNear ? mostHiddenBelow : mostHiddenAbove;
  const hedge = isNear ? "gần" : (word ?? above);
  const phrase = `${hedge} ${printedWith(printed, unit, attempt)}`;
  return hidden.lte(limit)
    ? { phrase, printed, bounds: [floor, ceiling] }
    : { refused: phrase, hiddenPercent: hidden.times(100) };
}

function isNearTo(ceiling: Quantity, value: Quantity, step: Quantity): boolean {
  const gap = ceiling.minus(value);
  const isRounder = ceiling.mod(step.times(10)).eq(0);
  return (
    (gap.lte(step.times(nearStep)) && gap.lte(value.times(mostHiddenBelow))) ||
    (isRounder && gap.lte(value.times(nearRound)))
  );
}

function printedWith(printed: Quantity, unit: string, { magnitude }: Attempt): string {
  const chosen = magnitude ?? magnitudeFor(printed, unit);
  return withUnit(numeral(printed.div(magnitudes[chosen])), chosen, unit);
}
