/** Checks surveys of a moment (poor households at a year's end), in which every place takes part, for places that lack. */
import { isStockOrOpening } from "../../catalogue/aggregation.ts";
import { listIndicatorsOfExport } from "../../catalogue/by-export/indicators.ts";
import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import { existsThroughout } from "../../catalogue/office/locality-times.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { type Period, toYearMonth } from "../../period.ts";
import { collectMonthsByPlace, uniteMonths } from "../coverage/covered-months.ts";
import { isMonthlyExport, isRegularInEitherYear } from "../coverage/due-reports.ts";
import { hasMonthsInPeriod, type RowGroup } from "../groups/row-groups.ts";
import { buildGroupIssuePlace, listFirstNames } from "./issue-place.ts";

interface SurveyContext {
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly period: Period;
}

/** Checks the months of a survey that are not compared with another one, those at the start of the year included. */
export function checkIncompleteSurveys(
  declaration: ExportDeclaration,
  groups: readonly RowGroup[],
  { office, catalogue, period }: SurveyContext,
): Issue[] {
  if (!declaration.optional || !isMonthlyExport(declaration) || !isSurvey(declaration, catalogue)) return [];
  if (isRegularInEitherYear(uniteMonths(collectMonthsByPlace(groups)), period)) return [];
  const startOfYear = toYearMonth(period.year - 1, 12);
  const months = new Set(groups.map(({ month }) => month));
  return [...months].flatMap((month) => {
    const own = groups.filter((group) => group.month === month);
    const [first] = own;
    if (!first || (month !== startOfYear && !hasMonthsInPeriod(first, period))) return [];
    const reported = new Set(own.map(({ locality }) => locality));
    const others = new Set(groups.filter((group) => group.month !== month).map(({ locality }) => locality));
    const due = office.localities.filter((place) => existsThroughout(place, month));
    const isCompared = others.size > 0 || reported.size >= due.length / 2;
    if (reported.has(undefined) || (isCompared && month !== startOfYear)) return [];
    const missing = due.filter(({ code }) => !reported.has(code) && (others.size === 0 || others.has(code)));
    if (missing.length === 0) return [];
    const details = {
      name: declaration.name,
      locality: listFirstNames(missing),
      months: month % 100,
      year: Math.floor(month / 100),
    };
    return [buildIssue("month-missing-locality", details, { file: buildGroupIssuePlace(first).file ?? "" })];
  });
}

/** True for an export of which no indicator adds months up. */
function isSurvey({ id }: ExportDeclaration, catalogue: Catalogue): boolean {
  const indicators = listIndicatorsOfExport(id, catalogue);
  return indicators.length > 0 && indicators.every(({ aggregation }) => isStockOrOpening(aggregation));
}
