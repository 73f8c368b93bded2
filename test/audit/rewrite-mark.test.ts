/** New text in a mark: in its run formatting, or as a tracked change. */
import { describe, expect, test } from "vitest";
import {
  buildMarkTextEdits,
  createTrackedRewriter,
  type MarkRewriter,
} from "../../src/audit/rewrite-mark.ts";
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
      "a tab in front, which is removed",
      "<w:r><w:tab/><w:t>12</w:t></w:r>",
      "<w:r><w:t>15 người</w:t></w:r>",
    ],
  ])("%s", (_, runs, expected) => {
    const content = figure.replace(oldRun, runs);
    expect(rewrite(buildMarkTextEdits, content, "15 người")).toBe(content.replace(runs, expected));
  });

  test("escapes the text", () => {
    expect(rewrite(buildMarkTextEdits, figure, "a<b&c")).toContain("a&lt;b&amp;c");
  });
});

describe("createTrackedRewriter", () => {
  const attributes = (id: number) => `w:id="${id}" w:author="so-ket" w:date="2022-10-06T08:00:00Z"`;
  const rewriteTracked = (content: string) =>
    rewrite(createTrackedRewriter("2022-10-06T08:00:00Z"), content, "15 người");

  test("deletes the old run and inserts a new one, with free ids", () => {
    const deleted = `<w:del ${attributes(2)}><w:r><w:delText xml:space="preserve">12 người</w:delText></w:r></w:del>`;
    const inserted = `<w:ins ${attributes(3)}>${renderRun("15 người")}</w:ins>`;
    expect(rewriteTracked(figure)).toBe(figure.replace(oldRun, deleted + inserted));
  });

  test("keeps the formatting of the first run", () => {
    const bold = oldRun.replace("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>");
    expect(rewriteTracked(figure.replace(oldRun, bold + renderRun("5")))).toContain(
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">15 người</w:t></w:r>',
    );
  });

  test("gives up where a run holds more than the mark", () => {
    const [, start = "", end = ""] = /^(<w:bookmarkStart.*?\/>).*(<w:bookmarkEnd.*?\/>)$/.exec(figure) ?? [];
    expect(rewriteTracked(`${start}<w:r><w:t>12</w:t>${end}<w:t> nữ</w:t></w:r>`)).toBeUndefined();
    expect(rewriteTracked(`${start}<w:r><w:t>12</w:t></w:r>${end}${renderRun(" nữ")}`)).toBeDefined();
  });

  test("gives each change of a story its own ids", () => {
    const story = readBody(renderParagraph(figure + renderMark(createMarkName("b"), "5", 2)));
    const rewriter = createTrackedRewriter("x");
    const edits = findMarkOccurrences(story).flatMap((occurrence) => rewriter(occurrence, "7") ?? []);
    const ids = [...applyXmlEdits(story.xml, edits).matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(ids).toEqual(["3", "4", "5", "6"]);
  });
});
