/** New text in a mark, in its run formatting. */
import { describe, expect, test } from "vitest";
import { buildMarkTextEdits, type MarkRewriter } from "../../src/audit/rewrite-mark.ts";
import { findMarkOccurrences } from "../../src/wordml/mark-occurrences.ts";
import { applyXmlEdits } from "../../src/wordml/xml-edits.ts";
import { createMarkName, readBody, renderMark } from "../support/word/stories.ts";
import { renderParagraph, renderRun } from "../support/word/word-edits.ts";

const figure = renderMark(createMarkName("a"), "12 người");
const oldRun = renderRun("12 người");

/** The XML of the paragraph after the rewriter wrote the text into its mark; undefined where it gave up. */
function rewrite(rewriter: MarkRewriter, content: string, text: string): string | undefined {
  const story = readBody(renderParagraph(content));
  const [occurrence] = findMarkOccurrences(story);
  const edits = occurrence && rewriter(occurrence, text);
  return edits && /<w:p>(.*)<\/w:p>/s.exec(applyXmlEdits(story.xml, edits))?.[1];
}

describe("buildMarkTextEdits", () => {
  test.each([
    ["one run", oldRun, renderRun("15 người")],
    [
      "two runs: the first takes the text",
      "<w:r><w:t>12</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t> người</w:t></w:r>",
      "<w:r><w:t>15 người</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t></w:t></w:r>",
    ],
    [
      "a tab in front, which stays",
      "<w:r><w:tab/><w:t>12</w:t></w:r>",
      "<w:r><w:tab/><w:t>15 người</w:t></w:r>",
    ],
    [
      "a break between the words, which stays between them",
      "<w:r><w:t>12</w:t><w:br/><w:t>người</w:t></w:r>",
      "<w:r><w:t>15</w:t><w:br/><w:t>người</w:t></w:r>",
    ],
    [
      "a break between words that change: the first piece takes the text",
      "<w:r><w:t>gần</w:t><w:br/><w:t>12</w:t></w:r>",
      "<w:r><w:t>15 người</w:t><w:br/><w:t></w:t></w:r>",
    ],
    [
      "a hyphen that does not break, which is a part of the words",
      "<w:r><w:t>12</w:t><w:noBreakHyphen/><w:t>13</w:t></w:r>",
      "<w:r><w:t>15 người</w:t><w:t></w:t></w:r>",
    ],
    [
      "a reference to a footnote",
      '<w:r><w:t>12 người</w:t><w:footnoteReference w:id="2"/></w:r>',
      '<w:r><w:t>15 người</w:t><w:footnoteReference w:id="2"/></w:r>',
    ],
  ])("%s", (_, runs, expected) => {
    const content = figure.replace(oldRun, runs);
    expect(rewrite(buildMarkTextEdits, content, "15 người")).toBe(content.replace(runs, expected));
  });

  test("escapes the text", () => {
    expect(rewrite(buildMarkTextEdits, figure, "a<b&c")).toContain("a&lt;b&amp;c");
  });
});
