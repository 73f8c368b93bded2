/** Folding of texts; character by character it must give the same result as on the whole text. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  foldText,
  foldTextKeepingDiacritics,
  removeInvisibleAndRepairLetters,
} from "../../../src/exports/cells/text-folding.ts";

describe("folding", () => {
  test.each([
    ["Thành phố\nNinh  Bình", "thanh pho ninh binh"],
    ["Bộ Kế hoạch và Đầu tƣ", "bo ke hoach va dau tu"],
    ["Tỉ lệ (%)", "ti le"],
    ["Tỷ\u00A0lệ\u200B %", "ti le"],
  ])("%s: %s", (text, expected) => expect(foldText(text)).toBe(expected));

  test("foldTextKeepingDiacritics equates tone placements and distinguishes tones", () => {
    expect(foldTextKeepingDiacritics("Hoà")).toBe(foldTextKeepingDiacritics("HÒA"));
    expect(foldTextKeepingDiacritics("Hà Trung")).not.toBe(foldTextKeepingDiacritics("Hạ Trung"));
  });
});

/** The definition of folding, slow. */
function foldWholeText(text: string): string {
  return text
    .replace(/\p{Cf}+/gu, "")
    .replace(/ƣ/g, "ư")
    .replace(/Ƣ/g, "Ư")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/(?<![\p{L}\p{M}])([hklmst])y(?![\p{L}])/gu, "$1i");
}

const vietnameseCharacters = [..."Tỷ lệ hộ nghèo, liệt sỹ; Hoà/HÒA (%) đĐƣƢ y\u0323e\u0302\u00AD½ĲßİΣσς"];

test.each([
  [
    "office texts",
    fc.array(fc.constantFrom(...vietnameseCharacters)).map((characters) => characters.join("")),
  ],
  ["any texts", fc.string({ unit: "binary" })],
])("%s fold character by character as they fold whole", (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldText(text)).toBe(foldWholeText(text));
    }),
    { numRuns: 5_000 },
  );
});

test("each character folds next to letters as it folds whole", () => {
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    if (foldText(`a${character}y`) !== foldWholeText(`a${character}y`))
      expect(code.toString(16)).toBe("folds alike");
  }
});

/** With the letters of all scripts, which only texts beyond Vietnamese need. */
function foldWholeTextKeepingDiacritics(text: string): string {
  const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
  return removeInvisibleAndRepairLetters(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}\p{M}\p{N}]+/gv, " ")
    .trim()
    .split(" ")
    .map((word) => word.replace(toneMarks, "") + (word.match(toneMarks) ?? []).join(""))
    .join(" ")
    .replace(/(?<![\p{L}\p{M}])([hklmst])y(?!\p{L})/gv, "$1i");
}

test.each([
  ["office texts", fc.array(fc.constantFrom(...vietnameseCharacters, " ", "y", "k", "–"))],
  ["any texts", fc.array(fc.string({ unit: "binary", maxLength: 3 }))],
])("%s keep their diacritics as with the letters of all scripts", (_, texts) => {
  fc.assert(
    fc.property(texts, (parts) => {
      expect(foldTextKeepingDiacritics(parts.join(""))).toBe(foldWholeTextKeepingDiacritics(parts.join("")));
    }),
    { numRuns: 1_000 },
  );
});
