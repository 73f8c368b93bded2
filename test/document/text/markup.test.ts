import { describe, expect, test } from "vitest";
import { parseMarkup } from "../../../src/document/text/markup.ts";
import { formatFigureToken } from "../../../src/language/figure-mention.ts";
import { sampleSectors } from "../../support/figures/sample-figures.ts";
import { buildSampleText } from "../../support/sample-document.ts";

function parseText(source: string) {
  return parseMarkup(buildSampleText(source), sampleSectors);
}

describe("a line is a paragraph, taken literally", () => {
  test.each([
    "2022. Kết quả đạt được",
    "+ 12,3 nghìn tấn",
    "- 5,2% so với cùng kỳ",
    "Lúc 7:30 ngày 27/7",
    "#5 là số thứ tự, không phải đề mục",
    "Một dấu * lẻ, 12_3 và ____",
    "Gửi về hòm thư sldtbxh@ninhbinh.gov.vn",
    "@ không phải lệnh",
    "a) Điểm viết tay",
    "> trích",
  ])("%s", (text) => {
    const { blocks, issues } = parseText(text);
    expect(issues).toEqual([]);
    expect(blocks).toEqual([{ kind: "paragraph", text, file: "documents/bao-cao.hbs", line: 1 }]);
  });

  test("indentation is ignored, and blank lines separate paragraphs", () => {
    expect(
      parseText("    Một\n\n\nHai").blocks.map((block) => [block.line, "text" in block ? block.text : ""]),
    ).toEqual([
      [1, "Một"],
      [4, "Hai"],
    ]);
  });
});

test("headings, parts and directives become blocks", () => {
  const { blocks, issues } = parseText(
    "@part Kết quả\n# Mục\n## Khoản\n### Điểm\n@pagebreak\n@signature\n@annex landscape Biểu số 1\n@localities jobs.created, merit.gifts\n@annex Biểu số 2\n@indicators",
  );
  expect(issues).toEqual([]);
  expect(blocks.map(({ file, line, ...content }) => content)).toEqual([
    { kind: "part", text: "Kết quả" },
    { kind: "heading", level: 1, text: "Mục" },
    { kind: "heading", level: 2, text: "Khoản" },
    { kind: "heading", level: 3, text: "Điểm" },
    { kind: "page-break" },
    { kind: "signature" },
    { kind: "annex", title: "Biểu số 1", landscape: true },
    { kind: "localities", indicators: ["jobs.created", "merit.gifts"] },
    { kind: "annex", title: "Biểu số 2", landscape: false },
    { kind: "indicators" },
  ]);
});

describe("tables", () => {
  test("columns of numbers are right-aligned, others left-aligned, headers centred", () => {
    const { blocks } = parseText(
      "| Nội dung | Số |\n|---|---|\n| Một | 1.250,5 |\n| Hai | … |\n| Ba | 81,2% |",
    );
    const [block] = blocks;
    if (block?.kind !== "table") throw new Error("no table");
    expect(block.table.header[0]?.map(({ text, align }) => [text, align])).toEqual([
      ["Nội dung", "center"],
      ["Số", "center"],
    ]);
    expect(block.table.rows.map(({ cells }) => cells.map(({ text, align }) => [text, align]))).toEqual([
      [
        ["Một", "left"],
        ["1.250,5", "right"],
      ],
      [
        ["Hai", "left"],
        ["…", "right"],
      ],
      [
        ["Ba", "left"],
        ["81,2%", "right"],
      ],
    ]);
  });

  test("a figure in a cell is aligned by its printed words", () => {
    const { blocks } = parseText(`| A | B |\n| ${formatFigureToken(0)} | 5 |`);
    const [block] = blocks;
    if (block?.kind !== "table") throw new Error("no table");
    expect(block.table.rows[0]?.cells[0]).toEqual({ text: formatFigureToken(0), align: "left" });
  });

  test("a blank line separates two tables", () => {
    expect(parseText("| A |\n| 1 |\n\n| B |\n| 2 |").blocks.map(({ kind }) => kind)).toEqual([
      "table",
      "table",
    ]);
  });
});

describe("errors are reported with their place", () => {
  const manyPoints = Array.from({ length: 24 }, (_, index) => `### Điểm ${index}`).join("\n");
  test.each([
    ["  @anex Biểu", "unknown-directive", 1, "3"],
    ["@part", "directive-without-title", 1, undefined],
    ["@annex landscape", "directive-without-title", 1, undefined],
    ["@signature Giám đốc", "directive-with-text", 1, "12"],
    ["@localities", "directive-without-indicators", 1, undefined],
    ["@localities jobs.created jobs.lost", "directive-unknown-indicator", 1, "26"],
    [
      "@annex A\n@localities jobs.created jobs.abroad merit.gifts merit.value",
      "localities-too-many-indicators",
      2,
      undefined,
    ],
    ["@signature\nChữ\n@signature", "second-signature", 3, undefined],
    ["@chart weeks jobs.created", "chart-unknown-kind", 1, undefined],
    ["@chart months", "directive-without-indicators", 1, undefined],
    ["@chart months jobs.created merit.gifts", "chart-one-indicator", 1, undefined],
    ["@chart parts jobs.created level", "breakdown-not-declared", 1, undefined],
    ["@chart indicators jobs.created merit.gifts", "chart-units-differ", 1, undefined],
    ["@chart localities jobs.lost", "directive-unknown-indicator", 1, "19"],
    ["#### Quá sâu", "heading-too-deep", 1, "1"],
    ["##", "heading-without-text", 1, "1"],
    [manyPoints, "too-many-points", 24, undefined],
    ["| A | B |\n| 1 |", "table-row-width", 2, undefined],
    ["| A | B |\n| 1 | 2", "table-row-not-closed", 2, "8"],
    ["| A | B |", "table-without-rows", 1, undefined],
    ["Chữ **đậm không đóng", "bold-not-closed", 1, "5"],
  ])("%s", (source, code, line, column) => {
    const { issues } = parseText(source);
    expect(issues.map((issue) => [issue.code, issue.file, issue.line, issue.column])).toEqual([
      [code, "documents/bao-cao.hbs", line, column],
    ]);
    expect(issues[0]?.severity).toBe("error");
    expect(issues[0]?.remedy).toBeTruthy();
    expect(issues[0]?.quote).toBe(source.split("\n")[line - 1]?.trim());
  });

  test("all errors together, in reading order", () => {
    const { issues } = parseText("@anex A\n#### B\n| A | B |\n| 1 |\n| 1 | 2 | 3 |\n**đậm");
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ["unknown-directive", 1],
      ["heading-too-deep", 2],
      ["table-row-width", 4],
      ["table-row-width", 5],
      ["bold-not-closed", 6],
    ]);
  });

  test("no column after a figure, because its words are not in the template", () => {
    const [issue] = parseText(`Đạt ${formatFigureToken(0)} **đậm`).issues;
    expect(issue?.column).toBeUndefined();
    expect(issue?.quote).toBe(
      "Đạt trên 14 nghìn lao động **đậm"
        .replaceAll("14 nghìn", "14\u00A0nghìn")
        .replace("trên ", "trên\u00A0"),
    );
  });
});
