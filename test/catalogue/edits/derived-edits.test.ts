import { expect, test } from "vitest";
import { derivePeerRules } from "../../../src/catalogue/edits/derived-edits.ts";
import { buildColumn, buildExport } from "../../support/row-groups.ts";

const month = buildColumn("month", "month");

test.each([
  ["a count", month, buildColumn("n", "count"), ["a.n.peers"]],
  ["money", month, buildColumn("n", "money"), ["a.n.peers"]],
  ["a total since January", month, buildColumn("n", "count", { cumulative: true }), []],
  ["a rate", month, buildColumn("n", "percent"), []],
  ["a text", month, buildColumn("n", "text"), []],
  ["events", buildColumn("day", "date"), buildColumn("n", "count"), []],
])("months of %s", (_, time, column, ids) => {
  expect(derivePeerRules("small", [buildExport("a", [time, column])], []).map(({ id }) => id)).toEqual(ids);
});
