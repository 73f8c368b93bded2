import { expect, test } from "vitest";
import { renderWordTable, type WordTable } from "../../../../src/document/text/tables/word-table.ts";
import { renderParagraph, renderRun } from "../../../../src/document/text/word-xml.ts";
import { readTableRows } from "../../../support/word/word-file-reader.ts";

function render(changes: Partial<WordTable>): string {
  return renderWordTable({
    widths: [100, 200, 300],
    hasBorders: true,
    cellMargins: { vertical: 10, horizontal: 20 },
    rows: [],
    ...changes,
  });
}

const buildCell = (text: string, span: { columnSpan?: number; rowSpan?: number } = {}) => ({
  paragraphs: [renderParagraph({}, [renderRun(text)])],
  ...span,
});

test("fixed layout with explicit widths", () => {
  const xml = render({});
  expect(xml).toContain('<w:tblW w:type="dxa" w:w="600"/>');
  expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
  expect([...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => match[1])).toEqual([
    "100",
    "200",
    "300",
  ]);
});

test.each([
  [true, 'w:val="single"', 'w:val="none"'],
  [false, 'w:val="none"', 'w:val="single"'],
])("borders: %s", (hasBorders, present, absent) => {
  const xml = render({ hasBorders });
  expect(xml).toContain(present);
  expect(xml).not.toContain(absent);
});

test("a cell of several rows is continued by an empty cell in each row below", () => {
  const xml = render({
    rows: [
      { cells: [buildCell("A", { rowSpan: 2 }), buildCell("B", { columnSpan: 2 })] },
      { cells: [buildCell("C"), buildCell("D")] },
      { cells: [buildCell("E"), buildCell("F"), buildCell("G")] },
    ],
  });
  expect(readTableRows(xml)).toEqual([
    ["A", "B"],
    ["", "C", "D"],
    ["E", "F", "G"],
  ]);
  expect([...xml.matchAll(/w:vMerge w:val="(\w+)"/g)].map((match) => match[1])).toEqual([
    "restart",
    "continue",
  ]);
  expect([...xml.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"/g)].map((match) => match[1])).toEqual([
    "100",
    "500",
    "100",
    "200",
    "300",
    "100",
    "200",
    "300",
  ]);
});

test("rows never split, and only header rows repeat", () => {
  const cells = [buildCell("A"), buildCell("B"), buildCell("C")];
  const xml = render({ rows: [{ cells, isHeader: true }, { cells }] });
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
});
