/** Verifies the figures of charts: drawing, label and workbook must agree with each other and with today's data. */
import { toChartNumber } from "../../document/charts/chart-series.ts";
import { resolveCellDivisor } from "../../language/tables/table-unit.ts";
import type { Ledger, LedgerChart, LedgerFigure } from "../../ledger/ledger.ts";
import { createQuantity } from "../../quantity.ts";
import { type ChartPointPosition, computeWorkbookCellName, type WordChart } from "../../wordml/charts.ts";
import { isSameTextIgnoringCase } from "../../wordml/compare-text.ts";
import type { EditedReport } from "../edited-report.ts";
import type { Finding, FindingDetail } from "../finding.ts";
import { type FindPhraseToday, toRephraseRequest } from "../phrase-today.ts";
import { locateChartPoint } from "./chart-points.ts";
import { verifyChartWords } from "./verify-chart-words.ts";

export function verifyCharts(
  report: EditedReport,
  ledger: Ledger,
  findPhraseToday: FindPhraseToday,
): Finding[] {
  const recordedCharts = new Map(ledger.charts?.map((chart) => [chart.mark, chart]));
  const figures = ledger.figures.filter(({ place }) => place.in === "chart");
  const findingsOfFigures = figures.flatMap((figure) => {
    const charts = report.charts.filter(({ mark }) => mark === figure.mark);
    const recorded = recordedCharts.get(figure.mark);
    return charts.length > 0
      ? charts.map((chart) => verifyChartPoint(figure, { chart, recorded }, findPhraseToday))
      : [buildDeletedFinding(figure, findPhraseToday)];
  });
  const findingsOfWords = report.charts.flatMap((chart) => {
    const recorded = recordedCharts.get(chart.mark);
    return recorded ? verifyChartWords(chart, recorded, figures) : [];
  });
  return [...findingsOfFigures, ...findingsOfWords];
}

function buildDeletedFinding(figure: LedgerFigure, findPhraseToday: FindPhraseToday): Finding {
  const today = findPhraseToday(toRephraseRequest(figure))?.shown ?? null;
  return { state: "deleted", details: [], figure, found: null, today, value: null };
}

function verifyChartPoint(
  figure: LedgerFigure,
  { chart, recorded }: { chart: WordChart; recorded: LedgerChart | undefined },
  findPhraseToday: FindPhraseToday,
): Finding {
  const location = locateChartPoint(figure, chart, recorded);
  if (location.kind === "gone") return buildDeletedFinding(figure, findPhraseToday);
  const point = readChartPoint(location.position, chart);
  const phraseToday = findPhraseToday(toRephraseRequest(figure));
  const value = phraseToday?.value?.toNumber() ?? null;
  const differencesToday = phraseToday
    ? findDifferingPartsOfPoint(point, { value, shown: phraseToday.shown }, figure.format)
    : (["unreported"] as const);
  const isPrintedPoint = [figure, ...(figure.earlier ?? [])].some(
    (written) => findDifferingPartsOfPoint(point, written, figure.format).length === 0,
  );
  const state = differencesToday.length === 0 ? "agrees" : isPrintedPoint ? "stale" : "typed-over";
  const finding: Finding = {
    state,
    details: isPrintedPoint ? [] : differencesToday,
    figure,
    found: point.label ?? point.drawn?.toString() ?? null,
    today: phraseToday?.shown ?? null,
    value,
    where: {
      story: chart.story,
      pieces: [],
      around: chart.series[location.position.series]?.name ?? "",
      chart,
      chartPoint: location.position,
    },
  };
  if (location.kind === "found") return finding;
  const { written, now } = location;
  return { ...finding, state: "context", context: { kind: "head", written, now } };
}

/** The three numbers of one column; undefined where the editor wrote none. */
interface ChartPoint {
  readonly drawn: number | undefined;
  readonly label: string | undefined;
  readonly cell: number | undefined;
  readonly hasWorkbook: boolean;
}

function readChartPoint(position: ChartPointPosition, { series, workbook }: WordChart): ChartPoint {
  const ownSeries = series[position.series];
  const cell = ownSeries && computeWorkbookCellName(ownSeries, position);
  const cellText = cell === undefined ? undefined : workbook?.cells.get(cell)?.text;
  const drawn = ownSeries?.values.get(position.index)?.text;
  return {
    drawn: drawn === undefined ? undefined : Number(drawn),
    label: ownSeries?.labels.get(position.index)?.text,
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
