import { describe, expect, test } from "vitest";
import type { Figure } from "../../../src/figures/figure.ts";
import { checkCopiedPublishedFigures, checkCopiedYears } from "../../../src/figures/sanity/copied-years.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { buildRow, groupRows } from "../../support/row-groups.ts";
import { sampleCatalogue } from "../../support/sample-export.ts";

const period = { kind: "months", year: 2022, first: 1, last: 9 } as const;

/** One file a year with one row a month: the numbers of 2021, then those of 2022. */
function buildGroups(lastYear: readonly number[], thisYear: readonly number[]) {
  const buildRows = (file: string, year: number, values: readonly number[]) =>
    values.map(
      (people, index) =>
        [file, buildRow(index + 2, year * 100 + index + 1, { people }, { locality: "372" })] as const,
    );
  return groupRows([...buildRows("a-2021", 2021, lastYear), ...buildRows("a-2022", 2022, thisYear)]);
}

test.each([
  ["every value alike", [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6], ["a-2022"]],
  ["the first months of last year", [1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6], ["a-2022"]],
  ["one value that differs", [1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 8], []],
  ["a month that last year has not", [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 7], []],
  ["too few values", [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], []],
  ["three different values", [1, 2, 3, 1, 2, 3], [1, 2, 3, 1, 2, 3], ["a-2022"]],
  ["two different values", [1, 2, 1, 2, 1, 2], [1, 2, 1, 2, 1, 2], []],
  ["one value all year", [8, 8, 8, 8, 8, 8, 8], [8, 8, 8, 8, 8, 8, 8], []],
  ["no rows of last year", [], [1, 2, 3, 4, 5, 6], []],
  ["no rows of this year", [1, 2, 3, 4, 5, 6], [], []],
])("%s", (_, lastYear, thisYear, files) => {
  const issues = checkCopiedYears({ name: "Biểu a" }, buildGroups(lastYear, thisYear), period);
  expect(issues.map(({ file }) => file)).toEqual(files);
  expect(issues.map(({ code }) => code)).toEqual(files.map(() => "year-copied"));
});

test.each([
  ["two of twenty-four places and months changed", 2, ["a-2022"]],
  ["four of them changed", 4, []],
])("%s", (_, changed, files) => {
  const places = ["369", "370", "372"];
  const buildFile = (file: string, year: number, changedCount: number) =>
    Array.from({ length: 24 }, (_, index) => {
      const month = year * 100 + Math.floor(index / 3) + 1;
      const people = 100 + index * 7 + (index < changedCount ? 1 : 0);
      return [file, buildRow(index + 2, month, { people }, { locality: places[index % 3] ?? "" })] as const;
    });
  const groups = groupRows([...buildFile("a-2021", 2021, 0), ...buildFile("a-2022", 2022, changed)]);
  expect(checkCopiedYears({ name: "Biểu a" }, groups, period).map(({ file }) => file)).toEqual(files);
});

test.each([
  ["as many rows in each month", 2, ["a-2022"]],
  ["more rows in each month", 3, []],
])("a list without numbers: %s", (_, rowsThisYear, files) => {
  const buildList = (file: string, year: number, rows: number) =>
    [1, 2, 3, 4, 5, 6].flatMap((month) =>
      Array.from(
        { length: rows },
        (_, index) => [file, buildRow(index + 2, year * 100 + month, {})] as const,
      ),
    );
  const groups = groupRows([...buildList("a-2021", 2021, 2), ...buildList("a-2022", 2022, rowsThisYear)]);
  expect(checkCopiedYears({ name: "Biểu a" }, groups, period).map(({ file }) => file)).toEqual(files);
});

test.each([
  ["the year of last year's names left", "Kế hoạch năm 2021", ["a-2022"]],
  ["the year of the names moved too", "Kế hoạch năm 2022", ["a-2022"]],
  ["other names", "Kế hoạch 2021 - 2025", []],
])("a list of documents, redated: %s", (_, nameThisYear, files) => {
  const buildList = (file: string, year: number, subject: string) =>
    [1, 1, 2, 3, 4, 4, 5, 6].map(
      (month, index) => [file, buildRow(index + 2, year * 100 + month, {}, { texts: { subject } })] as const,
    );
  const rows = [
    ...buildList("a-2021", 2021, "Kế hoạch năm 2021"),
    ...buildList("a-2022", 2022, nameThisYear),
  ];
  const groups = groupRows(rows, ["subject"]);
  expect(checkCopiedYears({ name: "Biểu a" }, groups, period).map(({ file }) => file)).toEqual(files);
});

describe("figures beside those published last year, where last year's rows are missing", () => {
  const buildFigure = (actual: number, published: number, isPublished = true) => {
    const [indicator] = sampleCatalogue.sectors[0]?.indicators ?? [];
    if (!indicator) throw new Error("no indicator");
    const lastYear = {
      amount: createQuantity(published),
      ...(isPublished && { isPublished: true as const }),
    };
    return { indicator, actual: { amount: createQuantity(actual) }, samePeriodLastYear: lastYear } as Figure;
  };
  const thisYear = [1, 2, 3, 4, 5, 6];

  test.each([
    [
      "all alike",
      [
        [5, 5],
        [6, 6],
        [7, 7],
      ],
      [],
      ["year-copied"],
    ],
    [
      "one that differs",
      [
        [5, 5],
        [6, 6],
        [7, 8],
      ],
      [],
      [],
    ],
    [
      "too few",
      [
        [5, 5],
        [6, 6],
      ],
      [],
      [],
    ],
    [
      "rows of last year, which are compared themselves",
      [
        [5, 5],
        [6, 6],
        [7, 7],
      ],
      [1, 2, 3],
      [],
    ],
  ] as const)("%s", (_, values, lastYear, expected) => {
    const all = values.map(([actual, published]) => buildFigure(actual, published));
    const issues = checkCopiedPublishedFigures(
      { id: "jobs", name: "Biểu a" },
      buildGroups(lastYear, thisYear),
      period,
      { all },
    );
    expect(issues.map(({ code }) => code)).toEqual(expected);
  });
});
