/** Checks rows of several months: those that the period cuts, and those that disagree with others of the same time. */
import { type ExportDeclaration, isAnnualExport } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { Period } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { isSpan, selectFlowGroups } from "../groups/span-groups.ts";
import { buildGroupIssuePlace, formatGroupName } from "./issue-place.ts";

export function checkSpans(
  declaration: ExportDeclaration,
  groups: readonly RowGroup[],
  period: Period,
  office: Office,
): Issue[] {
  // Yearly numbers belong to reports of a year; those of months say nothing of them.
  if (!groups.some(isSpan) || isAnnualExport(declaration)) return [];
  const { name } = declaration;
  const { problems } = selectFlowGroups(groups, period);
  const first = problems.find(({ kind }) => kind === "unsplit") ?? problems[0];
  if (!first) return [];
  const who = formatGroupName(first.span, office);
  const place = buildGroupIssuePlace(first.span);
  const details = { name, who, span: formatSpan(first.span), others: problems.length - 1 };
  switch (first.kind) {
    case "unsplit":
      return [
        buildIssue(
          "time-unsplit",
          { ...details, year: period.year, first: period.first, last: period.last },
          place,
        ),
      ];
    case "overlapping":
      return [buildIssue("times-overlap", { ...details, other: formatSpan(first.other) }, place)];
  }
}

/** "tháng 1 đến tháng 9/2022" */
function formatSpan({ firstMonth, month }: RowGroup): string {
  const year = Math.floor(month / 100);
  if (firstMonth === undefined) return `tháng ${month % 100}/${year}`;
  return `tháng ${firstMonth % 100} đến tháng ${month % 100}/${year}`;
}
