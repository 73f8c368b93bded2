import { expect, test } from "vitest";
import { createPercentChecker } from "../../../src/figures/sanity/export-percent.ts";
import { buildColumn, buildExport, buildRow } from "../../support/row-groups.ts";

const declaration = buildExport("training", [
  buildColumn("graduated", "count"),
  buildColumn("employed", "count"),
  buildColumn("share", "percent", { of: ["employed", "graduated"] }),
]);

test.each([
  ["the exact percentage", { graduated: 80, employed: 61, share: 76.25 }, 0],
  ["one decimal, rounded", { graduated: 80, employed: 61, share: 76.3 }, 0],
  ["one decimal, cut", { graduated: 80, employed: 61, share: 76.2 }, 0],
  ["a fraction instead of a percentage", { graduated: 80, employed: 61, share: 0.7625 }, 0],
  ["a difference of 0.1 points", { graduated: 80, employed: 61, share: 76.35 }, 1],
  ["another percentage", { graduated: 80, employed: 61, share: 67.3 }, 1],
  ["no percentage in the row", { graduated: 80, employed: 61 }, 0],
  ["no whole in the row", { employed: 61, share: 50 }, 0],
  ["a whole of zero", { graduated: 0, employed: 0, share: 50 }, 0],
])("%s", (_, numbers, count) => {
  const issues = createPercentChecker(declaration)("a.csv", buildRow(7, 202201, numbers));
  expect(issues).toHaveLength(count);
  if (count > 0)
    expect(issues).toMatchObject([{ code: "percent-differs", file: "a.csv", line: 7, column: "share" }]);
});

test("an export without percentages has no issues", () => {
  const check = createPercentChecker(buildExport("jobs", [buildColumn("placed", "count")]));
  expect(check("a.csv", buildRow(2, 202201, { placed: 1 }))).toEqual([]);
});
