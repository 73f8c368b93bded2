import { expect, test } from "vitest";
import { fillAndMarkContent } from "../../src/document/filled-content.ts";
import { hasPartBlocks, renderWordSections } from "../../src/document/word-sections.ts";
import { buildSampleContent } from "../support/sample-document.ts";
import { readXmlText } from "../support/word/word-file-reader.ts";

function render(source: string, changes: object = {}) {
  return renderWordSections({ ...fillAndMarkContent(buildSampleContent(source)), ...changes });
}

function listTexts(source: string, changes: object = {}): string[] {
  return render(source, changes).flatMap(({ renderedBlocks }) =>
    renderedBlocks.map(({ pieces }) => readXmlText(pieces.join(""))),
  );
}

test("the main document and each annex are sections of their own orientation", () => {
  const sections = render("Chữ\n@annex landscape Một\n@annex Hai\nChữ");
  expect(sections.map(({ landscape }) => landscape)).toEqual([false, true, false]);
  expect(
    sections.map(({ renderedBlocks }) => renderedBlocks.findLast(({ block }) => block)?.block?.kind),
  ).toEqual(["paragraph", "annex", "paragraph"]);
});

test.each([
  ["Chữ", false],
  ["| A |\n| 1 |", true],
  ["@signature", true],
  ["Chữ\n@annex Một\nChữ", true],
])("the first section of %j ends with a paragraph of one point: %s", (source, expected) => {
  const end = render(source)[0]?.renderedBlocks.at(-1);
  expect(end?.pieces.join("").includes('w:line="20"')).toBe(expected);
});

test("a document without a letterhead names its office above its title", () => {
  expect(listTexts("Chữ", { withLetterhead: false }).slice(0, 3)).toEqual([
    "UBND TỈNH NINH BÌNH",
    "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
    "BÁO CÁO",
  ]);
  expect(listTexts("Chữ")[0]).toContain("UBND TỈNH NINH BÌNH");
});

test.each(["Chữ", "| A |\n| 1 |", "@chart months merit.houses"])(
  "the block %j before the signature stays on its page",
  (source) => {
    const isKept = (text: string) =>
      render(text)[0]
        ?.renderedBlocks.findLast(({ block }) => block && block.kind !== "signature")
        ?.pieces.some((xml) => xml.includes("<w:keepNext/>"));
    expect(isKept(`${source}\n@signature`)).toBe(true);
  },
);

test("a paragraph is not kept without a signature after it", () => {
  expect(render("Chữ\nChữ")[0]?.renderedBlocks.at(-1)?.pieces.join("")).not.toContain("keepNext");
});

test.each([
  ["Chữ\n@annex Biểu\n# Mục", false],
  ["@part Phần", true],
])("%j has parts: %s", (source, expected) => {
  expect(hasPartBlocks(buildSampleContent(source).blocks)).toBe(expected);
});

test("a placeholder that was not filled throws", () => {
  const { blocks } = buildSampleContent("@indicators");
  expect(() => render("Chữ", { blocks })).toThrow('"indicators"');
});
