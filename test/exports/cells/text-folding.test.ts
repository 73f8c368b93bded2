/** Folding sign by sign comes to the same as folding the text as a whole. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "../../../src/exports/cells/text-folding.ts";

/** The definition, written out; slow. */
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

const vietnameseSigns = [..."Tỷ lệ hộ nghèo, liệt sỹ; Hoà/HÒA (%) đĐƣƢ y\u0323e\u0302\u00AD½ĲßİΣσς"];

test.each([
  ["texts of an office", fc.array(fc.constantFrom(...vietnameseSigns)).map((signs) => signs.join(""))],
  ["any text", fc.string({ unit: "binary" })],
])("%s", (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldText(text)).toBe(foldWholeText(text));
    }),
    { numRuns: 5_000 },
  );
});

test("each sign by itself", () => {
  for (let code = 0; code < 0x10000; code++) {
    const sign = String.fromCharCode(code);
    if (foldText(`a${sign}y`) !== foldWholeText(`a${sign}y`)) expect(code.toString(16)).toBe("folds alike");
  }
});
