/** The table, row and column of each paragraph of a story. */
import { expect, test } from "vitest";
import { readBody } from "../support/word/stories.ts";
import { renderParagraph, renderRun } from "../support/word/word-edits.ts";

const cell = (text: string) => `<w:tc>${renderParagraph(renderRun(text))}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
const deletedRow = (...cells: string[]) => `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cells.join("")}</w:tr>`;

/** "text table/row/column" of each paragraph. */
function listCells(content: string): string[] {
  return readBody(content).paragraphs.map(({ pieces, cell: position }) => {
    const text = pieces.map((piece) => piece.text).join("");
    return position ? `${text} ${position.table}/${position.row}/${position.column}` : text;
  });
}

test.each([
  ["no table", renderParagraph(renderRun("a")), ["a"]],
  ["rows and columns", table(row(cell("a"), cell("b")), row(cell("c"))), ["a 1/1/1", "b 1/1/2", "c 1/2/1"]],
  ["a second table", table(row(cell("a"))) + table(row(cell("b"))), ["a 1/1/1", "b 2/1/1"]],
  ["text after a table", table(row(cell("a"))) + renderParagraph(renderRun("b")), ["a 1/1/1", "b"]],
  [
    "a table in a cell",
    table(row(`<w:tc>${table(row(cell("a")))}${renderParagraph(renderRun("b"))}</w:tc>`, cell("c"))),
    ["a 2/1/1", "b 1/1/1", "c 1/1/2"],
  ],
  [
    "a row that a tracked change deletes",
    table(deletedRow(cell("a")), row(cell("b"))),
    [" 1/1/1", "b 1/2/1"],
  ],
])("%s", (_, content, expected) => expect(listCells(content)).toEqual(expected));

const cellWith = (properties: string, text: string) =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${renderParagraph(renderRun(text))}</w:tc>`;

test("columns of the grid behind cells of several columns and rows", () => {
  const content = table(
    row(cellWith('<w:vMerge w:val="restart"/>', "a"), cellWith('<w:gridSpan w:val="2"/>', "b"), cell("c")),
    row(cellWith("<w:vMerge/>", ""), cell("d"), cell("e"), cell("f")),
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("g")}</w:tr>`,
    `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell("h")}</w:tr>`,
    `<w:tr><w:trPr><w:gridBefore/></w:trPr>${cellWith("<w:gridSpan/>", "i")}${cell("k")}</w:tr>`,
  );
  const extents = readBody(content).paragraphs.map(
    ({ cellExtent }) =>
      `${cellExtent?.firstColumn}+${cellExtent?.columnCount}${cellExtent?.isContinued ? " continued" : ""}`,
  );
  expect(extents).toEqual([
    "1+1",
    "2+2",
    "4+1",
    "1+1 continued",
    "2+1",
    "3+1",
    "4+1",
    "2+1",
    "3+1",
    "1+1",
    "2+1",
  ]);
});
