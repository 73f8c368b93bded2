import { expect, test } from "vitest";
import { standardLook } from "../../../src/document/look/standard-look.ts";
import { buildOutlineNumbering } from "../../../src/document/page/outline-numbering.ts";

test.each([
  [
    false,
    [
      ["upperRoman", "%1.", "Heading1"],
      ["decimal", "%2.", "Heading2"],
    ],
  ],
  [
    true,
    [
      ["upperRoman", "Phần %1", "Heading1"],
      ["upperRoman", "%2.", "Heading2"],
      ["decimal", "%3.", "Heading3"],
    ],
  ],
])("the levels of a document with parts: %s", (hasParts, expected) => {
  const { levels } = buildOutlineNumbering(hasParts, standardLook);
  expect(levels.map(({ format, text, style }) => [format, text, style?.style])).toEqual(expected);
});
