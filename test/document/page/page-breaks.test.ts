import type { BlockLayout, DocumentLayout } from "docx/layout";
import { describe, expect, test } from "vitest";
import { fillAndMarkContent } from "../../../src/document/filled-content.ts";
import { checkPageBreaks, countPagesAndCheckBreaks } from "../../../src/document/page/page-breaks.ts";
import { renderSections } from "../../../src/document/word-sections.ts";
import { buildSampleContent, sampleMarkup } from "../../support/sample-document.ts";

/** The sheets of a text, and where its block number `n` (from 0) stands in the body: after head table, title, subject and line. */
const headBlockCount = 4;
const buildSheets = (source: string) => renderSections(fillAndMarkContent(buildSampleContent(source)));

function buildParagraphLayout(block: number): BlockLayout {
  return { type: "paragraph", index: headBlockCount + block, lines: [] };
}

function buildTableLayout(block: number, rows: number[]): BlockLayout {
  return {
    type: "table",
    index: headBlockCount + block,
    rows: rows.map((index) => ({ index, y: 0, height: 0 })),
  };
}

function buildLayout(...pages: BlockLayout[][]): DocumentLayout {
  return {
    pages: pages.map((body) => ({ section: 0, width: 0, height: 0, body, footnotes: [], endnotes: [] })),
  };
}

describe("a page break that a careful person would not leave is told", () => {
  const grid = "| A |\n| 1 |\n| 2 |";
  test.each([
    [
      "a heading last on a page",
      "# Mục\nChữ",
      buildLayout([buildParagraphLayout(0)], [buildParagraphLayout(1)]),
      "heading-ends-page",
      1,
    ],
    [
      "a part last on a page",
      "Chữ\n@part Phần\nChữ",
      buildLayout([buildParagraphLayout(0), buildParagraphLayout(1)], [buildParagraphLayout(2)]),
      "heading-ends-page",
      2,
    ],
    [
      "the signature alone",
      "./.\n@signature",
      buildLayout([buildParagraphLayout(0)], [buildTableLayout(1, [0])]),
      "signature-alone",
      2,
    ],
    [
      "the signature split",
      "./.\n@signature",
      buildLayout(
        [buildParagraphLayout(0), buildTableLayout(1, [0])],
        [buildParagraphLayout(0), buildTableLayout(1, [0])],
      ),
      "signature-split",
      2,
    ],
    [
      "a table's header without a row",
      `Chữ\n${grid}`,
      buildLayout([buildParagraphLayout(0), buildTableLayout(1, [0])], [buildTableLayout(1, [0, 1, 2])]),
      "table-header-ends-page",
      2,
    ],
    [
      "an empty page",
      "Chữ",
      buildLayout([buildParagraphLayout(0)], [{ type: "paragraph", index: headBlockCount + 1, lines: [] }]),
      "page-empty",
      undefined,
    ],
  ] as const)("%s", (_, source, layout, code, line) => {
    expect(
      checkPageBreaks(layout, buildSheets(source)).map((one) => [one.code, one.severity, one.line]),
    ).toEqual([[code, "warning", line]]);
  });

  test("a group's title without its first row", () => {
    const layout = buildLayout(
      [buildParagraphLayout(0), buildTableLayout(1, [0, 1, 2, 3])],
      [buildTableLayout(1, [0, 1, 2, 4, 5])],
    );
    const [found] = checkPageBreaks(layout, buildSheets("Chữ\n@indicators"));
    expect(found?.code).toBe("group-title-ends-page");
  });

  test("a document that cannot be laid out to its end", () => {
    const layout = { ...buildLayout([buildParagraphLayout(0)]), stoppedAt: "a text box" };
    expect(checkPageBreaks(layout, buildSheets("Chữ")).map(({ code }) => code)).toEqual([
      "pages-not-laid-out",
    ]);
  });

  test("a table that goes on with rows on both pages is as it should be", () => {
    const layout = buildLayout(
      [buildParagraphLayout(0), buildTableLayout(1, [0, 1])],
      [buildTableLayout(1, [0, 2])],
    );
    expect(checkPageBreaks(layout, buildSheets("Chữ\n| A |\n| 1 |\n| 2 |"))).toEqual([]);
  });
});

describe("the document's own settings leave no such break, however long the text before it", () => {
  const filler = (lines: number) =>
    Array.from({ length: lines }, (_, index) => `Dòng thứ ${index + 1}.`).join("\n");
  const grid = "| Huyện | Số |\n| Nho Quan | 1 |\n| Gia Viễn | 2 |";
  const tail = `# Mục\n## Khoản\n### Điểm\nĐoạn văn.\n${grid}\n## Khoản\n${grid}\nĐoạn cuối./.\n@signature`;

  test.each(Array.from({ length: 34 }, (_, index) => index))("%d lines before", async (lines) => {
    expect(
      (await countPagesAndCheckBreaks(fillAndMarkContent(buildSampleContent(`${filler(lines)}\n${tail}`))))
        .issues,
    ).toEqual([]);
  });

  test("the sample", async () => {
    expect(
      (await countPagesAndCheckBreaks(fillAndMarkContent(buildSampleContent(sampleMarkup)))).issues,
    ).toEqual([]);
  });
});
