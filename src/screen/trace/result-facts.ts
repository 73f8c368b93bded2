/** The numbers of a traced figure, each with its label: actual, from January on, plan, what remains, last year, their change. */
import type { Figure } from "../../figures/figure.ts";
import { computeRemaining } from "../../figures/plans/remaining.ts";
import { capitalizeFirst } from "../../language/capitalize.ts";
import { formatYearPlanName } from "../../language/chart-words.ts";
import { formatNumber } from "../../language/numbers/number-text.ts";
import { isRateUnit } from "../../language/numbers/rate-text.ts";
import {
  formatPeriodName,
  formatPreviousPeriodName,
  formatSamePeriodLastYearName,
  formatToDateName,
  formatYearStartName,
} from "../../language/period-names.ts";
import {
  addUnitToNumber,
  formatFigureAmounts,
  formatNumberPercentOrFraction,
  formatToDateAmount,
} from "../figure-amounts.ts";

type Fact = readonly [label: string, amount: string];

/** The number of the period stands first. `withPlan: false` leaves out the plan and all that follows from it. */
export function listResultFacts(
  figure: Figure,
  { withPlan = true }: { readonly withPlan?: boolean } = {},
): readonly Fact[] {
  const { unit } = figure.indicator;
  const [planned, lastYear, actual, planPercent, change] = formatFigureAmounts(figure);
  const planFacts: readonly Fact[] = [
    [formatYearPlanName(figure.period), addUnitToNumber(planned, unit)],
    [isRateUnit(unit) ? "So với kế hoạch năm" : "Đạt kế hoạch năm", planPercent],
    ...listRemainingFacts(figure),
  ];
  return [
    [`Thực hiện ${formatPeriodName(figure.period)}`, addUnitToNumber(actual, unit)],
    ...listToDateFacts(figure),
    ...(withPlan ? planFacts : []),
    [capitalizeFirst(formatSamePeriodLastYearName(figure.period)), addUnitToNumber(lastYear, unit)],
    ["Tăng, giảm so với cùng kỳ", change],
    ...listYearStartFacts(figure),
    ...listPreviousFacts(figure),
  ];
}

/** The total from January on, where the period begins later: the plan is set against it. */
function listToDateFacts(figure: Figure): Fact[] {
  const toDate = figure.toDate();
  if (!toDate) return [];
  const amount = addUnitToNumber(formatToDateAmount(figure), figure.indicator.unit);
  return [[capitalizeFirst(formatToDateName(toDate)), amount]];
}

function listRemainingFacts(figure: Figure): Fact[] {
  const remaining = computeRemaining(figure);
  if (!remaining) return [];
  const amount = remaining.amount.gt(0) ? formatNumber(remaining.amount) : "0";
  return [["Còn lại so với kế hoạch", addUnitToNumber(amount, figure.indicator.unit)]];
}

/** The quarter or month before, where it covers the same. */
function listPreviousFacts(figure: Figure): Fact[] {
  const comparison = figure.comparisonWithPrevious();
  if (comparison?.kind !== "whole") return [];
  const amount = formatNumberPercentOrFraction(comparison.before);
  const name = capitalizeFirst(formatPreviousPeriodName(figure.period, "long"));
  return [[name, addUnitToNumber(amount, figure.indicator.unit)]];
}

/** The end of last year, where the indicator is compared with it. */
function listYearStartFacts({ indicator, period, comparisonWithYearStart }: Figure): Fact[] {
  if (indicator.versus !== "year-start") return [];
  const hasBase = comparisonWithYearStart !== null && comparisonWithYearStart.kind !== "none";
  const amount = formatNumberPercentOrFraction(hasBase ? comparisonWithYearStart.before : null);
  return [[capitalizeFirst(formatYearStartName(period, "long")), addUnitToNumber(amount, indicator.unit)]];
}
