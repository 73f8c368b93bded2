import { isCountedUnit } from "../../catalogue/counted-units.ts";
import { type Catalogue, type Indicator, isRateOrAverage } from "../../catalogue/declaration.ts";
import { existsThroughout } from "../../catalogue/office/locality-times.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { getOrCreate } from "../../exports/memoize.ts";
import type { Row } from "../../exports/row.ts";
import { buildIssue, type Issue, type IssuePlace } from "../../issues/issue.ts";
import { toYearMonth } from "../../period.ts";
import { createQuantity, type Quantity, sumQuantities } from "../../quantity.ts";
import { findUnitScale, isSameUnit } from "./unit-scale.ts";

/** The year's plan by indicator, for the whole territory and for localities. */
export interface Plans {
  findPlan(indicator: string, year: number, locality: string | undefined): Plan | null;
}

export interface Plan {
  readonly amount: Quantity;
  /** The rows of the targets files that declare it. */
  readonly sources: readonly { readonly file: string; readonly line: number }[];
  /** True if computed as the sum of the localities' plans. */
  readonly summed: boolean;
}

export interface TargetRow {
  readonly file: string;
  /** True for a plan that stands beside the actual numbers: the year's plan may say the same. */
  readonly isBesideActual?: boolean;
  readonly row: Row;
}

/** Reads the rows of the targets files. A plan declared twice or in a unit other than the indicator's is an error. */
export function readYearPlans(
  targetRows: readonly TargetRow[],
  catalogue: Catalogue,
  office: Office,
): { plans: Plans; issues: Issue[] } {
  const indicators = new Map(
    catalogue.sectors.flatMap((sector) => sector.indicators.map((indicator) => [indicator.id, indicator])),
  );
  const plans = new Map<string, Plan>();
  const issues: Issue[] = [];
  // The plan beside actual numbers may repeat the year's plan, whichever file is read first.
  const ordered = [true, false].flatMap((isPlanFile) =>
    targetRows.filter(({ isBesideActual }) => (isBesideActual === undefined) === isPlanFile),
  );
  for (const { file, row, isBesideActual } of ordered) {
    const indicator = indicators.get(row.texts.indicator ?? "");
    const plan = row.numbers.plan;
    if (!indicator || plan === undefined) continue;
    const place = { file, line: row.line };
    const key = formatPlanKey(indicator.id, Number(row.texts.year), row.locality);
    const amount = readPlanAmountOrIssue(
      { plan: createQuantity(plan), unit: row.texts.unit, saidUnit: office.planUnits?.[indicator.id] },
      indicator,
      place,
    );
    if ("code" in amount) issues.push(amount);
    else if (isBesideActual && plans.get(key)?.amount.eq(amount)) continue;
    else if (plans.has(key))
      issues.push(buildIssue("plan-twice", { name: indicator.name, year: row.texts.year ?? "" }, place));
    else plans.set(key, { amount, sources: [place], summed: false });
  }
  const codesByYear = new Map<number, readonly string[]>();
  const listCodes = (year: number) =>
    getOrCreate(codesByYear, year, () =>
      office.localities
        .filter((place) => existsThroughout(place, toYearMonth(year, 1)))
        .map(({ code }) => code),
    );
  issues.push(...checkPlanSums(targetRows, plans, indicators, listCodes));
  return {
    plans: {
      findPlan(indicator, year, locality) {
        const declaredPlan = plans.get(formatPlanKey(indicator, year, locality));
        // The rates of localities do not add up to the territory's rate.
        const declared = indicators.get(indicator);
        if (declaredPlan || locality !== undefined || (declared && isRateOrAverage(declared)))
          return declaredPlan ?? null;
        return sumLocalityPlans(plans, listCodes(year), { indicator, year });
      },
    },
    issues,
  };
}

interface WrittenPlan {
  readonly plan: Quantity;
  readonly unit: string | undefined;
  /** The unit in which the office writes plans of the indicator, and means the indicator's own. */
  readonly saidUnit: string | undefined;
}

/** The plan in the indicator's unit. Persons, gifts and files have no decimals: "17,500" was typed with an English comma. */
function readPlanAmountOrIssue(
  { plan, unit: writtenUnit, saidUnit }: WrittenPlan,
  indicator: Indicator,
  place: IssuePlace,
): Quantity | Issue {
  const { name, unit } = indicator;
  // What the office says counts where the two units cannot be compared: thousands stay thousands.
  const isOwnUnit = saidUnit !== undefined && writtenUnit !== undefined && isSameUnit(saidUnit, writtenUnit);
  const scale = findUnitScale(indicator, writtenUnit) ?? (isOwnUnit ? 1 : undefined);
  if (scale === undefined)
    return buildIssue("plan-unit", { name, unit: writtenUnit ?? "", expected: unit }, place);
  const amount = plan.times(scale);
  return !amount.eq(amount.round()) && isCountedUnit(unit)
    ? buildIssue("plan-fraction", { name, value: amount.toFixed(), unit }, place)
    : amount;
}

/** Compares the plan of the territory with the sum of those of all localities; rates have no sum. */
function checkPlanSums(
  targetRows: readonly TargetRow[],
  plans: ReadonlyMap<string, Plan>,
  indicators: ReadonlyMap<string, Indicator>,
  listCodes: (year: number) => readonly string[],
): Issue[] {
  return targetRows.flatMap(({ file, row }) => {
    const indicator = indicators.get(row.texts.indicator ?? "");
    if (!indicator || isRateOrAverage(indicator) || row.locality !== undefined) return [];
    const year = Number(row.texts.year);
    const declared = plans.get(formatPlanKey(indicator.id, year));
    const summed = sumLocalityPlans(plans, listCodes(year), { indicator: indicator.id, year });
    if (!declared || !summed || declared.amount.eq(summed.amount)) return [];
    const details = {
      name: indicator.name,
      year,
      sum: summed.amount.toFixed(),
      plan: declared.amount.toFixed(),
    };
    return [buildIssue("plans-differ", details, { file, line: row.line })];
  });
}

/** Sums the plans of the localities that the year began with, which divide the whole among them; null unless each has one. */
function sumLocalityPlans(
  plans: ReadonlyMap<string, Plan>,
  localityCodes: readonly string[],
  { indicator, year }: { indicator: string; year: number },
): Plan | null {
  const parts: Plan[] = [];
  for (const code of localityCodes) {
    const plan = plans.get(formatPlanKey(indicator, year, code));
    if (!plan) return null;
    parts.push(plan);
  }
  if (parts.length === 0) return null;
  return {
    amount: sumQuantities(parts.map(({ amount }) => amount)),
    sources: parts.flatMap(({ sources }) => sources),
    summed: true,
  };
}

function formatPlanKey(indicator: string, year: number, locality = ""): string {
  return `${indicator} ${year} ${locality}`;
}
