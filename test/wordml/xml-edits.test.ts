/** Edits of XML by offset, and ids that are free. */
import { describe, expect, test } from "vitest";
import { applyXmlEdits, computeFreeId, type XmlEdit } from "../../src/wordml/xml-edits.ts";

describe("applyEdits", () => {
  test.each<readonly [string, XmlEdit[], string]>([
    ["none", [], "0123456789"],
    ["a replacement", [{ from: 2, to: 4, text: "ab" }], "01ab456789"],
    ["an insertion", [{ from: 2, to: 2, text: "ab" }], "01ab23456789"],
    ["a deletion", [{ from: 2, to: 4, text: "" }], "01456789"],
    [
      "at both ends",
      [
        { from: 10, to: 10, text: ">" },
        { from: 0, to: 0, text: "<" },
      ],
      "<0123456789>",
    ],
    [
      "out of order",
      [
        { from: 8, to: 9, text: "y" },
        { from: 1, to: 2, text: "x" },
      ],
      "0x234567y9",
    ],
    [
      "two insertions at one offset",
      [
        { from: 5, to: 5, text: "a" },
        { from: 5, to: 5, text: "b" },
      ],
      "01234ab56789",
    ],
  ])("%s", (_, edits, expected) => expect(applyXmlEdits("0123456789", edits)).toBe(expected));
});

describe("computeFreeId", () => {
  test.each([
    ["<w:p/>", 1],
    ['<w:ins w:author="a" w:id="7"/><w:del w:id="3"/>', 8],
    ['<w:ins w:author="a>b" w:id="7"/>', 8],
    ['<w:bookmarkStart w:name="x" w:id="12"/>', 13],
    ['<w:commentRangeStart w:id="5"/>', 6],
    ['<w:moveFromRangeStart w:id="4"/><w:rPrChange w:id="9"/>', 10],
    ['<w:footnoteReference w:id="99"/>', 1],
    ['<w:id w:val="99"/>', 1],
  ])("%s → %i", (xml, id) => expect(computeFreeId(`<w:body>${xml}</w:body>`)).toBe(id));
});
