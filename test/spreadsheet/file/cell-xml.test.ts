import { describe, expect, test } from "vitest";
import { createQuantity } from "../../../src/quantity.ts";
import { buildWorkbookFile } from "../../../src/spreadsheet/file/workbook-file.ts";
import type { CellContent } from "../../../src/spreadsheet/workbook-content.ts";
import { type ReadCell, readWorkbook } from "../../support/read-workbook.ts";

/** Writes a workbook of one cell and reads it. */
function writeAndReadCell(content: CellContent): ReadCell | undefined {
  const sheet = {
    name: "Số liệu",
    titles: [],
    head: [],
    rows: [[{ content, look: { align: "left" } as const }]],
    notes: [],
    hasFilter: false,
  };
  const workbook = { title: "Thử", author: "Sở", date: { year: 2022, month: 9, day: 30 }, sheets: [sheet] };
  const [read] = readWorkbook(buildWorkbookFile(workbook));
  expect(read?.xml).not.toMatch(/<f[ >/]|<hyperlink|<extLst/);
  return read?.cells.get("A1");
}

describe("a text is never a formula, and stays a text when the cell is edited", () => {
  test.each([
    "=1+1",
    '=HYPERLINK("http://example.org";"Xem")',
    "+84 229 3871",
    "-2+3",
    "- Trong đó: lao động nữ",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\u0000=1+1",
    "=cmd|' /C calc'!A0",
  ])("%j", (text) => {
    const cell = writeAndReadCell({ kind: "text", text });
    expect(cell).toMatchObject({ isText: true, isQuoted: true });
    expect(cell?.stored).toBe(text.replace(/[\t\r]/, " ").replace("\u0000", ""));
  });
});

test.each([
  ['Đường Lê Lợi <b>&amp;</b> "số 1"', 'Đường Lê Lợi <b>&amp;</b> "số 1"'],
  ["Ho\u0300a", "Hòa"],
  ["a\u0000b\u0007c\uD800d", "abcd"],
  ["dòng một\ndòng hai", "dòng một dòng hai"],
  ["_x0041_.csv", "_x005F_x0041_.csv"],
  [" có dấu cách ", " có dấu cách "],
  ["x".repeat(40_000), "x".repeat(32_767)],
])("the text %j is stored as it can be read", (text, stored) => {
  expect(writeAndReadCell({ kind: "text", text })).toMatchObject({ isText: true, stored, isQuoted: false });
});

test("a number with more digits than Excel keeps is a text", () => {
  const value = createQuantity("1234567890123456.5");
  expect(writeAndReadCell({ kind: "number", value, format: { decimals: 1 } })).toMatchObject({
    isText: true,
    stored: "1.234.567.890.123.456,5",
  });
});

test("a date is a number that is shown as a day", () => {
  expect(writeAndReadCell({ kind: "date", date: { year: 2022, month: 10, day: 7 } })).toMatchObject({
    isText: false,
    stored: "44841",
    formatCode: "dd/mm/yyyy",
  });
});

test("an empty cell holds nothing, not 0", () => {
  expect(writeAndReadCell({ kind: "empty" })).toBeUndefined();
});
