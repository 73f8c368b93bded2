import type { Catalogue, Indicator } from "../../catalogue/declaration.ts";
import type { Filter } from "../../catalogue/filter.ts";
import { foldText } from "../../exports/cells/text-folding.ts";
import type { Row } from "../../exports/row.ts";
import { createQuantity, sumQuantities } from "../../quantity.ts";
import { getOrCreateFoldedFilter, isAcceptedByFilter } from "../groups/folded-filter.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import type { TargetRow } from "./year-plans.ts";

/** The rows of plans of one file, and the actual numbers that it gives beside them. */
interface PlansOfFile {
  readonly file: string;
  readonly exportId: string;
  readonly rows: readonly Row[];
  readonly actual: readonly RowGroup[];
}

/**
 * Turns the plans that stand beside the actual numbers of an export into rows of the year's plan: one for each indicator of the column.
 * Plans of several texts ("Cao đẳng", "Trung cấp") add up, as their actual numbers do; a sum in which the plan of a text lacks is none.
 */
export function buildPlanRows(plans: PlansOfFile, { sectors }: Catalogue): TargetRow[] {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  return groupByTimeAndPlace(plans.rows).flatMap((group) => {
    const columns = [...new Set(group.flatMap(({ numbers }) => Object.keys(numbers)))];
    return columns.flatMap((column) =>
      indicators.flatMap((indicator) => buildPlanRowsOfIndicator(plans, group, indicator, column)),
    );
  });
}

function groupByTimeAndPlace(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.month} ${row.locality}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** One row as a rule. Two different plans of the same texts stay apart, so that they are told as a plan that is declared twice. */
function buildPlanRowsOfIndicator(
  { file, exportId, actual }: PlansOfFile,
  group: readonly Row[],
  { id, unit, aggregation }: Indicator,
  column: string,
): TargetRow[] {
  if (aggregation.kind !== "sum" && aggregation.kind !== "stock" && aggregation.kind !== "given") return [];
  if (aggregation.export !== exportId || aggregation.column !== column) return [];
  const { where } = aggregation;
  const plansByTexts = collectPlansByTexts(group, column, where);
  if (!hasPlanOfEveryText([...plansByTexts.values()].flat(), where)) return [];
  const [first] = [...plansByTexts.values()].flat();
  if (!first || (aggregation.kind === "given" && plansByTexts.size > 1)) return [];
  if (
    hasActualWithoutPlan(actual, [...plansByTexts.values()].flat(), {
      column,
      where,
      locality: first.locality,
    })
  )
    return [];
  const buildRow = ({ line, month, locality }: Row, amounts: readonly Row[]): TargetRow => ({
    file,
    isBesideActual: true,
    row: {
      line,
      ...(locality !== undefined && { locality }),
      numbers: { plan: sumQuantities(amounts.map(({ numbers }) => createQuantity(numbers[column] ?? 0))) },
      texts: { year: String(Math.floor((month ?? 0) / 100)), indicator: id, unit },
    },
  });
  const differing = [...plansByTexts.values()].filter((rows) => rows.length > 1).flat();
  return differing.length > 0
    ? differing.map((row) => buildRow(row, [row]))
    : [buildRow(first, [...plansByTexts.values()].flat())];
}

/** The rows with a plan that the filter accepts, by their texts; a plan that is repeated is one. */
function collectPlansByTexts(group: readonly Row[], column: string, where: Filter): Map<string, Row[]> {
  const plans = new Map<string, Row[]>();
  for (const row of group) {
    if (row.numbers[column] === undefined || !isRowAccepted(row, where)) continue;
    const key = JSON.stringify(Object.entries(row.texts).map(([name, text]) => [name, foldText(text)]));
    const known = plans.get(key) ?? [];
    const isRepeated = known.some(({ numbers }) =>
      createQuantity(numbers[column] ?? 0).eq(createQuantity(row.numbers[column] ?? 0)),
    );
    if (!isRepeated) plans.set(key, [...known, row]);
  }
  return plans;
}

function isRowAccepted({ texts }: Row, where: Filter): boolean {
  return getOrCreateFoldedFilter(where).every(({ column: name, accepted }) =>
    accepted.has(foldText(texts[name] ?? "")),
  );
}

/** Without one of the texts of a filter the plan would be a part of the indicator's. */
function hasPlanOfEveryText(plans: readonly Row[], where: Filter): boolean {
  return getOrCreateFoldedFilter(where).every(({ column: name, accepted }) =>
    [...accepted].every((text) => plans.some(({ texts }) => foldText(texts[name] ?? "") === text)),
  );
}

/** True where the file has actual numbers of texts whose plan it leaves blank: the sum of the others is no plan of the whole. */
function hasActualWithoutPlan(
  actual: readonly RowGroup[],
  plans: readonly Row[],
  {
    column,
    where,
    locality,
  }: { readonly column: string; readonly where: Filter; readonly locality: string | undefined },
): boolean {
  const filter = getOrCreateFoldedFilter(where);
  return actual.some(
    (group) =>
      group.locality === locality &&
      group.sums.has(column) &&
      isAcceptedByFilter(group, filter) &&
      !plans.some(({ texts }) =>
        Object.entries(group.foldedTexts).every(([name, text]) => foldText(texts[name] ?? "") === text),
      ),
  );
}
