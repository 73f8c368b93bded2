/** The figures of charts: what is drawn, what the labels say and what the workbook holds must be the same, and true. */
import { drawnValue } from "../document/chart-data.ts";
import { cellSize } from "../prose/annex-cells.ts";
import { quantity } from "../quantity.ts";
import { type ChartReading, cellOf } from "./chart-reading.ts";
import type { EditedReport } from "./edited.ts";
import type { Detail, Finding } from "./finding.ts";
import type { Ledger, LedgerFigure } from "./ledger.ts";
import { isSame } from "./plainly.ts";
import { fromLedger, type Today } from "./today.ts";

export function chartFindings(report: EditedReport, ledger: Ledger, today: Today): Finding[] {
  return ledger.figures
    .filter(({ place }) => place.in === "chart")
    .flatMap((figure) => {
      const charts = report.charts.filter(({ mark }) => mark === figure.mark);
      if (charts.length > 0) return charts.map((chart) => pointFinding(figure, chart, today));
      const now = today(fromLedger(figure));
      return [
        {
          state: "deleted",
          details: [],
          figure,
          found: null,
          today: now?.shown ?? null,
          value: null,
        } as const,
      ];
    });
}

function pointFinding(figure: LedgerFigure, chart: ChartReading, today: Today): Finding {
  const point = pointOf(figure, chart);
  const now = today(fromLedger(figure));
  const value = now?.value?.toNumber() ?? null;
  const wrongNow = now
    ? differences(point, { value, shown: now.shown }, figure.format)
    : (["unreported"] as const);
  const isWritten = [figure, ...(figure.earlier ?? [])].some(
    (written) => differences(point, written, figure.format).length === 0,
  );
  return {
    state: wrongNow.length === 0 ? "agrees" : isWritten ? "stale" : "typed-over",
    details: isWritten ? [] : wrongNow,
    figure,
    found: point.label ?? point.drawn?.toString() ?? null,
    today: now?.shown ?? null,
    value,
    where: {
      story: chart.story,
      pieces: [],
      around: chart.series[figure.place.series ?? 0]?.name ?? "",
      chart,
    },
  };
}

/** The three places of one column of a chart; undefined where the editor wrote none. */
interface ChartPoint {
  readonly drawn: number | undefined;
  readonly label: string | undefined;
  readonly cell: number | undefined;
  readonly hasWorkbook: boolean;
}

function pointOf(
  { place: { series: column = 0, index = 0 } }: LedgerFigure,
  { series, workbook }: ChartReading,
): ChartPoint {
  const own = series[column];
  const cell = own && cellOf(own, { series: column, index });
  const written = cell === undefined ? undefined : workbook?.cells.get(cell)?.text;
  const drawn = own?.values.get(index)?.text;
  return {
    drawn: drawn === undefined ? undefined : Number(drawn),
    label: own?.labels.get(index)?.text,
    cell: written === undefined ? undefined : Number(written),
    hasWorkbook: workbook !== undefined && cell !== undefined,
  };
}

function differences(
  point: ChartPoint,
  { value, shown }: { readonly value: number | null; readonly shown: string },
  format: string,
): Detail[] {
  const expected = drawnValue(value === null ? null : quantity(value), cellSize(format));
  return [
    ...(isSameNumber(point.drawn, expected) ? [] : (["drawn"] as const)),
    ...(point.label === undefined || isSame(point.label, shown) ? [] : (["label"] as const)),
    ...(!point.hasWorkbook || isSameNumber(point.cell, expected) ? [] : (["workbook"] as const)),
  ];
}

/** Editors write 15 digits. */
function isSameNumber(found: number | undefined, expected: number | null): boolean {
  if (found === undefined || expected === null) return found === undefined && expected === null;
  return Math.abs(found - expected) <= Math.abs(expected) * 1e-12;
}
