import { isStockOrOpening } from "../../catalogue/aggregation.ts";
import { listGivenColumns } from "../../catalogue/by-export/indicators.ts";
import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { formatMonthAndYear } from "../../period.ts";
import { groupByKey } from "../groups/group-by-key.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { getFirstMonth } from "../groups/span-differences.ts";
import { formatTextsKey } from "../groups/texts-key.ts";
import { buildGroupIssuePlace } from "./issue-place.ts";

/**
 * Finds tables of months in which rows without a place stand beside rows of places, in one file or in two: the numbers of the whole
 * territory and those of its parts would be added up.
 */
export function checkTerritoryRowsBesideLocalityRows(
  { id, name, columns }: ExportDeclaration,
  groups: readonly RowGroup[],
  { office: { territory }, catalogue }: { office: Office; catalogue: Catalogue },
): Issue[] {
  if (!columns.some(({ type }) => type === "month")) return [];
  const ofTerritory = groups.filter(({ locality }) => locality === undefined);
  if (ofTerritory.length === 0 || ofTerritory.length === groups.length) return [];
  const ofPlaces = groups.filter(({ locality }) => locality !== undefined);
  const isAdded = createAddedColumnTest(id, catalogue);
  const hasPlaces = createOverlapTest(ofPlaces);
  const [first, ...others] = ofTerritory.filter(
    (group) => [...group.sums.keys()].some(isAdded) && hasPlaces(group),
  );
  if (!first) return [];
  const details = { name, territory, month: formatMonthAndYear(first.month), others: others.length };
  return [buildIssue("whole-and-places", details, buildGroupIssuePlace(first))];
}

/** A rate of the whole territory stands beside those of its places; neither it nor its weight is added to theirs. */
function createAddedColumnTest(exportId: string, catalogue: Catalogue): (column: string) => boolean {
  if (listGivenColumns(exportId, catalogue).length === 0) return () => true;
  const added = catalogue.sectors
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ aggregation }) =>
      (aggregation.kind === "sum" || isStockOrOpening(aggregation)) && aggregation.export === exportId
        ? [aggregation.column]
        : [],
    );
  return (column) => added.includes(column);
}

/** Creates the test of a group for others with its texts that report one of its months: "9 tháng" is added to the months of places. */
function createOverlapTest(others: readonly RowGroup[]): (group: RowGroup) => boolean {
  const byTexts = groupByKey(others, ({ foldedTexts }) => formatTextsKey(foldedTexts));
  return (group) =>
    (byTexts.get(formatTextsKey(group.foldedTexts)) ?? []).some(
      (other) => getFirstMonth(other) <= group.month && getFirstMonth(group) <= other.month,
    );
}
