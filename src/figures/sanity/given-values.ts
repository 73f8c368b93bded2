/** Checks rates and averages as handed in: several rows are one number only by a weight that all of them report. */

import { listIndicatorsOfExport } from "../../catalogue/by-export/indicators.ts";
import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { Period } from "../../period.ts";
import { buildGroupIndex } from "../groups/group-index.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { computeGivenValue } from "../values/given-value.ts";
import { findIndicatorGroups } from "../values/indicator-value.ts";
import { buildGroupIssuePlace, pickMainHeader } from "./issue-place.ts";

export function checkGivenValues(
  { id: exportId, columns }: ExportDeclaration,
  groups: readonly RowGroup[],
  period: Period,
  catalogue: Pick<Catalogue, "sectors">,
): Issue[] {
  const indicators = listIndicatorsOfExport(exportId, catalogue);
  const given = indicators.flatMap((indicator) =>
    indicator.aggregation.kind === "given" ? [{ indicator, aggregation: indicator.aggregation }] : [],
  );
  if (given.length === 0) return [];
  const groupIndex = buildGroupIndex(new Map([[exportId, groups]]), indicators);
  return given.flatMap(({ indicator, aggregation }) => {
    const counted = findIndicatorGroups(indicator, { period }, groupIndex);
    const [first] = counted;
    if (!first || computeGivenValue(counted, aggregation)) return [];
    const rows = counted.reduce((sum, group) => sum + group.rows, 0);
    const weight = columns.find(({ id }) => id === aggregation.weight);
    const column = columns.find(({ id }) => id === aggregation.column);
    const details = {
      name: indicator.name,
      rows,
      year: period.year,
      weight: weight ? pickMainHeader(weight) : "",
    };
    const place = buildGroupIssuePlace(first);
    return [
      buildIssue("rate-not-combined", details, {
        ...place,
        ...(column && { column: pickMainHeader(column) }),
      }),
    ];
  });
}
