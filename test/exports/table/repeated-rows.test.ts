import { expect, test } from "vitest";
import { createRepeatedRowCollector } from "../../../src/exports/table/repeated-rows.ts";

test.each([
  ["none", 0, 10, []],
  ["each, as long as they are few", 2, 3, ["1", "2"]],
  ["each, where most rows are sound", 10, 21, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]],
  [
    "each, where they are few although half of the rows",
    9,
    18,
    ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
  ],
  ["one for all, where they are half of the rows", 10, 20, ["1+9"]],
])("%s", (_, repeated, rows, expected) => {
  const collector = createRepeatedRowCollector();
  for (let line = 1; line <= repeated; line++) collector.add({ line, earlierLine: 1, quote: "" });
  expect(collector.list(rows).map(({ line, others }) => `${line}${others ? `+${others}` : ""}`)).toEqual(
    expected,
  );
});

test("the last one that is kept counts the rest", () => {
  const collector = createRepeatedRowCollector();
  for (let line = 1; line <= 150; line++) collector.add({ line, earlierLine: 1, quote: "" });
  const list = collector.list(1_000);
  expect([list.length, list.at(-1)?.line, list.at(-1)?.others]).toEqual([100, 100, 50]);
});

test("as many as are kept have no rest", () => {
  const collector = createRepeatedRowCollector();
  for (let line = 1; line <= 100; line++) collector.add({ line, earlierLine: 1, quote: "" });
  expect(collector.list(1_000).at(-1)).toEqual({ line: 100, earlierLine: 1, quote: "" });
});
