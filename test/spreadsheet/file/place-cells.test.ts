import { expect, test } from "vitest";
import { formatAddress, placeCells } from "../../../src/spreadsheet/file/place-cells.ts";

const cell = (text: string, spans: { columnSpan?: number; rowSpan?: number } = {}) => ({
  content: { kind: "text", text } as const,
  look: { align: "left" } as const,
  ...spans,
});

test("cells stand beside those that span rows or columns", () => {
  const { rows, mergedRanges } = placeCells([
    [cell("STT", { rowSpan: 2 }), cell("Thực hiện", { columnSpan: 2 }), cell("Ghi chú", { rowSpan: 2 })],
    [cell("2021"), cell("2022")],
    [cell("1"), cell("a"), cell("b"), cell("c")],
  ]);
  const texts = rows.map((placed) =>
    placed.map(({ cell: { content } }) => (content.kind === "text" ? content.text : "")),
  );
  expect(texts).toEqual([
    ["STT", "Thực hiện", "", "Ghi chú"],
    ["", "2021", "2022", ""],
    ["1", "a", "b", "c"],
  ]);
  expect(mergedRanges).toEqual(["A1:A2", "B1:C1", "D1:D2"]);
});

test.each([
  [0, 0, "A1"],
  [25, 9, "Z10"],
  [26, 0, "AA1"],
  [701, 0, "ZZ1"],
  [702, 0, "AAA1"],
])("column %i and row %i are %s", (column, row, address) => {
  expect(formatAddress(column, row)).toBe(address);
});
