import { expect, test } from "vitest";
import { standardLook } from "../../../../src/document/look/standard-look.ts";
import type { Table } from "../../../../src/document/text/blocks.ts";
import { renderDataTable } from "../../../../src/document/text/tables/data-table.ts";
import { readXmlText } from "../../../support/word/word-file-reader.ts";

const table: Table = {
  columnShares: [1, 1],
  header: [
    [
      { text: "Huyện", align: "center" },
      { text: "Số", align: "center" },
    ],
  ],
  rows: [
    { cells: [{ text: "Nhóm", align: "left", bold: true, columnSpan: 2 }], keepWithNext: true },
    {
      cells: [
        { text: "Nho Quan", align: "left", italic: true },
        { text: "1", align: "right" },
      ],
    },
  ],
  notes: ["Ghi chú"],
};

function render(changes: Partial<Table>, keepWithNext = false): string[] {
  const rendered = renderDataTable(
    { ...table, ...changes },
    {
      mentions: [],
      width: 9355,
      keepWithNext,
      look: standardLook,
    },
  );
  return [rendered.table.join(""), ...rendered.notes];
}

test("notes follow the table as paragraphs", () => {
  const [, ...notes] = render({ notes: ["Một", "Hai"] });
  expect(notes.map(readXmlText)).toEqual(["Một", "Hai"]);
});

test.each([
  [false, [true, true, false], false],
  [true, [true, true, true], true],
])("with keepWithNext %s the rows that stay with the next one are %j", (keepWithNext, rows, note) => {
  const [xml = "", noteXml = ""] = render({}, keepWithNext);
  const isKept = (part: string) => part.includes("<w:keepNext/>");
  expect((xml.match(/<w:tr>.*?<\/w:tr>/g) ?? []).map(isKept)).toEqual(rows);
  expect(isKept(noteXml)).toBe(note);
});

test("bold and italic cells, and spans of columns", () => {
  const [xml = ""] = render({});
  expect(xml).toContain('<w:gridSpan w:val="2"/>');
  expect(xml.match(/<w:b\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:i\/>/g)).toHaveLength(1);
});

test("a table that does not fit in 12 points names its font size", () => {
  const cells = Array.from({ length: 10 }, () => ({ text: "123.456.789", align: "right" as const }));
  const [wide = ""] = render({ columnShares: cells.map(() => 1), header: [cells], rows: [{ cells }] });
  expect(wide).toContain("<w:sz ");
  expect(render({})[0]).not.toContain("<w:sz ");
});

test("stars and underscores are markup, but in the text of an export", () => {
  const text = "Nghị quyết **về** _vốn_";
  const readCell = (isLiteral: boolean) => {
    const cell = { text, align: "left" as const, ...(isLiteral && { isLiteral }) };
    const [xml = ""] = render({ rows: [{ cells: [cell, { text: "1", align: "right" }] }] });
    return { text: readXmlText(xml).includes(text), bold: xml.includes("<w:b/>") };
  };
  expect(readCell(false)).toEqual({ text: false, bold: true });
  expect(readCell(true)).toEqual({ text: true, bold: false });
});
