/** Estimates of a whole year ("Ước cả năm"), which stand beside the numbers of a report on part of it. */
import type { Catalogue } from "../../catalogue/declaration.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { type Period, toYearMonth } from "../../period.ts";
import { listReportingPlaces } from "../coverage/due-reports.ts";
import type { FigureInputs } from "../figure-inputs.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { buildGroupIssuePlace } from "../sanity/issue-place.ts";

type YearEstimateInputs = Pick<FigureInputs, "groups" | "estimates" | "period" | "office">;

/** Picks the estimates of the year of a report; none for the report of the year, where they are numbers of its months. */
export function pickYearEstimates({
  groups,
  estimates = new Map(),
  period,
  office,
}: YearEstimateInputs): ReadonlyMap<string, readonly RowGroup[]> {
  const picked = new Map<string, readonly RowGroup[]>();
  for (const [exportId, all] of estimates) {
    const ofYear = all.filter((group) => isYearEstimate(group, period));
    const isWhole = hasAllPlaces(ofYear, groups.get(exportId) ?? [], { period, office });
    if (ofYear.length > 0 && isWhole) picked.set(exportId, ofYear);
  }
  return picked;
}

/** Reports estimates of the year that some places lack, or that stand for places and for the whole: their sum is not that of the year. */
export function checkYearEstimates(
  { groups, estimates = new Map(), period, office }: YearEstimateInputs,
  { sectors }: Pick<Catalogue, "sectors">,
): Issue[] {
  return [...estimates].flatMap(([exportId, all]) => {
    const ofYear = all.filter((group) => isYearEstimate(group, period));
    const [first] = ofYear;
    if (!first || hasAllPlaces(ofYear, groups.get(exportId) ?? [], { period, office })) return [];
    const declaration = sectors.flatMap(({ exports }) => exports).find(({ id }) => id === exportId);
    const details = { name: declaration?.name ?? exportId, reason: "year-places" };
    return [buildIssue("estimate-unusable", details, buildGroupIssuePlace(first))];
  });
}

/** True for an estimate of the territory itself, and for those of all places that report. */
function hasAllPlaces(
  ofYear: readonly RowGroup[],
  actual: readonly RowGroup[],
  { period, office }: Pick<YearEstimateInputs, "period" | "office">,
): boolean {
  const codes = new Set(ofYear.map(({ locality }) => locality));
  if (codes.has(undefined)) return codes.size === 1;
  return listReportingPlaces(actual, period, office).every((place) => place && codes.has(place.code));
}

export function isYearEstimate({ firstMonth, month }: RowGroup, { year, first, last }: Period): boolean {
  const isReportOfYear = first === 1 && last === 12;
  return !isReportOfYear && firstMonth === toYearMonth(year, 1) && month === toYearMonth(year, 12);
}

export function toWholeYear({ year }: Period): Period {
  return { kind: "year", year, first: 1, last: 12 };
}
