/** The totals from January to the end of each month, computed as the period of that many months would be. */
import { type Period, toSamePeriodLastYear } from "../../period.ts";
import type { MonthFigure } from "../figure.ts";
import type { FigureValue } from "./figure-value.ts";
import type { ValueQuery } from "./indicator-value.ts";

/** For the months up to the end of the period, also those before it; of a stock the value at the end of each month. */
export function computeMonthsToDate(
  query: ValueQuery,
  computeThisYear: (query: ValueQuery) => FigureValue | null,
  computeLastYear: (query: ValueQuery) => FigureValue | null,
): MonthFigure[] {
  const { year, last } = query.period;
  const months = Array.from({ length: last }, (_, index) => index + 1);
  return months
    .map((month): MonthFigure => {
      const period: Period = { kind: "months", year, first: 1, last: month };
      const lastYear = toSamePeriodLastYear(period);
      return {
        month,
        actual: computeThisYear({ ...query, period }),
        samePeriodLastYear: computeLastYear({ ...query, period: lastYear }),
      };
    })
    .filter(({ actual, samePeriodLastYear }) => actual ?? samePeriodLastYear);
}
