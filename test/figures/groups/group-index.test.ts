import { expect, test } from "vitest";
import { buildGroupIndex } from "../../../src/figures/groups/group-index.ts";
import { buildRow, groupRows } from "../../support/row-groups.ts";

const jobs = groupRows([
  ["a.csv", buildRow(2, 202201, {}, { locality: "369" })],
  ["a.csv", buildRow(3, 202201, {}, { locality: "372" })],
  ["a.csv", buildRow(4, 202202, {}, { locality: "369" })],
  ["a.csv", buildRow(5, 202202, {})],
]);
const groupIndex = buildGroupIndex(new Map([["jobs", jobs]]), []);

test.each([
  ["jobs", undefined, { 202201: [2, 3], 202202: [4, 5] }],
  ["jobs", "369", { 202201: [2], 202202: [4] }],
  ["jobs", "372", { 202201: [3] }],
  ["jobs", "373", {}],
  ["loans", undefined, {}],
])("the groups of %s in %s by month", (exportId, locality, expected) => {
  const months = [...groupIndex.findGroupsByMonth(exportId, locality)].map(
    ([month, groups]) => [month, groups.map(({ lines }) => lines.get("a.csv")?.first)] as const,
  );
  expect(Object.fromEntries(months)).toEqual(expected);
});
