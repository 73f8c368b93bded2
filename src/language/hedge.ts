/**
 * Hedged numbers that stay true: "trên 137 nghìn người", "gần 60 tỷ đồng". "Trên"/"hơn" stands before a number that was
 * cut down, "gần" before the next round number above, and nothing before a number that is exact.
 */
import type { Spelling } from "../catalogue/office.ts";
import { createQuantity, type Quantity } from "../quantity.ts";
import { chooseMagnitude, listDefaultSteps } from "./hedge-steps.ts";
import {
  formatExactAmount,
  formatNumber,
  joinNumberAndUnit,
  type Magnitude,
  magnitudes,
} from "./number-text.ts";

export type HedgeLevel = "lead" | "body" | "table";
export type HedgeWord = "trên" | "hơn" | "gần";

/** How a number may be hedged; whatever is left open follows from the level. */
export interface HedgeOptions {
  /** The magnitude to count in; "số" for digits alone. */
  readonly in?: Magnitude | undefined;
  /** The unit of the last digit shown, counted in `in`: 10000 with "số", 0.1 with "tỷ". One whole unit where absent. */
  readonly step?: Quantity | undefined;
  /** Forces the direction, true or refused. */
  readonly word?: HedgeWord | undefined;
  readonly level?: HedgeLevel | undefined;
}

export interface Approximation {
  readonly phrase: string;
  /** What is printed, as a number. */
  readonly printed: Quantity;
  /** The values of which the phrase is true: those it was cut down or rounded up from. */
  readonly bounds: readonly [from: Quantity, to: Quantity];
}

/** The asked form would hide too much: the phrase it would have given, and how much of the value that hides, in percent. */
export interface HedgeRefusal {
  readonly refusedPhrase: string;
  readonly hiddenPercent: Quantity;
}

// Of 53 published pairs of exact number and phrase, none rounded up by more than 3,84 % and none was cut by more than
// 13,8 %. One sixth leaves every leading 2 up to 2,4 and every number of five units or more; "trên 1 nghìn" for 1.600 it refuses.
const maxHiddenRoundingDown = createQuantity(1).div(6);
const maxHiddenRoundingUp = createQuantity("0.04");
// What the program chooses by itself hides far less.
const maxHiddenByDefault = createQuantity("0.03");
/** Nearer than this part of a step, a number is "gần" the next one. */
const nearStepFraction = createQuantity("0.25");
/** To a rounder number (199,12 → 200) it is "gần" from farther away, if the gap is small against the value. */
const nearRoundFraction = createQuantity("0.01");

/** The number in words, hedged unless it is a rate, negative, of a table, or a count below 1.000. */
export function hedgeNumber(
  value: Quantity,
  unit: string,
  options: HedgeOptions,
  spelling: Pick<Spelling, "above" | "padding">,
): Approximation | HedgeRefusal {
  if (isPrintedExactly(value, unit, options))
    return toExactApproximation(value, formatExactAmount(value, unit, {}, spelling.padding));
  if (options.in === undefined && options.step === undefined)
    return hedgeByLevel(value, unit, options, spelling);
  const magnitude = options.in ?? "số";
  const step = (options.step ?? createQuantity(1)).times(magnitudes[magnitude]);
  return hedgeToStep({ value, unit, step, magnitude, word: options.word, aboveWord: spelling.above }, false);
}

/** The step of the level, made finer until it hides little enough. */
function hedgeByLevel(
  value: Quantity,
  unit: string,
  { level, word }: HedgeOptions,
  spelling: Pick<Spelling, "above" | "padding">,
): Approximation | HedgeRefusal {
  for (const step of listDefaultSteps(value, unit, level === "lead" ? "lead" : "body")) {
    const result = hedgeToStep({ value, unit, step, word, aboveWord: spelling.above }, true);
    if ("phrase" in result) return result;
  }
  return toExactApproximation(value, formatExactAmount(value, unit, {}, spelling.padding));
}

/** Counts below 1.000 are; a measure such as 57,75 tấn may be hedged where a step is asked for. */
function isPrintedExactly(value: Quantity, unit: string, { level, step }: HedgeOptions): boolean {
  const isMeasure = step !== undefined && !value.eq(value.round());
  return level === "table" || unit === "%" || value.lt(0) || (value.lt(1000) && !isMeasure);
}

function toExactApproximation(value: Quantity, phrase: string): Approximation {
  return { phrase, printed: value, bounds: [value, value] };
}

interface HedgeAttempt {
  readonly value: Quantity;
  readonly unit: string;
  readonly step: Quantity;
  readonly magnitude?: Magnitude;
  readonly word: HedgeWord | undefined;
  readonly aboveWord: HedgeWord;
}

function hedgeToStep(attempt: HedgeAttempt, isStrict: boolean): Approximation | HedgeRefusal {
  const { value, step, unit, word, aboveWord: above } = attempt;
  const floor = value.div(step).round(0, 0).times(step);
  if (floor.eq(value)) return toExactApproximation(value, formatInMagnitude(value, unit, attempt));
  const ceiling = floor.plus(step);
  const isNear = word === undefined ? isNearTo(ceiling, value, step) : word === "gần";
  const printed = isNear ? ceiling : floor;
  const hiddenShare = printed.minus(value).abs().div(value);
  const limit = isStrict ? maxHiddenByDefault : isNear ? maxHiddenRoundingUp : maxHiddenRoundingDown;
  const hedgeWord = isNear ? "gần" : (word ?? above);
  const phrase = `${hedgeWord} ${formatInMagnitude(printed, unit, attempt)}`;
  return hiddenShare.lte(limit)
    ? { phrase, printed, bounds: [floor, ceiling] }
    : { refusedPhrase: phrase, hiddenPercent: hiddenShare.times(100) };
}

function isNearTo(ceiling: Quantity, value: Quantity, step: Quantity): boolean {
  const gap = ceiling.minus(value);
  const isRounder = ceiling.mod(step.times(10)).eq(0);
  return (
    (gap.lte(step.times(nearStepFraction)) && gap.lte(value.times(maxHiddenRoundingUp))) ||
    (isRounder && gap.lte(value.times(nearRoundFraction)))
  );
}

function formatInMagnitude(printed: Quantity, unit: string, { magnitude }: HedgeAttempt): string {
  const chosenMagnitude = magnitude ?? chooseMagnitude(printed, unit);
  return joinNumberAndUnit(formatNumber(printed.div(magnitudes[chosenMagnitude])), chosenMagnitude, unit);
}
