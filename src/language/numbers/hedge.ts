/**
 * Hedged numbers that stay true: "trên 137 nghìn người", "gần 60 tỷ đồng". "Trên"/"hơn" precedes a number that was
 * rounded down, "gần" one that was rounded up, and an exact number has no hedge word.
 */
import type { Spelling } from "../../catalogue/office/office.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";
import { formatExactAmount } from "./exact-amount.ts";
import { chooseMagnitude, listDefaultRoundingSteps, listRoundingStepsIn } from "./hedge-steps.ts";
import { convertToLargerUnit } from "./larger-units.ts";
import { formatNumber, joinNumberAndUnit, type Magnitude, magnitudes } from "./number-text.ts";
import { isRateUnit } from "./rate-text.ts";

type HedgeLevel = "lead" | "body" | "table";
type HedgeWord = "trên" | "hơn" | "gần";

/** The requested form of a hedged number; options left out follow from the level. */
export interface HedgeOptions {
  /** The magnitude to count in; "số" for digits alone. */
  readonly in?: Magnitude | undefined;
  /** The unit of the last digit shown, counted in `in`: 10000 with "số", 0.1 with "tỷ". It follows from the number if absent. */
  readonly step?: Quantity | undefined;
  /** Forces the direction; a phrase that hides too much is refused. */
  readonly word?: HedgeWord | undefined;
  readonly level?: HedgeLevel | undefined;
}

interface HedgedNumber {
  readonly phrase: string;
  /** The printed number. */
  readonly printed: Quantity;
  /** The phrase is true of the values between these two. */
  readonly bounds: readonly [from: Quantity, to: Quantity];
}

/** The requested form would hide too much of the value. */
export interface HedgeRefusal {
  /** The phrase of the requested form. */
  readonly refusedPhrase: string;
  /** The difference between phrase and value, in percent of the value. */
  readonly hiddenPercent: Quantity;
}

interface HedgeLimits {
  /** The share of the value that the phrase may hide; rounding up may never hide more than `maxHiddenRoundingUp`. */
  readonly maxHidden: Quantity;
  /** True if the nearer end of the step is taken where the lower one is far. */
  readonly takesNearerEnd: boolean;
}

// In 53 published pairs of exact number and phrase, the numbers are rounded up by at most 3,84 % and down by at most 13,8 %.
// One sixth accepts every leading 2 up to 2,4 and every number of five units or more, and refuses "trên 1 nghìn" for 1.600.
const requestedStepLimits: HedgeLimits = { maxHidden: createQuantity(1).div(6), takesNearerEnd: false };
const maxHiddenRoundingUp = createQuantity("0.04");
/** Where only the magnitude is requested, the step follows from the number. */
const magnitudeLimits: HedgeLimits = { maxHidden: createQuantity("0.05"), takesNearerEnd: true };
/** The default form must hide far less. */
const defaultLimits: HedgeLimits = { maxHidden: createQuantity("0.03"), takesNearerEnd: false };
/** A number is "gần" the next step if the gap is at most this fraction of a step. */
const nearStepFraction = createQuantity("0.25");
/** A number is also "gần" a multiple of ten steps (199,12 → 200) if the gap is at most this fraction of the value. */
const nearRoundFraction = createQuantity("0.01");

/** Hedges a number, unless it is a rate, negative, in a table, or a count below 1.000. */
export function hedgeNumberOrRefuse(
  value: Quantity,
  unit: string,
  options: HedgeOptions,
  spelling: Pick<Spelling, "above" | "padding">,
): HedgedNumber | HedgeRefusal {
  if (isPrintedExactly(value, unit, options))
    return toExactHedgedNumber(value, formatExactAmount(value, unit, {}, spelling.padding));
  if (options.in === undefined && options.step === undefined)
    return hedgeByLevel(value, unit, options, spelling);
  const magnitude = options.in ?? "số";
  const attempt = { value, unit, magnitude, word: options.word, aboveWord: spelling.above };
  if (options.step)
    return hedgeToStepOrRefuse(
      { ...attempt, step: options.step.times(magnitudes[magnitude]) },
      requestedStepLimits,
    );
  return hedgeInMagnitude(attempt, options.level);
}

/** Hedges in the requested magnitude, with the first step that hides little enough. */
function hedgeInMagnitude(
  attempt: Omit<HedgeAttempt, "step"> & { readonly magnitude: Magnitude },
  level: HedgeLevel | undefined,
): HedgedNumber | HedgeRefusal {
  const { value, unit, magnitude } = attempt;
  const steps =
    magnitude === "số"
      ? [...listDefaultRoundingSteps(value, unit, level === "lead" ? "lead" : "body"), createQuantity(1)]
      : listRoundingStepsIn(magnitude, value);
  const results = steps.map((step) => hedgeToStepOrRefuse({ ...attempt, step }, magnitudeLimits));
  const accepted = results.find((result) => "phrase" in result) ?? results[0];
  return accepted ?? toExactHedgedNumber(value, formatInMagnitude(value, unit, attempt));
}

/** Hedges with the step of the level, made finer until it hides little enough. */
function hedgeByLevel(
  value: Quantity,
  unit: string,
  { level, word }: HedgeOptions,
  spelling: Pick<Spelling, "above" | "padding">,
): HedgedNumber | HedgeRefusal {
  for (const step of listDefaultRoundingSteps(value, unit, level === "lead" ? "lead" : "body")) {
    const attempt = { value, unit, step, word, aboveWord: spelling.above };
    const result = hedgeToStepOrRefuse(attempt, defaultLimits);
    if ("phrase" in result) return result;
  }
  return toExactHedgedNumber(value, formatExactAmount(value, unit, {}, spelling.padding));
}

/** Counts below 1.000 are printed exactly; a measure such as 57,75 tấn can be hedged if a step is requested. */
function isPrintedExactly(value: Quantity, unit: string, { level, step }: HedgeOptions): boolean {
  const isMeasure = step !== undefined && !value.eq(value.round());
  return level === "table" || isRateUnit(unit) || value.lt(0) || (value.lt(1000) && !isMeasure);
}

function toExactHedgedNumber(value: Quantity, phrase: string): HedgedNumber {
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

function hedgeToStepOrRefuse(
  attempt: HedgeAttempt,
  { maxHidden, takesNearerEnd }: HedgeLimits,
): HedgedNumber | HedgeRefusal {
  const { value, step, unit, word, aboveWord } = attempt;
  const floor = value.minus(value.mod(step));
  if (floor.eq(value)) return toExactHedgedNumber(value, formatInMagnitude(value, unit, attempt));
  const ceiling = floor.plus(step);
  const isNear =
    word === undefined
      ? isNearCeiling(ceiling, value, step) ||
        (takesNearerEnd && isMuchNearerToCeiling(floor, ceiling, value))
      : word === "gần";
  const printed = isNear ? ceiling : floor;
  const hidden = printed.minus(value).abs();
  const limit = isNear && maxHidden.gt(maxHiddenRoundingUp) ? maxHiddenRoundingUp : maxHidden;
  const hedgeWord = isNear ? "gần" : (word ?? aboveWord);
  const phrase = `${hedgeWord} ${formatInMagnitude(printed, unit, attempt)}`;
  return hidden.lte(value.times(limit))
    ? { phrase, printed, bounds: [floor, ceiling] }
    : { refusedPhrase: phrase, hiddenPercent: hidden.div(value).times(100) };
}

function isNearCeiling(ceiling: Quantity, value: Quantity, step: Quantity): boolean {
  const gap = ceiling.minus(value);
  const isRounder = ceiling.mod(step.times(10)).eq(0);
  return (
    (gap.lte(step.times(nearStepFraction)) && gap.lte(value.times(maxHiddenRoundingUp))) ||
    (isRounder && gap.lte(value.times(nearRoundFraction)))
  );
}

/** 14.600 is "gần 15 nghìn" rather than "trên 14 nghìn", which would hide twice as much. */
function isMuchNearerToCeiling(floor: Quantity, ceiling: Quantity, value: Quantity): boolean {
  const [below, above] = [value.minus(floor), ceiling.minus(value)];
  return (
    above.lt(below) &&
    below.gt(value.times(defaultLimits.maxHidden)) &&
    above.lte(value.times(maxHiddenRoundingUp))
  );
}

function formatInMagnitude(
  printed: Quantity,
  unit: string,
  { magnitude }: Pick<HedgeAttempt, "magnitude">,
): string {
  const larger = magnitude === undefined ? convertToLargerUnit(printed, unit) : undefined;
  if (larger) return joinNumberAndUnit(formatNumber(larger.number), "số", larger.unit);
  const chosenMagnitude = magnitude ?? chooseMagnitude(printed, unit);
  return joinNumberAndUnit(formatNumber(printed.div(magnitudes[chosenMagnitude])), chosenMagnitude, unit);
}
