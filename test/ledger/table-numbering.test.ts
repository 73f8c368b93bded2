/** Which tables number their rows in the first column, by the texts of that column. */
import { expect, test } from "vitest";
import { findTablesWithoutNumbering } from "../../src/ledger/table-numbering.ts";

const buildColumn = (texts: readonly string[], table = 1) =>
  texts.map((text, index) => ({
    cell: { table, row: index + 1, column: 1 },
    pieces: [...text].map((letter) => ({ text: letter })),
  }));
const range = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));

test.each<[name: string, texts: string[]]>([
  ["STT above amounts", ["STT", "45", "12"]],
  ["a head with spaces around it", [" Số TT ", "45", "12"]],
  ["a number sign", ["#", "45", "12"]],
  ["an empty head", ["", "1", "2"]],
  ["the letter of a section", ["A", "1", "2", "B", "1", "2"]],
  ["no number at all", ["Huyện", "Kim Sơn"]],
  ["numbers with spaces around them", ["", " 1 ", " 2 "]],
  ["the greatest number that deleted rows explain", ["1", "2", "16"]],
  ["a number that begins again at 1", ["1", "2", "1", "2"]],
  ["years, which are no ordinals, below an empty head", ["", "1", "2", "31/12/2022"]],
  ["ten thousand, which is no ordinal", ["1", "2", "10000"]],
])("numbers its rows: %s", (_, texts) => {
  expect(findTablesWithoutNumbering(buildColumn(texts))).toEqual(new Set());
});

test.each<[name: string, texts: string[]]>([
  ["a head in words", ["Số người", "1", "2"]],
  ["a head of two letters", ["Xã", "1", "2"]],
  ["equal numbers", ["1", "2", "2"]],
  ["a smaller number that is not 1", ["1", "5", "3"]],
  ["a number that deleted rows do not explain", ["1", "2", "17"]],
  ["a head that only begins as an ordinal's", ["STT hộ", "45", "12"]],
  ["a head that only ends as an ordinal's", ["Mã STT", "45", "12"]],
])("does not number its rows: %s", (_, texts) => {
  expect(findTablesWithoutNumbering(buildColumn(texts))).toEqual(new Set([1]));
});

test("judges each table by its own first column, and not by other columns or text", () => {
  const other = buildColumn(["45", "12"], 3).map(({ cell, pieces }) => ({
    cell: { ...cell, column: 2 },
    pieces,
  }));
  const paragraphs = [
    ...buildColumn(range(3), 1),
    ...buildColumn(["45", "12"], 2),
    ...other,
    { pieces: [{ text: "45" }] },
    { pieces: [{ text: "12" }] },
  ];
  expect(findTablesWithoutNumbering(paragraphs)).toEqual(new Set([2]));
});

test("does not count the second copy of a text box", () => {
  const [first, ...others] = buildColumn(["45", "12"]);
  if (!first) throw new Error("no cell");
  expect(
    findTablesWithoutNumbering([first, ...others.map((cell) => ({ ...cell, isFallback: true }))]),
  ).toEqual(new Set([1]));
  expect(
    findTablesWithoutNumbering([
      ...buildColumn(["1"]),
      ...buildColumn(["1"]).map((cell) => ({ ...cell, isFallback: true })),
    ]),
  ).toEqual(new Set());
});
