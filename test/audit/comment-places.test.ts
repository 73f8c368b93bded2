/** Where the comments of a small report stand, and what they say. */
import { strFromU8, strToU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { buildCopyWithComments } from "../../src/audit/comments.ts";
import type { Finding } from "../../src/audit/finding.ts";
import { buildEditedReport, buildLedgerFigure } from "../support/word/stories.ts";
import { mainPart, renderParagraph, renderRun } from "../support/word/word-edits.ts";

const content =
  renderParagraph("") + renderParagraph(renderRun("Mở đầu")) + renderParagraph(renderRun("Có 77 hộ"));
const edited = buildEditedReport(content);
const parts = new Map([
  ...edited.word.parts,
  ["[Content_Types].xml", strToU8("<Types></Types>")],
  ["word/_rels/document.xml.rels", strToU8("<Relationships></Relationships>")],
]);
const report = { ...edited, word: { ...edited.word, parts } };
const [story] = report.stories;
const paragraph = story?.paragraphs[2];
const finding: Finding = { state: "no-source", details: [], found: "77", today: null, value: null };

function readPart(part: string, findings: readonly Finding[]): string {
  return strFromU8(unzipSync(buildCopyWithComments(report, findings))[part] ?? new Uint8Array());
}

/** The text between the two ends of each comment. */
function listCommentedTexts(findings: readonly Finding[]): string[] {
  const ranges = readPart(mainPart, findings).matchAll(/<w:commentRangeStart[^>]*>(.*?)<w:commentRangeEnd/gs);
  return [...ranges].map(([, xml = ""]) => xml.replace(/<[^>]*>/g, ""));
}

test("a finding has its comment at its own run", () => {
  if (!story || !paragraph) throw new Error("no paragraph");
  const where = { story, paragraph, pieces: paragraph.pieces, around: "" };
  expect(listCommentedTexts([{ ...finding, where }])).toEqual(["Có 77 hộ"]);
});

test("a finding without a place has its comment at the first text", () => {
  expect(listCommentedTexts([finding])).toEqual(["Mở đầu"]);
});

test("a comment names the figure, if there is one", () => {
  const figure = buildLedgerFigure({ name: "Nhà ở" });
  expect(readPart("word/comments.xml", [{ ...finding, state: "deleted", found: null, figure }])).toContain(
    'preserve">Nhà ở: Không còn thấy số liệu',
  );
  expect(readPart("word/comments.xml", [finding])).not.toContain("Nhà ở");
});

test("what agrees has no comment", () => {
  expect(readPart("word/comments.xml", [{ ...finding, state: "agrees" }])).toBe("");
});
