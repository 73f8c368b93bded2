/** A number with its unit as it is, not hedged: "199.120 suất quà", "03 dự án", "28,11%", "46,8 tấn". */
import type { Quantity } from "../../quantity.ts";
import { convertToLargerUnit } from "./larger-units.ts";
import {
  formatCount,
  formatNumberNotRoundedToZero,
  joinNumberAndUnit,
  type Magnitude,
  magnitudes,
} from "./number-text.ts";
import { formatRate, isRateUnit } from "./rate-text.ts";

interface ExactFormatOptions {
  /** The magnitude to count in: 43.656,3 triệu đồng. */
  readonly in?: Magnitude | undefined;
  /** Decimals to round to; if absent nothing is rounded, but a rate in percent has two. */
  readonly decimals?: number | undefined;
}

/** The number with its unit, not hedged: "199.120 suất quà", "03 dự án", "28,11%". */
export function formatExactAmount(
  value: Quantity,
  unit: string,
  options: ExactFormatOptions,
  padding: boolean,
): string {
  const { decimals } = options;
  if (isRateUnit(unit)) return formatRate(value, decimals);
  const larger = options.in === undefined ? convertToLargerUnit(value, unit, decimals) : undefined;
  if (larger)
    return joinNumberAndUnit(formatNumberNotRoundedToZero(larger.number, decimals), "số", larger.unit);
  const magnitude = options.in ?? "số";
  const number = magnitude === "số" ? value : value.div(magnitudes[magnitude]);
  // ",0" would say that something was rounded: "150.000 triệu đồng" beside "118.642,5 triệu đồng".
  const isWholeInMagnitude = magnitude !== "số" && number.eq(number.round());
  const isPadded = padding && magnitude === "số" && decimals === undefined && unit !== "đồng";
  return joinNumberAndUnit(
    isPadded
      ? formatCount(number, true)
      : formatNumberNotRoundedToZero(number, isWholeInMagnitude ? undefined : decimals),
    magnitude,
    unit,
  );
}
