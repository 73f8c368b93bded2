import { expect, test } from "vitest";
import { parseTableMarkup } from "../../../../src/document/text/tables/table-markup.ts";

function parse(source: string) {
  const lines = source.split("\n").map((text, index) => ({ text, file: "a.hbs", line: index + 1 }));
  return parseTableMarkup(lines, []);
}

function parseTable(source: string) {
  const [result] = parse(source);
  if (!result || !("content" in result) || result.content.kind !== "table") throw new Error("No table");
  return result.content.table;
}

test.each([
  ["1.250,5", "right"],
  ["-3", "right"],
  ["+1,75", "right"],
  ["81,2%", "right"],
  ["**12**", "right"],
  ["…", "right"],
  ["", "right"],
  ["12 người", "left"],
  ["Một", "left"],
])("a column of %j is aligned %s", (text, align) => {
  expect(parseTable(`| A |\n| ${text} |`).rows[0]?.cells[0]?.align).toBe(align);
});

test("one text aligns the whole column left", () => {
  expect(parseTable("| A |\n| 1 |\n| Hai |").rows.map(({ cells }) => cells[0]?.align)).toEqual([
    "left",
    "left",
  ]);
});

test("a separator line below the header is omitted", () => {
  expect(parseTable("| A |\n|---|\n| 1 |").rows).toHaveLength(1);
});

test("the share of a column is the length of its longest text, between 6 and 45", () => {
  const { columnShares } = parseTable(`| A | B | C |\n| 1 | 123.456.789 | ${"x".repeat(60)} |`);
  expect(columnShares).toEqual([6, 11, 45]);
});

test.each([
  ["| A |", [["table-without-rows", 1]]],
  [
    "| A | B |\n| 1 |\n| 1 | 2",
    [
      ["table-row-width", 2],
      ["table-row-not-closed", 3],
    ],
  ],
])("%j has the errors %j", (source, expected) => {
  const errors = parse(source).map((result) =>
    "error" in result ? [result.error.code, result.error.line.line] : [],
  );
  expect(errors).toEqual(expected);
});
