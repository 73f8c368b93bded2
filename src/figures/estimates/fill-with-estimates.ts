/** Fills the months of a report that no actual number says with estimates; an actual number that arrives later replaces its estimate. */
import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { findYearToDate, type Period, type YearMonth } from "../../period.ts";
import { isMonthlyExport } from "../coverage/due-reports.ts";
import type { ExportData } from "../export-data/export-data.ts";
import { isGroupInPeriod, type RowGroup } from "../groups/row-groups.ts";
import { coversMonth } from "../groups/span-groups.ts";
import { buildGroupIssuePlace } from "../sanity/issue-place.ts";
import { isYearEstimate } from "./year-estimates.ts";

type GroupsByExport = ReadonlyMap<string, readonly RowGroup[]>;

/** What became of a group of estimates. */
type EstimateUse = "used" | "replaced" | "other-period" | "unusable";

/** What became of the rows of an estimate that no figure of the report counts. */
export type EstimateRowUse =
  | { readonly use: "otherPeriods" }
  /** The estimate of the whole year, which a report on part of it names by itself. */
  | { readonly use: "thisPeriod" }
  | { readonly use: "leftOut"; readonly why: "estimate-replaced" | "estimate-unusable" };

export interface UnusedEstimate {
  readonly group: RowGroup;
  readonly use: EstimateRowUse;
}

interface FilledGroups {
  readonly groups: GroupsByExport;
  readonly issues: readonly Issue[];
}

/** Adds the estimates that a report uses to the groups of its exports. */
export function fillWithEstimates(
  { groups, estimates }: Pick<ExportData, "groups" | "estimates">,
  catalogue: Catalogue,
  period: Period,
): FilledGroups {
  if (estimates.size === 0) return { groups, issues: [] };
  const filled = new Map(groups);
  const issues: Issue[] = [];
  for (const [exportId, all] of estimates) {
    const actual = groups.get(exportId) ?? [];
    const declaration = findDeclaration(exportId, catalogue);
    const isMonthly = declaration !== undefined && isMonthlyExport(declaration);
    const findUse = (group: RowGroup) => findEstimateUse(group, actual, { period, isMonthly });
    filled.set(exportId, [...actual, ...all.filter((group) => findUse(group) === "used")]);
    const unusable = all.find((group) => findUse(group) === "unusable");
    if (unusable) issues.push(buildUnusableIssue(unusable, declaration?.name ?? exportId, isMonthly));
  }
  return { groups: filled, issues };
}

/** Fills the months from January on, where the period begins later and there are estimates; nothing otherwise. */
export function fillToDateWithEstimates(
  exportData: Pick<ExportData, "groups" | "estimates">,
  catalogue: Catalogue,
  period: Period,
): { readonly groupsToDate?: GroupsByExport } {
  const yearToDate = findYearToDate(period);
  if (!yearToDate || exportData.estimates.size === 0) return {};
  return { groupsToDate: fillWithEstimates(exportData, catalogue, yearToDate).groups };
}

/** Lists the estimates that a report does not use, with the reason, for its balance. */
export function listUnusedEstimates(
  { groups, estimates }: Pick<ExportData, "groups" | "estimates">,
  catalogue: Catalogue,
  period: Period,
): UnusedEstimate[] {
  return [...estimates].flatMap(([exportId, all]) => {
    const declaration = findDeclaration(exportId, catalogue);
    const isMonthly = declaration !== undefined && isMonthlyExport(declaration);
    return all.flatMap((group): UnusedEstimate[] => {
      if (isYearEstimate(group, period)) return [{ group, use: { use: "thisPeriod" } }];
      const use = findEstimateUse(group, groups.get(exportId) ?? [], { period, isMonthly });
      return use === "used" ? [] : [{ group, use: toRowUse(use) }];
    });
  });
}

function toRowUse(use: Exclude<EstimateUse, "used">): EstimateRowUse {
  if (use === "other-period") return { use: "otherPeriods" };
  return { use: "leftOut", why: use === "replaced" ? "estimate-replaced" : "estimate-unusable" };
}

function findDeclaration(exportId: string, { sectors }: Catalogue): ExportDeclaration | undefined {
  return sectors.flatMap(({ exports }) => exports).find(({ id }) => id === exportId);
}

/** Decides the use of a group of estimates beside the actual numbers of its export. */
function findEstimateUse(
  estimate: RowGroup,
  actual: readonly RowGroup[],
  { period, isMonthly }: { readonly period: Period; readonly isMonthly: boolean },
): EstimateUse {
  if (!isGroupInPeriod(estimate, period)) return "other-period";
  const ofYear = actual.filter(({ month }) => Math.floor(month / 100) === period.year);
  const isPlaced = ({ locality }: RowGroup) => locality !== undefined;
  // A number of the whole beside numbers of its places would leave each place without its share.
  if (!isMonthly || ofYear.some((group) => isPlaced(group) !== isPlaced(estimate))) return "unusable";
  const ofPlace = ofYear.filter(({ locality }) => locality === estimate.locality);
  const isReported = (month: YearMonth) => ofPlace.some((group) => coversMonth(group, month));
  return listMonthsOfGroup(estimate).every(isReported) ? "replaced" : "used";
}

function listMonthsOfGroup({ firstMonth, month }: RowGroup): YearMonth[] {
  const first = firstMonth ?? month;
  return Array.from({ length: month - first + 1 }, (_, index) => first + index);
}

function buildUnusableIssue(group: RowGroup, name: string, isMonthly: boolean): Issue {
  const reason = isMonthly ? "places" : "events";
  return buildIssue("estimate-unusable", { name, reason }, buildGroupIssuePlace(group));
}
