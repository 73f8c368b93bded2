import { describe, expect, test } from "vitest";
import {
  checkPublishedDifferences,
  isEqualToPublished,
} from "../../../src/figures/published/published-differences.ts";
import { createPublishedLookup } from "../../../src/figures/published/published-lookup.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { labourCatalogue, ninhBinhOffice } from "../../support/labour-pack.ts";
import { buildRow, groupRows } from "../../support/row-groups.ts";

interface GivenFigure {
  readonly value: number;
  readonly locality?: string;
}

/** The issues of "jobs" for 2022, where two localities placed 30 and 12 people in March 2021. */
function listMessages(figures: readonly GivenFigure[], typedFrom?: string) {
  const rows = [
    ["a.csv", buildRow(2, 202103, { placed: 30 }, { locality: "369" })],
    ["a.csv", buildRow(3, 202103, { placed: 12 }, { locality: "372" })],
  ] as const;
  const inputs = {
    period: requirePeriod("9m-2022"),
    catalogue: labourCatalogue,
    office: ninhBinhOffice,
    groups: new Map([["jobs", groupRows(rows)]]),
    plans: { findPlan: () => null },
    findPublished: createPublishedLookup([
      {
        version: 1,
        period: "9m-2021",
        documents: [],
        ...(typedFrom !== undefined && { typedFrom }),
        figures: figures.map((figure) => ({ id: "jobs", name: "Việc làm", ...figure })),
      },
    ]),
  };
  return checkPublishedDifferences(inputs, "9 tháng đầu năm 2021").map(({ message }) => message);
}

describe("checkPublishedDifferences", () => {
  test.each([
    ["the same figure", { value: 42 }, []],
    [
      "another figure",
      { value: 40 },
      ["(tỉnh Ninh Bình) đã công bố cho 9 tháng đầu năm 2021 là 40, nhưng số liệu hiện nay cho 42;"],
    ],
    ["the same figure of a locality", { value: 12, locality: "372" }, []],
    [
      "another figure of a locality",
      { value: 10, locality: "372" },
      ["(huyện Nho Quan) đã công bố cho 9 tháng đầu năm 2021 là 10, nhưng số liệu hiện nay cho 12;"],
    ],
    [
      "a locality without rows today",
      { value: 5, locality: "373" },
      ["(huyện Gia Viễn) đã công bố cho 9 tháng đầu năm 2021 là 5, nhưng số liệu hiện nay không có;"],
    ],
  ])("%s", (_, figure, messages) => {
    expect(listMessages([figure])).toEqual(messages.map((message) => expect.stringContaining(message)));
  });

  test("gives nothing for a typed figure, which stands for the rows that lack", () => {
    expect(listMessages([{ value: 90 }, { value: 5, locality: "373" }], "Báo cáo số 480")).toEqual([]);
  });

  test.each([
    [
      "less than the rows that are there",
      40,
      ["nhưng riêng các dòng đang có của 9 tháng đầu năm 2021 đã cộng được 42."],
    ],
    ["as much as they are, rounded", 41.8, []],
  ])("a typed total that is %s", (_, value, messages) => {
    const expected = messages.map((message) => expect.stringContaining(message));
    expect(listMessages([{ value }], "Báo cáo số 480")).toEqual(expected);
  });

  test("gives nothing without published figures", () => {
    expect(listMessages([])).toEqual([]);
  });
});

test.each([
  ["76.29629629629629629630", "76.2962962962963", true],
  ["76.3", "76.2962962962963", false],
  ["9007199254740993", "9007199254740993", true],
])("%s and %s are equal: %s", (computed, published, isEqual) => {
  expect(isEqualToPublished(createQuantity(computed), createQuantity(published))).toBe(isEqual);
});
