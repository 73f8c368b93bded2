/** The totals from January to the end of each month, computed as the period of that many months would be. */
import type { Indicator } from "../catalogue/declaration.ts";
import { type Period, toSamePeriodLastYear } from "../period.ts";
import type { MonthFigure } from "./figure.ts";
import type { GroupIndex } from "./groups/group-index.ts";
import { computeIndicatorValue, type ValueQuery } from "./indicator-value.ts";

/** For the months up to the end of the period, also those before it; of a stock the value at the end of each month. */
export function computeMonthsToDate(
  indicator: Indicator,
  query: ValueQuery,
  groupIndex: GroupIndex,
): MonthFigure[] {
  const { year, last } = query.period;
  const months = Array.from({ length: last }, (_, index) => index + 1);
  return months
    .map((month): MonthFigure => {
      const period: Period = { kind: "months", year, first: 1, last: month };
      const lastYear = toSamePeriodLastYear(period);
      return {
        month,
        actual: computeIndicatorValue(indicator, { ...query, period }, groupIndex),
        samePeriodLastYear: computeIndicatorValue(indicator, { ...query, period: lastYear }, groupIndex),
      };
    })
    .filter(({ actual, samePeriodLastYear }) => actual ?? samePeriodLastYear);
}
