/** Verifies what a chart says around its figures: its title, its axes, and the categories and series that a clerk added. */
import { joinComparedWords } from "../../language/meaning/compared-words.ts";
import { findPlaceWords } from "../../language/meaning/place-words.ts";
import { findTimeWords } from "../../language/meaning/time-words.ts";
import { listWordPairs } from "../../language/meaning/word-pairs.ts";
import type { LedgerChart, LedgerFigure } from "../../ledger/ledger.ts";
import type { ChartPointPosition, WordChart } from "../../wordml/charts.ts";
import { isSaidOtherwise, omitCommon } from "../context/compare-sets.ts";
import type { ContextChange, Finding } from "../finding.ts";
import { listCategories, locateChartPoint } from "./chart-points.ts";

export function verifyChartWords(
  chart: WordChart,
  recorded: LedgerChart,
  figures: readonly LedgerFigure[],
): Finding[] {
  const ownFigures = figures.filter(({ mark }) => mark === chart.mark);
  const [first] = ownFigures;
  const title = findTitleChange(recorded.title, chart.title) ?? [];
  const axes = chart.axisWords.map((words) => ({ kind: "unit", written: "", now: words }) as const);
  const changes = first ? [title, ...axes].flat() : [];
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

/** Only what changes the meaning: other words for the same, or a number before the title, are no change. */
function findTitleChange(written: string, now: string): ContextChange | undefined {
  const titles = { written, now };
  const [timesBefore, timesNow] = [written, now].map((title) => {
    const { own, compared } = findTimeWords(title);
    return [...own, ...compared];
  }) as [string[], string[]];
  if (isSaidOtherwise(timesBefore, timesNow, isNever)) return { kind: "time", ...titles };
  if (isSaidOtherwise(findPlaceWords(written), findPlaceWords(now), isNever))
    return { kind: "place", ...titles };
  const [unitBefore, unitNow] = [written, now].map((title) => joinComparedWords(extractUnit(title)));
  if (unitBefore !== unitNow) return { kind: "unit", ...titles };
  const [pairsBefore, pairsNow] = [listWordPairs(written), listWordPairs(now)];
  const isOtherSubject =
    omitCommon(pairsBefore, pairsNow).length > 0 && omitCommon(pairsNow, pairsBefore).length > 0;
  return isOtherSubject ? { kind: "subject", ...titles } : undefined;
}

const isNever = () => false;

/** "… (lao động)" ends with the unit of the numbers. */
function extractUnit(title: string): string {
  return /\(([^()]*)\)\s*$/.exec(title)?.[1] ?? "";
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
