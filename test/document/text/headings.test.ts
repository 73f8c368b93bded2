import { expect, test } from "vitest";
import type { Block, HeadingLevel } from "../../../src/document/text/blocks.ts";
import { listPointLetters, renderHeading, renderPartTitle } from "../../../src/document/text/headings.ts";
import { findParagraphs } from "../../support/word/word-file-reader.ts";

function readParagraph(xml: string): (string | undefined)[] {
  return findParagraphs(xml).flatMap(({ style, text }) => [style, text]);
}

test.each([
  [1, 0, "Heading1", "MỤC"],
  [1, 1, "Heading2", "MỤC"],
  [2, 0, "Heading2", "Mục"],
  [3, 0, "Heading3", "b) Mục"],
  [3, 1, "Heading4", "b) Mục"],
] as const)("level %d, shifted by %d, has the style %s and the text %s", (level, levelShift, style, text) => {
  const xml = renderHeading({ level, levelShift, text: "Mục", pointLetter: "b" }, []);
  expect(readParagraph(xml)).toEqual([style, text]);
});

test("the title of a part is on the line after its number, in capitals", () => {
  expect(readParagraph(renderPartTitle("Kết quả thực hiện", []))).toEqual([
    "Heading1",
    "\nKẾT QUẢ THỰC HIỆN",
  ]);
});

test("points are lettered in the Vietnamese order and restart under every higher heading", () => {
  const origin = { file: "a.hbs", line: 1 };
  const toHeading = (level: HeadingLevel): Block => ({ kind: "heading", level, text: "", ...origin });
  const blocks: Block[] = [
    toHeading(2),
    ...Array.from({ length: 5 }, () => toHeading(3)),
    { kind: "paragraph", text: "", ...origin },
    toHeading(3),
    toHeading(2),
    toHeading(3),
    { kind: "part", text: "", ...origin },
    toHeading(3),
  ];
  expect(listPointLetters(blocks)).toEqual(["", "a", "b", "c", "d", "đ", "", "e", "", "", "", ""]);
});
