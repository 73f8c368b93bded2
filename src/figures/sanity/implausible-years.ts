import { isRateOrAverage } from "../../catalogue/declaration.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { FigureSet } from "../figure-set.ts";
import { outlierFactor, smallestCheckedAmount } from "./group-values.ts";

/** Finds figures that are a hundred times last year's or the reverse: one of the years was probably typed in another unit. */
export function checkImplausibleYearChanges(figures: Pick<FigureSet, "all">): Issue[] {
  return figures.all.flatMap(({ indicator, actual, samePeriodLastYear: lastYear }) => {
    if (isRateOrAverage(indicator) || !actual || !lastYear) return [];
    const [smaller, larger] = actual.amount.lt(lastYear.amount) ? [actual, lastYear] : [lastYear, actual];
    const isImplausible =
      smaller.amount.gt(0) &&
      larger.amount.gte(smaller.amount.times(outlierFactor)) &&
      larger.amount.gt(smallestCheckedAmount);
    if (!isImplausible) return [];
    const details = { name: indicator.name, now: actual.amount.toFixed(), before: lastYear.amount.toFixed() };
    return [buildIssue("year-doubtful", details)];
  });
}
