/** What a chart says around its figures: title, axes, categories and series that somebody added. */
import { describe, expect, test } from "vitest";
import { verifyChartWords } from "../../../src/audit/charts/verify-chart-words.ts";
import type { LedgerChart } from "../../../src/ledger/ledger.ts";
import type { WordChart } from "../../../src/wordml/charts.ts";
import { buildLedgerFigure } from "../../support/word/stories.ts";
import { buildChartReport, chartMark } from "../../support/word/word-charts.ts";

const [drawnChart] = buildChartReport({ drawn: "14274" }).charts;
if (!drawnChart) throw new Error("no chart");
const title = "Việc làm theo huyện, thành phố, 9 tháng đầu năm 2022 (người)";
const recorded: LedgerChart = {
  ...{ mark: chartMark, title, categories: ["Kim Sơn", "Yên Mô"] },
  series: [{ name: "Thực hiện" }, { name: "Thời gian", ownValues: [75, null] }],
};
const figures = [0, 1].map((index) =>
  buildLedgerFigure({ mark: chartMark, place: { file: "a", line: 1, in: "chart", series: 0, index } }),
);

/** Each series has its numbers by category; undefined is a gap. */
function buildChart(
  series: Readonly<Record<string, readonly (string | undefined)[]>>,
  changes: Partial<WordChart> = {},
  categories: readonly string[] = recorded.categories,
): WordChart {
  return {
    ...(drawnChart as WordChart),
    title,
    series: Object.entries(series).map(([name, numbers]) => ({
      ...{ name, formula: "", labels: new Map(), categories: new Map(categories.entries()) },
      values: new Map(
        numbers.flatMap((text, index) => (text === undefined ? [] : [[index, { text, spans: [] }]])),
      ),
    })),
    ...changes,
  };
}

const asDrawn = { "Thực hiện": ["1", "2"], "Thời gian": ["75"] };

/** "context kind: written → now" or "state: found". */
function listFindings(chart: WordChart, ofFigures = figures): string[] {
  return verifyChartWords(chart, recorded, ofFigures).map(({ state, context, found, where }) =>
    context
      ? `${state} ${context.kind}: ${context.written} → ${context.now}`
      : `${state}: ${found} in ${where?.around}`,
  );
}

test("a chart as it was drawn says what was recorded", () => {
  expect(listFindings(buildChart(asDrawn))).toEqual([]);
  expect(listFindings(buildChart({ "Thời gian": ["75.00000000001"], "Thực hiện": ["1", "2"] }))).toEqual([]);
});

describe("a title", () => {
  test.each([
    ["time", "9 tháng đầu năm 2022", "6 tháng đầu năm 2022"],
    ["time", "năm 2022", "năm 2021"],
    ["place", "huyện, thành phố", "xã Kim Sơn"],
    ["unit", "(người)", "(hộ)"],
    ["unit", " (người)", ""],
    ["subject", "Việc làm theo", "Hộ nghèo theo"],
  ])("that says another %s", (kind, from, to) => {
    const now = title.replace(from, to);
    expect(listFindings(buildChart(asDrawn, { title: now }))).toEqual([`context ${kind}: ${title} → ${now}`]);
  });

  test.each([
    ["a number before it", `Biểu đồ 1. ${title}`],
    ["a space behind it", `${title} `],
    ["a bracket within", title.replace("thành phố", "thành phố (8 đơn vị)")],
  ])("with %s says the same", (_, now) => {
    expect(listFindings(buildChart(asDrawn, { title: now }))).toEqual([]);
  });

  test("is told with the first figure of the chart, and not without any", () => {
    const chart = buildChart(asDrawn, { title: title.replace("2022", "2021") });
    expect(verifyChartWords(chart, recorded, figures)).toMatchObject([
      { figure: figures[0], found: "14.274 người", today: "14.274 người", where: { around: chart.title } },
    ]);
    const others = figures.map((figure) => ({ ...figure, mark: "_so_other" }));
    expect(listFindings({ ...chart, series: [] }, others)).toEqual([]);
  });
});

test("words at an axis are told as another unit", () => {
  expect(listFindings(buildChart(asDrawn, { axisWords: ["nghìn", "thousands"] }))).toEqual([
    "context unit:  → nghìn",
    "context unit:  → thousands",
  ]);
});

describe("numbers without a source", () => {
  const more = [...recorded.categories, "Hoa Lư", "Gia Viễn"];

  test.each<[name: string, chart: WordChart, expected: string[]]>([
    [
      "of new categories are told once for each series",
      buildChart({ "Thực hiện": ["1", "2", "3", "4"], "Thời gian": ["75"] }, {}, more),
      ["no-source: Hoa Lư: 3; Gia Viễn: 4 in Thực hiện"],
    ],
    [
      "of a new series",
      buildChart({ ...asDrawn, "Cùng kỳ": ["7", undefined] }),
      ["no-source: Kim Sơn: 7 in Cùng kỳ"],
    ],
    [
      "of a category without a name",
      buildChart({ "Thực hiện": ["1", "2", "3"], "Thời gian": ["75"] }),
      ["no-source: : 3 in Thực hiện"],
    ],
    [
      "are heights that were no figures and are others now",
      buildChart({ ...asDrawn, "Thời gian": ["80"] }),
      ["no-source: Kim Sơn: 80 in Thời gian"],
    ],
    [
      "are heights where there was a gap",
      buildChart({ ...asDrawn, "Thời gian": ["75", "75"] }),
      ["no-source: Yên Mô: 75 in Thời gian"],
    ],
    [
      "are heights below another name",
      buildChart({ "Thực hiện": ["1", "2"], "Kế hoạch": ["75"] }),
      ["no-source: Kim Sơn: 75 in Kế hoạch"],
    ],
    [
      "are none where a category or a series is gone",
      buildChart({ "Thực hiện": ["1"] }, {}, ["Kim Sơn"]),
      [],
    ],
    ["are none where a point is gone", buildChart({ "Thực hiện": ["1"], "Thời gian": [] }), []],
  ])("%s", (_, chart, expected) => expect(listFindings(chart)).toEqual(expected));

  test("show their label rather than their height", () => {
    const [series, ...others] = buildChart({ ...asDrawn, "Cùng kỳ": ["7"] }).series.toReversed();
    if (!series) throw new Error("no series");
    const labelled = { ...series, labels: new Map([[0, { text: "7,0", spans: [] }]]) };
    expect(listFindings(buildChart({}, { series: [...others.toReversed(), labelled] }))).toEqual([
      "no-source: Kim Sơn: 7,0 in Cùng kỳ",
    ]);
  });
});
