import { expect, test } from "vitest";
import { computeContentControlId } from "../../../src/document/figure-marks.ts";
import { fillAndMarkContent } from "../../../src/document/filled-content.ts";
import { renderFigureRun } from "../../../src/document/text/figure-run.ts";
import { buildSampleContent } from "../../support/sample-document.ts";
import { readXmlText } from "../../support/word/word-file-reader.ts";

test("a figure is a run in a content control in a bookmark, both named by its mark", () => {
  const [figure] = fillAndMarkContent(buildSampleContent("./.")).mentions;
  if (!figure) throw new Error("No figure");
  const xml = renderFigureRun(figure, 5, { bold: true });
  expect(readXmlText(xml)).toBe(figure.shown);
  expect(xml).toMatch(/^<w:bookmarkStart .*<w:sdt>.*<w:b\/>.*<\/w:sdt><w:bookmarkEnd w:id="5"\/>$/);
  expect(xml).toContain(`w:name="${figure.mark}" w:id="5"`);
  expect(xml).toContain(
    `<w:tag w:val="${figure.mark}"/><w:id w:val="${computeContentControlId(figure.mark)}"/>`,
  );
});
