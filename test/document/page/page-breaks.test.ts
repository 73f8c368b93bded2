import type { BlockLayout, DocumentLayout } from "docx/layout";
import { describe, expect, test } from "vitest";
import { fillAndMarkContent } from "../../../src/document/filled-content.ts";
import { checkLaidOutPages, countPagesAndCheckBreaks } from "../../../src/document/page/page-breaks.ts";
import { renderWordSections } from "../../../src/document/word-sections.ts";
import { buildSampleContent, sampleMarkup } from "../../support/sample-document.ts";

/** The letterhead, the title, the subject and the rule precede the first block in the body. */
const headBlockCount = 4;
const buildSections = (source: string) => renderWordSections(fillAndMarkContent(buildSampleContent(source)));

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

describe("checkLaidOutPages reports", () => {
  const grid = "| A |\n| 1 |\n| 2 |";
  test.each([
    [
      "a heading at the end of a page",
      "# Mục\nChữ",
      buildLayout([buildParagraphLayout(0)], [buildParagraphLayout(1)]),
      "heading-ends-page",
      1,
    ],
    [
      "the title of a part at the end of a page",
      "Chữ\n@part Phần\nChữ",
      buildLayout([buildParagraphLayout(0), buildParagraphLayout(1)], [buildParagraphLayout(2)]),
      "heading-ends-page",
      2,
    ],
    [
      "a signature alone on a page",
      "./.\n@signature",
      buildLayout([buildParagraphLayout(0)], [buildTableLayout(1, [0])]),
      "signature-alone",
      2,
    ],
    [
      "a signature split across pages",
      "./.\n@signature",
      buildLayout(
        [buildParagraphLayout(0), buildTableLayout(1, [0])],
        [buildParagraphLayout(0), buildTableLayout(1, [0])],
      ),
      "signature-split",
      2,
    ],
    [
      "a table header without a row below it",
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
      checkLaidOutPages(layout, buildSections(source)).map((issue) => [
        issue.code,
        issue.severity,
        issue.line,
      ]),
    ).toEqual([[code, "warning", line]]);
  });

  test("the title of a group without its first row", () => {
    const layout = buildLayout(
      [buildParagraphLayout(0), buildTableLayout(1, [0, 1, 2, 3])],
      [buildTableLayout(1, [0, 1, 2, 4, 5])],
    );
    const [issue] = checkLaidOutPages(layout, buildSections("Chữ\n@indicators"));
    expect(issue?.code).toBe("group-title-ends-page");
  });

  test("a document that cannot be laid out completely", () => {
    const layout = { ...buildLayout([buildParagraphLayout(0)]), stoppedAt: "a text box" };
    expect(checkLaidOutPages(layout, buildSections("Chữ")).map(({ code }) => code)).toEqual([
      "pages-not-laid-out",
    ]);
  });

  test("nothing for a table with rows on both pages", () => {
    const layout = buildLayout(
      [buildParagraphLayout(0), buildTableLayout(1, [0, 1])],
      [buildTableLayout(1, [0, 2])],
    );
    expect(checkLaidOutPages(layout, buildSections("Chữ\n| A |\n| 1 |\n| 2 |"))).toEqual([]);
  });
});

describe("the styles of the document prevent bad page breaks, regardless of the text before them", () => {
  const filler = (lines: number) =>
    Array.from({ length: lines }, (_, index) => `Dòng thứ ${index + 1}.`).join("\n");
  const grid = "| Huyện | Số |\n| Nho Quan | 1 |\n| Gia Viễn | 2 |";
  const tail = `# Mục\n## Khoản\n### Điểm\nĐoạn văn.\n${grid}\n## Khoản\n${grid}\nĐoạn cuối./.\n@signature`;

  test.each(Array.from({ length: 34 }, (_, index) => index))("after %d lines", async (lines) => {
    expect(
      (await countPagesAndCheckBreaks(fillAndMarkContent(buildSampleContent(`${filler(lines)}\n${tail}`))))
        .issues,
    ).toEqual([]);
  });

  test("in the sample document", async () => {
    expect(
      (await countPagesAndCheckBreaks(fillAndMarkContent(buildSampleContent(sampleMarkup)))).issues,
    ).toEqual([]);
  });
});
