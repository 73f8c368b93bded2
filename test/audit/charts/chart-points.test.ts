/** Where the figures of a chart stand after its categories and series were sorted, renamed or removed. */
import { expect, test } from "vitest";
import {
  type ChartPointLocation,
  listCategories,
  locateChartPoint,
} from "../../../src/audit/charts/chart-points.ts";
import type { LedgerChart } from "../../../src/ledger/ledger.ts";
import type { WordChartSeries } from "../../../src/wordml/chart-contents.ts";
import { buildLedgerFigure } from "../../support/word/stories.ts";

const buildSeries = (name: string, categories: readonly string[]): WordChartSeries => ({
  ...{ name, formula: "", values: new Map(), labels: new Map() },
  categories: new Map(categories.entries()),
});
const districts = ["Huyện Kim Sơn", "Huyện Yên Mô", "Huyện Hoa Lư"];
const recorded: LedgerChart = {
  ...{ mark: "", title: "", categories: districts },
  series: [{ name: "Năm 2021" }, { name: "Năm 2022" }],
};
const figureAt = (series: number, index: number) =>
  buildLedgerFigure({ place: { file: "a", line: 1, in: "chart", series, index } });

/** "found 1/2", "renamed 1/2: Huyện Kim Sơn → Huyện Hoa Lư", "gone" */
function formatLocation(location: ChartPointLocation): string {
  if (location.kind === "gone") return "gone";
  const at = `${location.kind} ${location.position.series}/${location.position.index}`;
  return location.kind === "found" ? at : `${at}: ${location.written} → ${location.now}`;
}

function locate(
  [series, index]: readonly [number, number],
  names: readonly [string, string],
  categories: readonly string[],
): string {
  const chart = { series: names.map((name) => buildSeries(name, categories)) };
  return formatLocation(locateChartPoint(figureAt(series, index), chart, recorded));
}

const years = ["Năm 2021", "Năm 2022"] as const;

test.each<[name: string, series: readonly [string, string], categories: string[], expected: string]>([
  ["as it was", years, districts, "found 1/2"],
  ["with sorted categories", years, ["Huyện Hoa Lư", "Huyện Kim Sơn", "Huyện Yên Mô"], "found 1/0"],
  ["with exchanged series", ["Năm 2022", "Năm 2021"], districts, "found 0/2"],
  ["with spaces around its names", [" Năm 2021", "Năm  2022 "], districts, "found 1/2"],
  ["with a short name of its category", years, ["Kim Sơn", "Yên Mô", "Hoa Lư"], "found 1/2"],
  ["with a short name elsewhere", years, ["Hoa Lư", "Huyện Kim Sơn", "Huyện Yên Mô"], "found 1/0"],
  [
    "with another name of its category",
    years,
    ["Huyện Kim Sơn", "Huyện Yên Mô", "Huyện Gia Viễn"],
    "renamed 1/2: Huyện Hoa Lư → Huyện Gia Viễn",
  ],
  [
    "with another name of its series",
    ["Năm 2021", "Năm 2023"],
    districts,
    "renamed 1/2: Năm 2022 → Năm 2023",
  ],
  [
    "with other names of both",
    ["Năm 2021", "Năm 2023"],
    ["Huyện Kim Sơn", "Huyện Yên Mô", "Huyện Gia Viễn"],
    "renamed 1/2: Năm 2022 → Năm 2023",
  ],
  ["without its category", years, ["Huyện Kim Sơn", "Huyện Yên Mô"], "gone"],
  ["with another category twice", years, ["Huyện Kim Sơn", "Huyện Yên Mô", "Huyện Yên Mô"], "gone"],
  ["with another series twice", ["Năm 2021", "Năm 2021"], districts, "gone"],
  ["without categories", years, [], "gone"],
])("a figure of a chart %s", (_, series, categories, expected) => {
  expect(locate([1, 2], series, categories)).toBe(expected);
});

test("two categories of the same name are told apart by their order", () => {
  const twice: LedgerChart = { ...recorded, categories: ["Nam", "Nữ", "Nam"] };
  const chart = { series: years.map((name) => buildSeries(name, ["Nữ", "Nam", "Nam"])) };
  expect(
    [0, 1, 2].map((index) => formatLocation(locateChartPoint(figureAt(0, index), chart, twice))),
  ).toEqual(["found 0/1", "found 0/0", "found 0/2"]);
});

test("without a record a figure is where it was drawn, and without a place in the first column", () => {
  const chart = { series: [] };
  expect(formatLocation(locateChartPoint(figureAt(1, 2), chart, undefined))).toBe("found 1/2");
  expect(formatLocation(locateChartPoint(buildLedgerFigure(), chart, undefined))).toBe("found 0/0");
});

test("categories that only one series has are those of all", () => {
  const series = [buildSeries("a", []), buildSeries("b", ["Nam", "Nữ"]), buildSeries("c", ["Xa", "Gần"])];
  expect([0, 1, 2].map((index) => listCategories({ series }, index))).toEqual([
    ["Nam", "Nữ"],
    ["Nam", "Nữ"],
    ["Xa", "Gần"],
  ]);
  expect(listCategories({ series: [buildSeries("a", [])] }, 0)).toEqual([]);
  expect(listCategories({ series: [] }, 0)).toEqual([]);
});

test("a category without a name keeps its place", () => {
  const categories = new Map([
    [0, "Nam"],
    [2, "Nữ"],
  ]);
  expect(listCategories({ series: [{ ...buildSeries("a", []), categories }] }, 0)).toEqual(["Nam", "", "Nữ"]);
});
