/** Verifies what a chart says around its figures: its title, its axes, and the categories and series that a clerk added. */
import type { LedgerChart, LedgerFigure } from "../ledger/ledger.ts";
import type { ChartPointPosition, WordChart } from "../wordml/charts.ts";
import { isSameTextIgnoringCase } from "../wordml/compare-text.ts";
import { listCategories, locateChartPoint } from "./chart-points.ts";
import type { Finding } from "./finding.ts";

export function verifyChartWords(
  chart: WordChart,
  recorded: LedgerChart,
  figures: readonly LedgerFigure[],
): Finding[] {
  const ownFigures = figures.filter(({ mark }) => mark === chart.mark);
  const [first] = ownFigures;
  const title = isSameTextIgnoringCase(chart.title, recorded.title)
    ? []
    : [{ kind: "subject", written: recorded.title, now: chart.title } as const];
  const axes = chart.axisWords.map((words) => ({ kind: "unit", written: "", now: words }) as const);
  const changes = first ? [...title, ...axes] : [];
  return [
    ...changes.map(
      (context): Finding => ({
        state: "context",
        details: [],
        ...(first && { figure: first }),
        found: first?.shown ?? null,
        today: first?.shown ?? null,
        value: null,
        where: { story: chart.story, pieces: [], around: chart.title, chart },
        context,
      }),
    ),
    ...findPointsWithoutSource(chart, recorded, ownFigures),
  ];
}

/** One finding for all numbers that a clerk added to one series, so that a new series of twenty months is told once. */
function findPointsWithoutSource(
  chart: WordChart,
  recorded: LedgerChart,
  figures: readonly LedgerFigure[],
): Finding[] {
  const knownPoints = new Set(
    figures.flatMap((figure) => {
      const location = locateChartPoint(figure, chart, recorded);
      return location.kind === "gone" ? [] : formatPosition(location.position);
    }),
  );
  for (const position of listUnchangedOwnPoints(chart, recorded)) knownPoints.add(formatPosition(position));
  return chart.series.flatMap(({ name, values, labels }, series): Finding[] => {
    const categories = listCategories(chart, series);
    const texts = [...values].flatMap(([index, { text }]) =>
      knownPoints.has(formatPosition({ series, index }))
        ? []
        : `${categories[index] ?? ""}: ${labels.get(index)?.text ?? text}`,
    );
    if (texts.length === 0) return [];
    const where = { story: chart.story, pieces: [], around: name, chart };
    return [{ state: "no-source", details: [], found: texts.join("; "), today: null, value: null, where }];
  });
}

/** The heights that are no figures and that still stand as they were drawn. */
function listUnchangedOwnPoints(chart: WordChart, recorded: LedgerChart): ChartPointPosition[] {
  return recorded.series.flatMap(({ ownValues = [] }, series) =>
    ownValues.flatMap((value, index) => {
      const location = locateChartPoint(
        { place: { file: "", line: 0, in: "chart", series, index } },
        chart,
        recorded,
      );
      if (location.kind !== "found") return [];
      const drawn = chart.series[location.position.series]?.values.get(location.position.index)?.text;
      return drawn !== undefined && value !== null && isSameNumber(Number(drawn), value)
        ? location.position
        : [];
    }),
  );
}

/** Tolerates rounding: editors write 15 digits. */
function isSameNumber(number: number, other: number): boolean {
  return Math.abs(number - other) <= Math.abs(other) * 1e-12;
}

function formatPosition({ series, index }: ChartPointPosition): string {
  return `${series} ${index}`;
}
