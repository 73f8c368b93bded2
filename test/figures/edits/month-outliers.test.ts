import { describe, expect, test } from "vitest";
import { compareMonths } from "../../../src/figures/edits/month-outliers.ts";
import { groupMonthsByLocalityAndTexts } from "../../../src/figures/sanity/group-values.ts";
import { buildColumn, buildRow, groupRows } from "../../support/row-groups.ts";

const count = buildColumn("count", "count");

/** Groups of several localities, one row a month from January on; line 2 is January of the first. */
function groupPlaces(...places: (readonly number[])[]) {
  const rows = places.flatMap((values, place) =>
    values.map((value, index) => ({ value, index, locality: String(369 + place) })),
  );
  return groupRows(
    rows.map(({ value, index, locality }, line) => [
      "a.csv",
      buildRow(line + 2, 202201 + index, { count: value }, { locality }),
    ]),
  );
}

function findOutliers(groups: ReturnType<typeof groupPlaces>, times = 5) {
  return compareMonths(groupMonthsByLocalityAndTexts(groups), count, times).flatMap(({ place, outliers }) =>
    [...outliers.keys()].map((index) => place.groups[index]?.lines.get("a.csv")?.first),
  );
}

describe("a month beside the other months of its place", () => {
  test.each([
    ["similar months", [100, 120, 90, 110, 105], []],
    ["five times the median of the others", [100, 120, 550, 110, 110], [4]],
    ["not quite five times", [100, 120, 540, 110, 110], []],
    ["ten times smaller", [100, 120, 9, 110, 100], [4]],
    ["two months a thousand times larger", [100, 120_000, 90_000, 110, 100, 90, 95], [3, 4]],
    ["small amounts, which differ by nature", [1, 2, 45, 3, 2], []],
    ["four months, too few to compare", [100, 110, 120, 1200], []],
    ["a month of zero", [100, 120, 0, 110, 100], []],
  ])("%s", (_, values, expected) => expect(findOutliers(groupPlaces(values))).toEqual(expected));

  test("a rule may allow more times", () => {
    const groups = groupPlaces([100, 120, 550, 110, 110]);
    expect(findOutliers(groups, 5)).toEqual([4]);
    expect(findOutliers(groups, 6)).toEqual([]);
  });

  test("fewer than five months, of any year, cannot be compared", () => {
    const compared = compareMonths(
      groupMonthsByLocalityAndTexts(groupPlaces([100, 110, 120, 1200])),
      count,
      5,
    );
    expect(compared.map(({ place }) => place.isComparable)).toEqual([false]);
  });
});

describe("months of two years", () => {
  const groupYears = (...years: (readonly number[])[]) =>
    groupRows(
      years.flatMap((values, year) =>
        values.map((value, index) => {
          const line = year * 20 + index + 2;
          return [
            "a.csv",
            buildRow(line, (2021 + year) * 100 + index + 1, { count: value }, { locality: "372" }),
          ] as const;
        }),
      ),
    );

  test.each([
    [
      "in different units: the years are doubted, not their months",
      [
        [100, 110, 120, 110, 100],
        [1000, 1100, 1200, 1100, 1000],
      ],
      [],
    ],
    [
      "few of this year: compared with all",
      [
        [100, 110, 120, 110, 100],
        [1000, 100],
      ],
      [],
    ],
    [
      "few of this year, one nine times all others",
      [
        [100, 110, 120, 110, 100],
        [1080, 100],
      ],
      [22],
    ],
  ])("%s", (_, years, expected) => expect(findOutliers(groupYears(...years))).toEqual(expected));
});

describe("a month in which several places stand out", () => {
  const season = [600, 100, 100, 100, 100];
  const usual = [110, 100, 100, 100, 100];
  test.each([
    ["one place of three", [season, usual, usual], [2]],
    ["most places: a season", [season, season, season, usual], []],
    ["a weaker season elsewhere", [season, [250, 100, 100, 100, 100]], []],
    [
      "ten times too much in a season",
      [
        [3000, 100, 110, 450, 100],
        [300, 100, 100, 100, 100],
      ],
      [2],
    ],
    [
      "all places ten times in one month: they enrol then",
      [
        [100, 110, 100, 1000, 100],
        [200, 210, 200, 2100, 200],
        [300, 300, 310, 2900, 300],
      ],
      [],
    ],
    [
      "all places a thousand times in one month: another unit",
      [
        [100, 110, 100, 100_000, 100],
        [200, 210, 200, 210_000, 200],
      ],
      [5, 10],
    ],
    [
      "a place that jumps twice as far as all others",
      [
        [100, 110, 100, 2000, 100],
        [200, 210, 200, 2000, 200],
        [300, 300, 310, 3000, 300],
      ],
      [5],
    ],
    ["nine times every other month, in any season", [[900, 100, 100, 100, 100], season], [2]],
  ])("%s", (_, places, expected) => expect(findOutliers(groupPlaces(...places))).toEqual(expected));
});
