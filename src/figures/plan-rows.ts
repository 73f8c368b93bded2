import type { Catalogue } from "../catalogue/declaration.ts";
import type { Row } from "../exports/row.ts";
import type { TargetRow } from "./year-plans.ts";

/** Turns the plans that stand beside the actual numbers of an export into rows of the year's plan: one for each indicator that is the whole column. */
export function buildPlanRows(
  file: string,
  { line, month, locality, numbers }: Row,
  exportId: string,
  { sectors }: Catalogue,
): TargetRow[] {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  return Object.entries(numbers).flatMap(([column, plan]) =>
    indicators
      .filter(
        ({ aggregation }) =>
          (aggregation.kind === "sum" || aggregation.kind === "stock" || aggregation.kind === "given") &&
          aggregation.export === exportId &&
          aggregation.column === column &&
          Object.keys(aggregation.where).length === 0,
      )
      .map(({ id, unit }) => ({
        file,
        isBesideActual: true,
        row: {
          line,
          ...(locality !== undefined && { locality }),
          numbers: { plan },
          texts: { year: String(Math.floor((month ?? 0) / 100)), indicator: id, unit },
        },
      })),
  );
}
