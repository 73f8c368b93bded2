import type { Catalogue, Indicator } from "../../catalogue/declaration.ts";
import type { Row } from "../../exports/row.ts";
import { createQuantity, sumQuantities } from "../../quantity.ts";
import type { TargetRow } from "./year-plans.ts";

/**
 * Turns the plans that stand beside the actual numbers of an export into rows of the year's plan: one for each indicator of the column.
 * Plans of several texts ("Cao đẳng", "Trung cấp") add up, as their actual numbers do.
 */
export function buildPlanRows(
  file: string,
  rows: readonly Row[],
  exportId: string,
  { sectors }: Catalogue,
): TargetRow[] {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  return groupByTimeAndPlace(rows).flatMap((group) => {
    const columns = [...new Set(group.flatMap(({ numbers }) => Object.keys(numbers)))];
    return columns.flatMap((column) =>
      indicators.flatMap((indicator) => buildPlanRow(file, group, indicator, { exportId, column }) ?? []),
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

function buildPlanRow(
  file: string,
  group: readonly Row[],
  { id, unit, aggregation }: Indicator,
  { exportId, column }: { readonly exportId: string; readonly column: string },
): TargetRow | undefined {
  if (aggregation.kind !== "sum" && aggregation.kind !== "stock" && aggregation.kind !== "given")
    return undefined;
  if (aggregation.export !== exportId || aggregation.column !== column) return undefined;
  const filters = Object.entries(aggregation.where);
  // Without one of the texts the plan would be a part of the indicator's.
  if (!filters.every(([name, texts]) => texts.every((text) => group.some((row) => row.texts[name] === text))))
    return undefined;
  const own = group.filter(
    ({ texts, numbers }) =>
      numbers[column] !== undefined && filters.every(([name, wanted]) => wanted.includes(texts[name] ?? "")),
  );
  const [first] = own;
  if (!first || (aggregation.kind === "given" && own.length > 1)) return undefined;
  const amounts = own.map(({ numbers }) => createQuantity(numbers[column] ?? 0));
  const { line, month, locality } = first;
  return {
    file,
    isBesideActual: true,
    row: {
      line,
      ...(locality !== undefined && { locality }),
      numbers: { plan: sumQuantities(amounts) },
      texts: { year: String(Math.floor((month ?? 0) / 100)), indicator: id, unit },
    },
  };
}
