/** Figures as tables and charts look them up. */
import { type Coverage, nothingDue } from "../figures/coverage/coverage.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureWithoutBreakdowns } from "../language/tables/table-cells.ts";

/** Throws for an unknown indicator, which the checks of the markup have already reported. */
export function requireFigureOfIndicator(indicatorId: string, figures: readonly Figure[]): Figure {
  const figure = figures.find(({ indicator }) => indicator.id === indicatorId);
  if (!figure) throw new Error(`No figure was computed for indicator "${indicatorId}"`);
  return figure;
}

/** Stands in for a locality without any row, so that its empty cells are marked too: it may still report. */
export function buildUnreportedFigure(
  figure: FigureWithoutBreakdowns,
  localityCode: string,
): FigureWithoutBreakdowns {
  const emptyValues = {
    actual: null,
    plan: null,
    planPercent: null,
    planPoints: null,
    samePeriodLastYear: null,
    planNextYear: null,
    yearEstimate: null,
    changePercent: null,
    changePoints: null,
    coverage: pickEventless(figure.coverage),
    coverageLastYear: pickEventless(figure.coverageLastYear),
    comparison: { kind: "none", reason: { why: "unreported" } },
    comparisonWithYearStart: null,
    comparisonWithPrevious: () => null,
  } as const;
  const toDate = figure.toDate();
  return {
    ...figure,
    ...emptyValues,
    locality: localityCode,
    toDate: () => toDate && buildUnreportedFigure(toDate, localityCode),
    sources: () => [],
    byMonthToDate: () => [],
  };
}

/** Where no place has had an event, this one has had none either. */
function pickEventless({ isEventless = false }: Coverage): Coverage {
  return { ...nothingDue, isEventless };
}
