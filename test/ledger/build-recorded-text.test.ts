/** What a record keeps of a document's text: paragraphs, headings, tables, and the places of the figures in them. */
import { expect, test } from "vitest";
import { buildRecordedText } from "../../src/ledger/build-recorded-text.ts";
import { readGeneratedParagraphs } from "../../src/ledger/generated-text.ts";
import type { RecordedText } from "../../src/ledger/recorded-text.ts";
import { renderParagraph, renderRun } from "../support/word/word-edits.ts";

const mark = '<w:bookmarkStart w:name="_so_a" w:id="1"/>';
const renderCell = (content: string, properties = "") =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
const renderTextCell = (text: string, properties = "") =>
  renderCell(renderParagraph(renderRun(text)), properties);
const renderRow = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const renderTable = (...rows: readonly string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
const renderStyled = (style: string, text: string) =>
  renderParagraph(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>${renderRun(text)}`);

const smallTable = renderTable(
  renderRow(renderTextCell("Huyện"), renderTextCell("Lao động")),
  renderRow(renderTextCell("Kim Sơn"), renderTextCell("191")),
);

test.each<[name: string, xml: string, expected: RecordedText]>([
  [
    "a figure as its mark, text as it stands",
    renderParagraph(`${renderRun("cho ")}${mark}${renderRun("14 nghìn")}${renderRun(" người")}`),
    ["cho {_so_a} người"],
  ],
  ["no empty paragraph", renderParagraph("") + renderParagraph(renderRun("Hết")), ["Hết"]],
  [
    "headings and titles apart from text",
    renderStyled("Heading2", "Việc làm") + renderStyled("AnnexTitle", "PHỤ LỤC") + renderStyled("Body", "Có"),
    [{ heading: "Việc làm" }, { heading: "PHỤ LỤC" }, "Có"],
  ],
  [
    "tables by rows",
    smallTable,
    [
      {
        rows: [
          ["Huyện", "Lao động"],
          ["Kim Sơn", "191"],
        ],
      },
    ],
  ],
  [
    "two tables and the text between them",
    smallTable + renderParagraph(renderRun("Ghi chú")) + renderTable(renderRow(renderTextCell("A"))),
    [
      {
        rows: [
          ["Huyện", "Lao động"],
          ["Kim Sơn", "191"],
        ],
      },
      "Ghi chú",
      { rows: [["A"]] },
    ],
  ],
  [
    "tables without text between them apart",
    renderTable(renderRow(renderTextCell("A"))) + renderTable(renderRow(renderTextCell("B"))),
    [{ rows: [["A"]] }, { rows: [["B"]] }],
  ],
  [
    "lines of a cell together",
    renderTable(
      renderRow(renderCell(renderParagraph(renderRun("Lao động")) + renderParagraph(renderRun("(người)")))),
    ),
    [{ rows: [["Lao động\n(người)"]] }],
  ],
  [
    "lines of a wide cell together",
    renderTable(
      renderRow(
        renderCell(
          renderParagraph(renderRun("Năm 2022")) + renderParagraph(renderRun("(người)")),
          '<w:gridSpan w:val="2"/>',
        ),
      ),
    ),
    [{ rows: [[{ text: "Năm 2022\n(người)", columns: 2 }]] }],
  ],
  [
    "how many columns a cell covers, and that it continues the one above",
    renderTable(
      renderRow(renderTextCell("Năm 2022", '<w:gridSpan w:val="3"/>')),
      renderRow(renderCell(renderParagraph(""), '<w:vMerge w:val="continue"/>'), renderTextCell("Kế hoạch")),
    ),
    [
      {
        rows: [[{ text: "Năm 2022", columns: 3 }], [{ text: "", columns: 1, isContinued: true }, "Kế hoạch"]],
      },
    ],
  ],
])("records %s", (_, xml, expected) => {
  expect(buildRecordedText(readGeneratedParagraphs([xml]))).toEqual(expected);
});
