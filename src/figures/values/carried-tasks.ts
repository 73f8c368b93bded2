/** Tasks assigned before the period without a date of completion: they are counted again in every period until somebody writes one. */
import { isComputedFromRows, isTaskAggregation } from "../../catalogue/aggregation.ts";
import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import { type Period, toYearMonth } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";

export interface CarriedTasks {
  readonly declaration: ExportDeclaration;
  readonly count: number;
}

/** Counts the tasks carried over without an end, by export; exports without any are left out. */
export function countCarriedTasks(
  groups: ReadonlyMap<string, readonly RowGroup[]>,
  { sectors }: Catalogue,
  period: Period,
): CarriedTasks[] {
  const firstMonth = toYearMonth(period.year, period.first);
  const columns = new Map(
    sectors
      .flatMap((sector) => sector.indicators)
      .flatMap(({ aggregation }) =>
        isComputedFromRows(aggregation) && isTaskAggregation(aggregation)
          ? [[aggregation.export, aggregation.completed] as const]
          : [],
      ),
  );
  return sectors
    .flatMap(({ exports }) => exports)
    .flatMap((declaration) => {
      const completed = columns.get(declaration.id);
      if (completed === undefined) return [];
      const carried = (groups.get(declaration.id) ?? []).filter(
        ({ month, texts }) => month < firstMonth && texts[completed] === undefined,
      );
      const count = carried.reduce((sum, { rows }) => sum + rows, 0);
      return count > 0 ? [{ declaration, count }] : [];
    });
}
