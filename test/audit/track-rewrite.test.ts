/** New text in a mark as a tracked change. */
import { describe, expect, test } from "vitest";
import { createTrackedRewriter } from "../../src/audit/track-rewrite.ts";
import { findMarkOccurrences } from "../../src/wordml/mark-occurrences.ts";
import { applyXmlEdits } from "../../src/wordml/xml-edits.ts";
import { createMarkName, readBody, renderMark } from "../support/word/stories.ts";
import { renderParagraph, renderRun } from "../support/word/word-edits.ts";

const figure = renderMark(createMarkName("a"), "12 người");
const oldRun = renderRun("12 người");

/** The XML of the paragraph after the text was written into its mark; undefined where the rewriter gave up. */
function rewriteTracked(content: string, text = "15 người"): string | undefined {
  const story = readBody(renderParagraph(content));
  const [occurrence] = findMarkOccurrences(story);
  const edits = occurrence && createTrackedRewriter("2022-10-06T08:00:00Z")(occurrence, text);
  return edits && /<w:p>(.*)<\/w:p>/s.exec(applyXmlEdits(story.xml, edits))?.[1];
}

describe("createTrackedRewriter", () => {
  const attributes = (id: number) => `w:id="${id}" w:author="so-ket" w:date="2022-10-06T08:00:00Z"`;
  const renderDeleted = (id: number, runXml: string) => `<w:del ${attributes(id)}>${runXml}</w:del>`;
  const renderInserted = (id: number, runXml: string) => `<w:ins ${attributes(id)}>${runXml}</w:ins>`;

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

  const change = '<w:rPrChange w:id="9" w:author="Lan"><w:rPr><w:i/></w:rPr></w:rPrChange>';
  test.each([
    [
      "a tracked change of formatting, which stays with the old text",
      `<w:r><w:rPr><w:b/>${change}</w:rPr><w:t>12 người</w:t></w:r>`,
      renderDeleted(10, `<w:r><w:rPr><w:b/>${change}</w:rPr><w:delText>12 người</w:delText></w:r>`) +
        renderInserted(11, `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">15 người</w:t></w:r>`),
    ],
    [
      "a reference to a footnote behind the number",
      '<w:r><w:rPr><w:b/></w:rPr><w:t>12 người</w:t><w:footnoteReference w:id="2"/></w:r>',
      renderDeleted(2, "<w:r><w:rPr><w:b/></w:rPr><w:delText>12 người</w:delText></w:r>") +
        renderInserted(3, '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">15 người</w:t></w:r>') +
        '<w:r><w:rPr><w:b/></w:rPr><w:footnoteReference w:id="2"/></w:r>',
    ],
    [
      "a break between words of which the second stay",
      "<w:r><w:t>12</w:t><w:br/><w:t>người</w:t></w:r>",
      `${renderDeleted(2, "<w:r><w:delText>12</w:delText></w:r>")}${renderInserted(3, '<w:r><w:t xml:space="preserve">15</w:t></w:r>')}<w:r><w:br/><w:t>người</w:t></w:r>`,
    ],
    [
      "a tab in front",
      "<w:r><w:tab/><w:t>12 người</w:t></w:r>",
      `<w:r><w:tab/></w:r>${renderDeleted(2, "<w:r><w:delText>12 người</w:delText></w:r>")}${renderInserted(3, renderRun("15 người"))}`,
    ],
    [
      "two runs, and the end of a page",
      "<w:r><w:t>12</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t> người</w:t></w:r>",
      `${renderDeleted(2, "<w:r><w:delText>12</w:delText></w:r>")}${renderDeleted(3, "<w:r><w:lastRenderedPageBreak/><w:delText> người</w:delText></w:r>")}${renderInserted(4, renderRun("15 người"))}`,
    ],
  ])("%s", (_, runs, expected) => {
    expect(rewriteTracked(figure.replace(oldRun, runs))).toBe(figure.replace(oldRun, expected));
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
