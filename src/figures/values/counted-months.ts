import { type Aggregation, isComputedFromRows, listOperands } from "../../catalogue/aggregation.ts";
import type { Indicator } from "../../catalogue/declaration.ts";
import type { Period } from "../../period.ts";

/** Picks the months whose rows a number counts: all of the period, of a stock its last one, of an opening value the one before it. */
export function pickCountedMonths({ kind }: Pick<Aggregation, "kind">, period: Period): Period {
  if (kind === "stock") return { ...period, first: period.last };
  return kind === "opening" ? toMonthBefore(period) : period;
}

function toMonthBefore({ year, first }: Period): Period {
  return first === 1
    ? { kind: "month", year: year - 1, first: 12, last: 12 }
    : { kind: "month", year, first: first - 1, last: first - 1 };
}

/** True for a stock, and for a ratio or a total of stocks: a number of the end of the period, whatever the months before it. */
export function isOfOneMoment(
  { aggregation }: Indicator,
  indicators: ReadonlyMap<string, Indicator>,
): boolean {
  if (isComputedFromRows(aggregation)) return aggregation.kind === "stock";
  const operands = listOperands(aggregation).flatMap((id) => indicators.get(id) ?? []);
  return operands.every((operand) => isOfOneMoment(operand, indicators));
}

/** True for a number that the months from January on do not change: of one moment, or the tasks open at the end of the period. */
export function isItsOwnToDate(indicator: Indicator, indicators: ReadonlyMap<string, Indicator>): boolean {
  return indicator.aggregation.kind === "open" || isOfOneMoment(indicator, indicators);
}
