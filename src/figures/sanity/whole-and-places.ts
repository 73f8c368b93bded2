import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { formatMonthAndYear } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { buildGroupIssuePlace } from "./issue-place.ts";

/**
 * Finds tables of months in which rows without a place stand beside rows of places, in one file or in two: the numbers of the whole
 * territory and those of its parts would be added up.
 */
export function checkTerritoryRowsBesideLocalityRows(
  { name, columns }: ExportDeclaration,
  groups: readonly RowGroup[],
  { territory }: Office,
): Issue[] {
  if (!columns.some(({ type }) => type === "month")) return [];
  const placed = new Set(groups.filter(({ locality }) => locality !== undefined).map(formatMonthAndTextsKey));
  const [first, ...others] = groups.filter(
    (group) =>
      group.locality === undefined && group.sums.size > 0 && placed.has(formatMonthAndTextsKey(group)),
  );
  if (!first) return [];
  const details = { name, territory, month: formatMonthAndYear(first.month), others: others.length };
  return [buildIssue("whole-and-places", details, buildGroupIssuePlace(first))];
}

function formatMonthAndTextsKey({ month, foldedTexts }: RowGroup): string {
  return JSON.stringify([month, foldedTexts]);
}
