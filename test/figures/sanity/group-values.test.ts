import { expect, test } from "vitest";
import {
  collectGroupValues,
  groupLocalitiesByMonthAndTexts,
  groupMonthsByLocalityAndTexts,
} from "../../../src/figures/sanity/group-values.ts";
import { buildColumn, buildRow, groupRows } from "../../support/row-groups.ts";

const groups = groupRows(
  [
    ["a.csv", buildRow(2, 202203, { n: 1 }, { locality: "369", texts: { fund: "tỉnh" } })],
    ["a.csv", buildRow(3, 202201, { n: 2 }, { locality: "369", texts: { fund: "tỉnh" } })],
    ["a.csv", buildRow(4, 202201, { n: 3 }, { locality: "370", texts: { fund: "tỉnh" } })],
    ["a.csv", buildRow(5, 202201, { n: 4 }, { locality: "370", texts: { fund: "huyện" } })],
    ["a.csv", buildRow(6, 202201, {}, { texts: { fund: "tỉnh" } })],
  ],
  ["fund"],
);

function listFirstLines(grouped: readonly (typeof groups)[]) {
  return grouped.map((group) => group.map(({ lines }) => lines.get("a.csv")?.first));
}

test("groupMonthsByLocality keeps localities and contents apart and sorts months", () => {
  expect(listFirstLines(groupMonthsByLocalityAndTexts(groups))).toEqual([[3, 2], [4], [5], [6]]);
});

test("groupLocalitiesByMonth keeps months and contents apart and omits the whole territory", () => {
  expect(listFirstLines(groupLocalitiesByMonthAndTexts(groups))).toEqual([[2], [3, 4], [5]]);
});

test("collectGroupValues omits groups without a value", () => {
  expect(collectGroupValues(groups, buildColumn("n", "count")).map(({ approximate }) => approximate)).toEqual(
    [1, 2, 3, 4],
  );
});
