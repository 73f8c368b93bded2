/** docx as oracle: the same document built through its objects must give the same XML, character by character. */
import { type FileChild, Packer } from "docx";
import { strFromU8, unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { collectChartDataByBlock } from "../../src/document/charts/chart-paragraph.ts";
import type { DocumentContent } from "../../src/document/document-content.ts";
import { fillAndMarkContent } from "../../src/document/filled-content.ts";
import { standardLook } from "../../src/document/look/standard-look.ts";
import { createDocxDocument } from "../../src/document/page/docx-sections.ts";
import { buildWordFile } from "../../src/document/word-file.ts";
import { hasPartBlocks } from "../../src/document/word-sections.ts";
import { buildSampleContent, sampleLetterhead, sampleMarkup } from "../support/sample-document.ts";
import { createChartRun } from "./with-docx/chart-run.ts";
import { extractDeterministicParts } from "./with-docx/deterministic-parts.ts";

/** Loads the renderer once more, with docx instead of the two files that render elements. */
vi.resetModules();
vi.doMock("../../src/document/text/word-xml.ts", () => import("./with-docx/word-xml.ts"));
vi.doMock("../../src/document/text/tables/word-table.ts", () => import("./with-docx/word-table.ts"));
const { renderWordSections } = await import("../../src/document/word-sections.ts");
vi.doUnmock("../../src/document/text/word-xml.ts");
vi.doUnmock("../../src/document/text/tables/word-table.ts");
// Other test files of the same worker load the program's own files again.
vi.resetModules();

async function renderByDocx(content: DocumentContent): Promise<string> {
  const filledContent = fillAndMarkContent(content);
  const chartRuns = [...collectChartDataByBlock(filledContent)].map(
    ([block, data]) => [block, createChartRun(data, standardLook)] as const,
  );
  const renderedSections = renderWordSections(
    filledContent,
    new Map(chartRuns as unknown as [never, string][]),
  );
  const sections = renderedSections.map(({ landscape, renderedBlocks }) => ({
    paper: filledContent.paper,
    landscape,
    children: renderedBlocks.flatMap(({ pieces }) => pieces as unknown as FileChild[]),
  }));
  const file = await Packer.toBuffer(
    createDocxDocument(hasPartBlocks(filledContent.blocks), standardLook, sections),
  );
  return String(extractDeterministicParts(file, (_, xml) => xml)["word/document.xml"]);
}

async function renderByProgram(content: DocumentContent): Promise<string> {
  const file = (await buildWordFile(fillAndMarkContent(content))).bytes;
  return strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());
}

/** docx writes a header for every section; the program's sections share one header for each orientation. */
function splitForComparison(xml: string): string[] {
  return xml.replace(/(<w:headerReference [^>]*r:id=")rId\d+/g, "$1rId").split(/(?=<w:(?:p|tbl|tr|tc)>)/);
}

const gridMarkup = "| Huyện | Số |\n| Nho Quan | 1 |\n| Gia Viễn | 2 |";

test.each([
  ["the sample, with every kind of block", sampleMarkup],
  ["characters with a meaning in XML", "A < B & \"C\" > 'D' \u0000\uFFFE **<b>** _&amp;_"],
  ["headings without parts", "# Mục\n## Khoản\n### Điểm\nĐoạn văn."],
  ["a page break", "Trước\n@pagebreak\nSau"],
  ["a table before the signature", `Đoạn\n${gridMarkup}\n@signature`],
  ["bold and italic in a table", "| A | B |\n| **đậm _nghiêng_** | _nghiêng_ |"],
  ["many columns in a smaller font", `|${" Chỉ tiêu dài |".repeat(14)}\n|${" 123.456.789 |".repeat(14)}`],
  [
    "charts, one without data and one before the signature",
    "@chart months jobs.created\n@chart months merit.houses\nChữ\n@chart indicators jobs.created\n@signature",
  ],
  [
    "an annex that ends with a chart",
    "Chữ\n@annex Biểu đồ\n@chart months jobs.created\n@annex landscape Bảng\n@localities jobs.created merit.gifts",
  ],
])("%s", async (_, source) => {
  const content = buildSampleContent(source);
  expect(splitForComparison(await renderByProgram(content))).toEqual(
    splitForComparison(await renderByDocx(content)),
  );
});

test.each([
  ["one addressee", { addressees: ["Ủy ban nhân dân tỉnh"] }],
  ["several addressees", { addressees: ["Bộ Lao động", "Ủy ban nhân dân tỉnh."] }],
  ["no name of a signatory", { signatory: { head: "Giám đốc" } }],
])("%s", async (_, changes) => {
  const content = { ...buildSampleContent(), letterhead: { ...sampleLetterhead, ...changes } };
  expect(splitForComparison(await renderByProgram(content))).toEqual(
    splitForComparison(await renderByDocx(content)),
  );
});
