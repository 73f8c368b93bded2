/** The months of a figure as bars. */
import { expect, test } from "vitest";
import { listShownMonths, renderMonthBars } from "../../../src/screen/figures-page/month-bars.ts";
import {
  buildSampleFigure,
  buildSampleIndicator,
  samplePeriod,
} from "../../support/figures/sample-figures.ts";

const jobs = buildSampleIndicator("jobs", "Việc làm", "người");
const quarter = { ...samplePeriod, kind: "quarter", first: 1, last: 3 } as const;

function buildFigure(amounts: Parameters<typeof buildSampleFigure>[1]) {
  return { ...buildSampleFigure(jobs, amounts), period: quarter };
}

test("each month has a bar a year, as high as its share of the largest", () => {
  const figure = buildFigure({
    actual: "300",
    byMonth: [
      ["50", "100"],
      ["100", "200"],
    ],
  });
  const bars = String(renderMonthBars(figure, listShownMonths(figure)));
  expect(
    [...bars.matchAll(/<rect class="(\w+)".*?height="([\d.]+)"/g)].map((match) => match.slice(1)),
  ).toEqual([
    ["before", "14"],
    ["now", "28"],
    ["before", "28"],
    ["now", "56"],
  ]);
  expect(bars).toContain("Tháng 1: Năm 2021 50, Năm 2022 100; Tháng 2: Năm 2021 100, Năm 2022 200.");
});

test.each([
  [
    "a month that nobody reported is listed without a number",
    { actual: "100", byMonth: [["50", "100"]] },
    [100, null, null],
  ],
  ["rows of several months belong to none of them", { actual: "300", byMonth: [["50", "100"]] }, []],
  ["nothing by month", { actual: "300" }, []],
] as const)("%s", (_, amounts, months) => {
  const byMonth =
    "byMonth" in amounts
      ? { byMonth: amounts.byMonth.map(([before, now]): [string, string] => [before, now]) }
      : {};
  const shown = listShownMonths(buildFigure({ actual: amounts.actual, ...byMonth }));
  expect(shown.map(({ actual }) => actual?.amount.toNumber() ?? null)).toEqual(months);
});

test("without any bar there is no drawing", () => {
  const figure = buildFigure({ actual: "0", byMonth: [["0", "0"]] });
  expect(renderMonthBars(figure, listShownMonths(figure))).toBeUndefined();
  expect(renderMonthBars(figure, [])).toBeUndefined();
});
