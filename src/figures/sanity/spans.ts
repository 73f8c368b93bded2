/** Checks rows of several months: those that the period cuts, and those that disagree with others of the same time. */

import { listIndicatorsOfExport } from "../../catalogue/by-export/indicators.ts";
import { type Catalogue, type ExportDeclaration, isAnnualExport } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { Period } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { isSpan, type SpanProblem, selectFlowGroups } from "../groups/span-groups.ts";
import { buildGroupIssuePlace, formatGroupName, pickMainHeader } from "./issue-place.ts";

export function checkSpans(
  declaration: ExportDeclaration,
  groups: readonly RowGroup[],
  period: Period,
  { office, catalogue }: { office: Office; catalogue: Catalogue },
): Issue[] {
  // Yearly numbers belong to reports of a year; those of months say nothing of them.
  if (!groups.some(isSpan) || isAnnualExport(declaration)) return [];
  const { problems } = selectFlowGroups(groups, period, listFlowColumns(declaration.id, catalogue));
  const first = problems.find(({ kind }) => kind === "unsplit") ?? problems[0];
  if (!first) return [];
  const { name } = declaration;
  const details = { name, who: formatGroupName(first.span, office), span: formatSpan(first.span) };
  const place = buildGroupIssuePlace(first.span);
  switch (first.kind) {
    case "unsplit": {
      const { year, first: from, last } = period;
      return [buildIssue("time-unsplit", { ...details, year, first: from, last }, place)];
    }
    case "overlapping":
      return [buildIssue("times-overlap", { ...details, other: formatSpan(first.other) }, place)];
    case "falling":
    case "differing":
      return [buildDifferenceIssue(first, declaration, office)];
  }
}

/** The columns that indicators sum; none where one counts the rows themselves, which a difference does not list. */
function listFlowColumns(exportId: string, catalogue: Catalogue): string[] {
  const own = listIndicatorsOfExport(exportId, catalogue).map(({ aggregation }) => aggregation);
  const countsRows = own.some(({ kind }) => kind === "count" || kind === "done" || kind === "open");
  return countsRows
    ? []
    : [...new Set(own.flatMap((aggregation) => (aggregation.kind === "sum" ? [aggregation.column] : [])))];
}

function buildDifferenceIssue(
  problem: Extract<SpanProblem, { kind: "falling" | "differing" }>,
  { name, columns }: ExportDeclaration,
  office: Office,
): Issue {
  const { span, column } = problem;
  const { later = span, earlier = span } = span.difference ?? {};
  const declared = columns.find(({ id }) => id === column);
  const header = declared ? pickMainHeader(declared) : column;
  const earlierPlace = buildGroupIssuePlace(earlier);
  const details = {
    name,
    who: formatGroupName(span, office),
    months: formatSpan(span),
    later: formatSpan(later),
    laterAmount: later.sums.get(column)?.toFixed() ?? "",
    earlier: formatSpan(earlier),
    earlierAmount: earlier.sums.get(column)?.toFixed() ?? "",
    earlierFile: earlierPlace.file ?? "",
    earlierLine: earlierPlace.line ?? "",
  };
  const place = { ...buildGroupIssuePlace(later), column: header };
  if (problem.kind === "falling") return buildIssue("later-sum-smaller", details, place);
  const said = { difference: span.sums.get(column)?.toFixed() ?? "", amount: problem.amount.toFixed() };
  return buildIssue("months-differ", { ...details, ...said }, place);
}

/** "tháng 1 đến tháng 9/2022" */
function formatSpan({ firstMonth, month }: RowGroup): string {
  const year = Math.floor(month / 100);
  if (firstMonth === undefined) return `tháng ${month % 100}/${year}`;
  return `tháng ${firstMonth % 100} đến tháng ${month % 100}/${year}`;
}
