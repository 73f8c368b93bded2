/** Checks figures against their own months and their plan: numbers since January in a monthly column, plans reached several times over. */
import { isComputedFromRows } from "../../catalogue/aggregation.ts";
import { isRateOrAverage } from "../../catalogue/declaration.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { type Quantity, roundQuantity, sumQuantities } from "../../quantity.ts";
import type { Figure } from "../figure.ts";
import type { FigureSet } from "../figure-set.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { hasSpans } from "../groups/span-groups.ts";
import { smallestCheckedAmount } from "./group-values.ts";

/** Fewer months rise by chance. */
const fewestMonths = 4;
const cumulativeGrowth = 3;
const cumulativeExcess = 2;
const doubtfulPlanPercent = 300;

interface FlowInputs {
  readonly figures: Pick<FigureSet, "all">;
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
}

/** Shared, because what is known of a list is cached by it. */
const noGroups: readonly RowGroup[] = [];

/** The names of the flows whose months look like totals since January, by export. */
export type CumulativeFlows = ReadonlyMap<string, readonly string[]>;

export function findCumulativeFlows({ figures, groups }: FlowInputs): CumulativeFlows {
  const namesByExport = new Map<string, string[]>();
  for (const figure of figures.all) {
    const { aggregation, name } = figure.indicator;
    if (aggregation.kind !== "sum") continue;
    if (!isLikelyCumulative(figure, hasSpans(groups.get(aggregation.export) ?? noGroups))) continue;
    namesByExport.set(aggregation.export, [...(namesByExport.get(aggregation.export) ?? []), name]);
  }
  return namesByExport;
}

/** Reports cumulative-looking flows once an export, and other figures far above the year's plan. */
export function checkDoubtfulFlows({ all }: Pick<FigureSet, "all">, flows: CumulativeFlows): Issue[] {
  const flowIssues = [...flows.values()].map((names) =>
    buildIssue("flow-looks-cumulative", { names: names.map((name) => `"${name}"`).join(", ") }),
  );
  const others = all.filter(
    ({ indicator: { aggregation } }) => !isComputedFromRows(aggregation) || !flows.has(aggregation.export),
  );
  return [...flowIssues, ...others.flatMap(checkPlanExceeded)];
}

function isLikelyCumulative(figure: Figure, hasSpansOfMonths: boolean): boolean {
  const usualSums = [figure.plan, figure.samePeriodLastYear?.amount].flatMap((usual) =>
    usual?.gt(0) ? [usual] : [],
  );
  const isFarAboveUsual = (sum: Quantity) => usualSums.some((usual) => sum.gt(usual.times(cumulativeExcess)));
  // Months alone add up to the figure, so that most figures need no months.
  if (!hasSpansOfMonths && !(figure.actual && isFarAboveUsual(figure.actual.amount))) return false;
  if (usualSums.length === 0) return false;
  const months = figure.byMonth();
  const amounts = months.flatMap(({ actual }) => actual?.amount ?? []);
  const [first, last] = [amounts[0], amounts.at(-1)];
  if (!first || !last || amounts.length < fewestMonths || amounts.length < months.length) return false;
  const rises = amounts.every((amount, index) => index === 0 || amount.gt(amounts[index - 1] ?? amount));
  if (!rises || last.lt(first.times(cumulativeGrowth))) return false;
  return isFarAboveUsual(sumQuantities(amounts));
}

function checkPlanExceeded({ indicator, actual, plan, planPercent }: Figure): Issue[] {
  if (isRateOrAverage(indicator) || !actual || !plan || !planPercent) return [];
  if (planPercent.lte(doubtfulPlanPercent) || actual.amount.lte(smallestCheckedAmount)) return [];
  const times = roundQuantity(planPercent.div(100), 1).toFixed();
  const details = { name: indicator.name, amount: actual.amount.toFixed(), plan: plan.toFixed(), times };
  return [buildIssue("plan-exceeded", details)];
}
