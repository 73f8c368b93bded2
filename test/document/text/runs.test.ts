import { expect, test } from "vitest";
import { fillAndMarkContent } from "../../../src/document/filled-content.ts";
import { renderRuns, renderRunsOnLines } from "../../../src/document/text/runs.ts";
import { formatFigureToken } from "../../../src/language/figure-mention.ts";
import { buildSampleContent } from "../../support/sample-document.ts";
import { readXmlText } from "../../support/word/word-file-reader.ts";

const { mentions } = fillAndMarkContent(buildSampleContent("./."));

test.each([
  ["thường", [["thường", false, false]]],
  [
    "**đậm** _nghiêng_",
    [
      ["đậm", true, false],
      [" ", false, false],
      ["nghiêng", false, true],
    ],
  ],
  [
    `đạt **${formatFigureToken(1)}**`,
    [
      ["đạt ", false, false],
      ["gần\u00A0200\u00A0nghìn suất quà", true, false],
    ],
  ],
])("%j has the runs %j", (text, expected) => {
  const runs = renderRuns(text, mentions);
  expect(runs.map((xml) => [readXmlText(xml), xml.includes("<w:b/>"), xml.includes("<w:i/>")])).toEqual(
    expected,
  );
});

test("markup adds to the given formatting", () => {
  const [xml = ""] = renderRuns("_a_", [], { size: 20, bold: true });
  for (const property of ["<w:b/>", "<w:i/>", '<w:sz w:val="20"/>']) expect(xml).toContain(property);
});

test("a token without a mention throws", () => {
  expect(() => renderRuns(formatFigureToken(99), mentions)).toThrow("figure 99");
});

test("lines are separated by line breaks", () => {
  expect(renderRunsOnLines(["Một", "Hai", "Ba"], []).map(readXmlText).join("")).toBe("Một\nHai\nBa");
});
