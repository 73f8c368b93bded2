import { expect, test } from "vitest";
import type { Signatory } from "../../../src/catalogue/office/office.ts";
import { standardLook } from "../../../src/document/look/standard-look.ts";
import { computeTextWidthInTwips, portraitA4 } from "../../../src/document/page/paper.ts";
import { renderSignature } from "../../../src/document/page/signature.ts";
import { sampleLetterhead } from "../../support/sample-document.ts";
import { findParagraphs, readTableRows } from "../../support/word/word-file-reader.ts";

const textWidth = computeTextWidthInTwips(portraitA4, standardLook);

function readSignature(changes: object): string[] {
  return findParagraphs(renderSignature({ ...sampleLetterhead, ...changes }, textWidth, standardLook)).map(
    ({ text }) => text,
  );
}

test("recipients on the left, the signer on the right, in one row that never splits", () => {
  const xml = renderSignature(sampleLetterhead, textWidth, standardLook);
  expect(readTableRows(xml).map((row) => row.length)).toEqual([2]);
  expect(xml).toContain("<w:cantSplit/>");
});

test.each([
  [
    { form: "KT.", head: "Giám đốc", title: "Phó Giám đốc", name: "An" },
    ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "An"],
  ],
  [{ form: "Q.", head: "Giám đốc", name: "An" }, ["Q. GIÁM ĐỐC", "An"]],
  [{ head: "Giám đốc" }, ["GIÁM ĐỐC"]],
])("the signatory %j is printed as %j", (signatory, lines) => {
  expect(readSignature({ signatory }).slice(-lines.length)).toEqual(lines);
});

test.each([
  [[], ["Sở Nội vụ;"], "VT.", ["Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT."]],
  [["UBND tỉnh"], [], "VT, VP", ["Nơi nhận:", "- Như trên;", "- Lưu: VT, VP."]],
  [
    ["UBND tỉnh"],
    ["Như trên", "Lãnh đạo Sở"],
    "VT",
    ["Nơi nhận:", "- Như trên;", "- Lãnh đạo Sở;", "- Lưu: VT."],
  ],
])("addressees %j, recipients %j and archive %j", (addressees, recipients, archive, lines) => {
  expect(readSignature({ addressees, recipients, archive }).slice(0, lines.length)).toEqual(lines);
});

test.each<[Signatory, unknown[], unknown[]]>([
  // The style of the name has the space.
  [{ head: "Giám đốc", name: "An" }, [240, undefined], [undefined, undefined]],
  [{ form: "KT.", head: "Giám đốc", title: "Phó Giám đốc" }, [240, undefined], [undefined, 1531]],
])(
  "%j has the space for the signature before the name, or after the last title",
  (signatory, first, last) => {
    const readSpaces = (xml = "") =>
      ["before", "after"].map((side) => {
        const twips = new RegExp(`w:${side}="(\\d+)"`).exec(xml)?.[1];
        return twips === undefined ? undefined : Number(twips);
      });
    const paragraphs = findParagraphs(
      renderSignature({ ...sampleLetterhead, signatory }, textWidth, standardLook),
    ).slice(-2);
    expect(paragraphs.map(({ xml }) => readSpaces(xml))).toEqual([first, last]);
  },
);
