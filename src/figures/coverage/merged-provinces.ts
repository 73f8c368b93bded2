/** Whether the numbers of an earlier year cover all provinces that the territory was made of: those of some are no base for all. */
import { isComputedFromRows, listOperands } from "../../catalogue/aggregation.ts";
import type { Indicator } from "../../catalogue/declaration.ts";
import { existsThroughout } from "../../catalogue/office/locality-times.ts";
import type { Locality, Office } from "../../catalogue/office/office.ts";
import { type Period, toSamePeriodLastYear, toYearMonth } from "../../period.ts";
import type { GroupIndex } from "../groups/group-index.ts";
import { hasMonthsInPeriod, type RowGroup } from "../groups/row-groups.ts";
import type { NoComparisonReason } from "./comparison.ts";

interface MergeContext {
  readonly period: Period;
  readonly periodBefore: Period;
  readonly groupIndex: GroupIndex;
  readonly office: Pick<Office, "localities" | "formerTerritories">;
}

/** Finds the provinces of which last year has no row though they hand in the export; undefined if none lacks, or none was merged. */
export function findLackingProvinces(
  indicator: Indicator,
  context: MergeContext,
): NoComparisonReason | undefined {
  const { periodBefore, office, groupIndex } = context;
  const last = toYearMonth(periodBefore.year, periodBefore.last);
  const merged = new Set(
    office.formerTerritories.filter(({ until }) => until >= last).map(({ name }) => name),
  );
  if (merged.size < 2) return undefined;
  const { aggregation } = indicator;
  if (!isComputedFromRows(aggregation))
    return listOperands(aggregation)
      .flatMap((id) => groupIndex.indicators.get(id) ?? [])
      .map((operand) => findLackingProvinces(operand, context))
      .find((reason) => reason !== undefined);
  return findLackingOfExport(groupIndex.groups.get(aggregation.export) ?? [], [...merged], context);
}

function findLackingOfExport(
  groups: readonly RowGroup[],
  merged: readonly string[],
  { period, periodBefore, office }: MergeContext,
): NoComparisonReason | undefined {
  const before = listReportingCodes(groups, periodBefore);
  if (before.has(undefined)) return { why: "provinces-unknown" };
  const { localities } = office;
  if (localities.every(({ province }) => province === undefined))
    return findLackingPlaces(localities, before, periodBefore);
  const now = listReportingCodes(groups, period);
  const provincesBefore = listProvinces(localities, before);
  const provincesNow = listProvinces(localities, now);
  const lacking = merged.filter(
    (name) => !provincesBefore.has(name) && (provincesNow.has(name) || provincesNow.has(undefined)),
  );
  if (lacking.length === 0) return undefined;
  return provincesBefore.has(undefined)
    ? { why: "provinces-unknown" }
    : { why: "provinces-lacking", provinces: lacking };
}

/** The places that have rows in the year of a period: whoever hands an export in does so once a year. */
function listReportingCodes(groups: readonly RowGroup[], { year }: Period): Set<string | undefined> {
  const wholeYear: Period = { kind: "year", year, first: 1, last: 12 };
  return new Set(
    groups.filter((group) => hasMonthsInPeriod(group, wholeYear)).map(({ locality }) => locality),
  );
}

function listProvinces(
  localities: readonly Locality[],
  codes: ReadonlySet<string | undefined>,
): Set<string | undefined> {
  return new Set(localities.filter(({ code }) => codes.has(code)).map(({ province }) => province));
}

/** Where report.yaml names no province, every place of that time must have rows. */
function findLackingPlaces(
  localities: readonly Locality[],
  codes: ReadonlySet<string | undefined>,
  { year, first, last }: Period,
): NoComparisonReason | undefined {
  const due = localities.filter((place) =>
    existsThroughout(place, toYearMonth(year, first), toYearMonth(year, last)),
  );
  const complete = due.filter(({ code }) => codes.has(code)).length;
  return complete === due.length ? undefined : { why: "places-lacking", complete, due: due.length };
}

/** True if last year's rows are those of the whole territory, as far as can be known. */
export function isLastYearWhole(
  indicator: Indicator,
  period: Period,
  groupIndex: GroupIndex,
  office: MergeContext["office"],
): boolean {
  const periodBefore = toSamePeriodLastYear(period);
  return findLackingProvinces(indicator, { period, periodBefore, groupIndex, office }) === undefined;
}
