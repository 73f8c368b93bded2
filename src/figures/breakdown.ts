import { folded } from "../exports/fold.ts";
import { samePeriodLastYear } from "../period.ts";
import type { FigureInputs } from "./figures.ts";
import { type Material, valueFor } from "./value.ts";

export interface BreakdownQuestion {
  readonly id: string;
  readonly column: string;
  readonly locality: string | undefined;
}

/** The parts of an indicator by one of its declared text columns, in the order in which the exports name them. */
export function breakdownOf(
  { id, column, locality }: BreakdownQuestion,
  inputs: FigureInputs,
  material: Material,
) {
  const indicator = material.indicators.get(id);
  if (!indicator?.breakdowns.includes(column) || !("export" in indicator.aggregation)) return undefined;
  const { period } = inputs;
  const names = new Map<string, string>();
  for (const { texts } of material.groups.get(indicator.aggregation.export) ?? []) {
    const name = texts[column];
    if (name !== undefined && !names.has(folded(name))) names.set(folded(name), name);
  }
  return [...names.values()]
    .map((name) => {
      const question = {
        period,
        only: { [column]: [name] },
        ...(locality === undefined ? {} : { locality }),
      };
      const lastYear = { ...question, period: samePeriodLastYear(period) };
      return {
        name,
        actual: valueFor(indicator, question, material),
        samePeriodLastYear: valueFor(indicator, lastYear, material),
      };
    })
    .filter(({ actual, samePeriodLastYear }) => actual ?? samePeriodLastYear);
}
