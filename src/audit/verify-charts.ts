/** Verifies the figures of charts: drawing, label and workbook must agree with each other and with today's data. */
import { toChartNumber } from "../document/charts/chart-series.ts";
import { resolveCellDivisor } from "../language/table-cells.ts";
import type { Ledger, LedgerFigure } from "../ledger/ledger.ts";
import { createQuantity } from "../quantity.ts";
import { computeWorkbookCellName, type WordChart } from "../wordml/charts.ts";
import { isSameTextIgnoringCase } from "../wordml/compare-text.ts";
import type { EditedReport } from "./edited-report.ts";
import type { Finding, FindingDetail } from "./finding.ts";
import { type FindPhraseToday, toRephraseRequest } from "./phrase-today.ts";

export function verifyCharts(
  report: EditedReport,
  ledger: Ledger,
  findPhraseToday: FindPhraseToday,
): Finding[] {
  return ledger.figures
    .filter(({ place }) => place.in === "chart")
    .flatMap((figure) => {
      const charts = report.charts.filter(({ mark }) => mark === figure.mark);
      if (charts.length > 0) return charts.map((chart) => verifyChartPoint(figure, chart, findPhraseToday));
      const phraseToday = findPhraseToday(toRephraseRequest(figure));
      return [
        {
          state: "deleted",
          details: [],
          figure,
          found: null,
          today: phraseToday?.shown ?? null,
          value: null,
        } as const,
      ];
    });
}

function verifyChartPoint(figure: LedgerFigure, chart: WordChart, findPhraseToday: FindPhraseToday): Finding {
  const point = readChartPoint(figure, chart);
  const phraseToday = findPhraseToday(toRephraseRequest(figure));
  const value = phraseToday?.value?.toNumber() ?? null;
  const differencesToday = phraseToday
    ? findDifferingPartsOfPoint(point, { value, shown: phraseToday.shown }, figure.format)
    : (["unreported"] as const);
  const isPrintedPoint = [figure, ...(figure.earlier ?? [])].some(
    (written) => findDifferingPartsOfPoint(point, written, figure.format).length === 0,
  );
  return {
    state: differencesToday.length === 0 ? "agrees" : isPrintedPoint ? "stale" : "typed-over",
    details: isPrintedPoint ? [] : differencesToday,
    figure,
    found: point.label ?? point.drawn?.toString() ?? null,
    today: phraseToday?.shown ?? null,
    value,
    where: {
      story: chart.story,
      pieces: [],
      around: chart.series[figure.place.series ?? 0]?.name ?? "",
      chart,
    },
  };
}

/** The three numbers of one column; undefined where the editor wrote none. */
interface ChartPoint {
  readonly drawn: number | undefined;
  readonly label: string | undefined;
  readonly cell: number | undefined;
  readonly hasWorkbook: boolean;
}

function readChartPoint(
  { place: { series: column = 0, index = 0 } }: LedgerFigure,
  { series, workbook }: WordChart,
): ChartPoint {
  const ownSeries = series[column];
  const cell = ownSeries && computeWorkbookCellName(ownSeries, { series: column, index });
  const cellText = cell === undefined ? undefined : workbook?.cells.get(cell)?.text;
  const drawn = ownSeries?.values.get(index)?.text;
  return {
    drawn: drawn === undefined ? undefined : Number(drawn),
    label: ownSeries?.labels.get(index)?.text,
    cell: cellText === undefined ? undefined : Number(cellText),
    hasWorkbook: workbook !== undefined && cell !== undefined,
  };
}

function findDifferingPartsOfPoint(
  point: ChartPoint,
  { value, shown }: { readonly value: number | null; readonly shown: string },
  format: string,
): FindingDetail[] {
  const expected = toChartNumber(value === null ? null : createQuantity(value), resolveCellDivisor(format));
  return [
    ...(isNearlySameNumber(point.drawn, expected) ? [] : (["drawn"] as const)),
    ...(point.label === undefined || isSameTextIgnoringCase(point.label, shown) ? [] : (["label"] as const)),
    ...(!point.hasWorkbook || isNearlySameNumber(point.cell, expected) ? [] : (["workbook"] as const)),
  ];
}

/** Tolerates rounding: editors write 15 digits. */
function isNearlySameNumber(actual: number | undefined, expected: number | null): boolean {
  if (actual === undefined || expected === null) return actual === undefined && expected === null;
  return Math.abs(actual - expected) <= Math.abs(expected) * 1e-12;
}
