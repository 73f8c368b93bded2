/** A figure against its plan and against the same period last year: "đạt 79,3% kế hoạch năm", "tăng 5,5% so với cùng kỳ". */
import type { Figure } from "../figures/figure.ts";
import { percentOf, type Quantity, quantity, rounded } from "../quantity.ts";
import { exactly, type Magnitude, numeral, percentNumeral } from "./numbers.ts";
import { lastYearName, lastYearShortName } from "./periods.ts";
import type { Phrase } from "./phrase.ts";

/** Said where it is true, else "đạt". */
export type PlanVerb = "đạt" | "vượt" | "chỉ đạt" | "bằng";

export interface PlanWording {
  readonly verb?: PlanVerb | undefined;
  readonly decimals?: number | undefined;
}

/** "đạt 79,3% kế hoạch năm"; undefined where there is no plan to measure by. */
export function planned({ planPercent }: Figure, { verb, decimals = 1 }: PlanWording): Phrase | undefined {
  if (planPercent === null) return undefined;
  if (verb === "vượt" && planPercent.gt(100)) {
    const excess = planPercent.minus(100);
    return {
      aspect: "planPercent",
      value: planPercent,
      shown: `vượt ${percentBeside(excess, 0, decimals)} kế hoạch năm`,
    };
  }
  const isFitting = verb === "bằng" || (verb === "chỉ đạt" && planPercent.lt(100));
  const shown = `${isFitting ? verb : "đạt"} ${percentBeside(planPercent, 100, decimals)} kế hoạch năm`;
  return { aspect: "planPercent", value: planPercent, shown };
}

/** A percentage that never reads as the mark it only comes near: 99,97 is "99,97%", not "100%". */
function percentBeside(value: Quantity, mark: number, decimals: number): string {
  if (value.eq(mark)) return `${numeral(value)}%`;
  const enough = [decimals, decimals + 1, decimals + 2].find((count) => !rounded(value, count).eq(mark));
  if (enough !== undefined) return `${percentNumeral(value, enough)}%`;
  return value.lt(mark) ? `gần ${mark}%` : `trên ${mark}%`;
}

export interface ChangeWording {
  /** As a share (or points, for rates), as a number of times, as an amount, or from one level to the other. */
  readonly as?: "percent" | "times" | "amount" | "level" | undefined;
  /** The base of the comparison in full, or after it was named once. */
  readonly base: "long" | "short";
  /** For an amount of money: "tăng 1,3 tỷ đồng". */
  readonly in?: Magnitude | undefined;
  readonly decimals?: number | undefined;
  /** Counts of 1–9 as "03". */
  readonly padding: boolean;
}

// Beyond three times, "tăng 240%" is hard to hear; reports say "gấp 3,4 lần".
const manyTimes = 3;

/** "tăng 5,5% so với cùng kỳ năm 2021"; undefined where last year is not in the data. */
export function compared(figure: Figure, wording: ChangeWording): Phrase | undefined {
  const { actual, samePeriodLastYear, changePoints, indicator, period } = figure;
  if (!actual || !samePeriodLastYear) return undefined;
  const base = wording.base === "long" ? lastYearName(period) : lastYearShortName(period);
  const [now, before] = [actual.amount, samePeriodLastYear.amount];
  const pair = { now, before, base, unit: indicator.unit, padding: wording.padding };
  if (wording.as === "level") return levels(pair, wording.decimals);
  if (changePoints) return points(changePoints, base, wording.decimals ?? 2);
  if (now.eq(0) || before.eq(0)) return withZero(pair);
  if (wording.as === "amount") return amount(pair, wording);
  if (wording.as === "times" || (wording.as === undefined && now.gte(before.times(manyTimes))))
    return times(pair);
  return percent(pair, wording.decimals ?? 1);
}

interface Pair {
  readonly now: Quantity;
  readonly before: Quantity;
  readonly base: string;
  readonly unit: string;
  readonly padding: boolean;
}

function percent({ now, before, base }: Pair, decimals: number): Phrase {
  const value = (percentOf(now, before) ?? quantity(100)).minus(100);
  if (value.eq(0)) return change(value, `bằng ${base}`);
  if (rounded(value, decimals).eq(0)) return change(value, `tương đương ${base}`);
  return change(value, `${direction(value)} ${percentNumeral(value.abs(), decimals)}% so với ${base}`);
}

function points(value: Quantity, base: string, decimals: number): Phrase {
  if (value.eq(0)) return change(value, `bằng ${base}`);
  if (rounded(value, decimals).eq(0)) return change(value, `tương đương ${base}`);
  return change(value, `${direction(value)} ${numeral(value.abs(), decimals)} điểm phần trăm so với ${base}`);
}

function times({ now, before, base }: Pair): Phrase {
  const ratio = now.div(before);
  const printed = percentNumeral(ratio, 1);
  return change(ratio, ratio.gt(1) ? `gấp ${printed} lần ${base}` : `bằng ${printed} lần ${base}`);
}

function amount({ now, before, base, unit, padding }: Pair, wording: ChangeWording): Phrase {
  const value = now.minus(before);
  if (value.eq(0)) return change(value, `bằng ${base}`);
  return change(value, `${direction(value)} ${exactly(value.abs(), unit, wording, padding)} so với ${base}`);
}

function levels({ now, before, base, unit, padding }: Pair, decimals?: number): Phrase {
  const print = (level: Quantity) => exactly(level, unit, { decimals }, padding);
  const value = now.minus(before);
  if (print(now) === print(before)) return change(value, `giữ ở mức ${print(now)} như ${base}`);
  const [verb, to] = value.lt(0) ? ["giảm", "xuống còn"] : ["tăng", "lên"];
  return change(value, `${verb} từ ${print(before)} ${base} ${to} ${print(now)}`);
}

/** No percentage can be made of nothing, and "giảm 100%" says less than what there was. */
function withZero({ now, before, base, unit, padding }: Pair): Phrase {
  if (before.eq(0))
    return change(now, now.eq(0) ? `${base} cũng không phát sinh` : `${base} không phát sinh`);
  const shown = `${base} là ${exactly(before, unit, {}, padding)}`;
  return { aspect: "samePeriodLastYear", value: before, shown };
}

function direction(value: Quantity): string {
  return value.lt(0) ? "giảm" : "tăng";
}

function change(value: Quantity, shown: string): Phrase {
  return { aspect: "change", value, shown };
}
