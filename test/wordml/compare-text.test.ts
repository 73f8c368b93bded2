/** Texts that are equal for a reader, and texts that are not. */
import { describe, expect, test } from "vitest";
import {
  isSameTextIgnoringCase,
  normalizeSpacesAndHyphens,
  trimAndNormalizeKeepingCase,
} from "../../src/wordml/compare-text.ts";

describe("isSameText", () => {
  test.each([
    ["trên 14 nghìn", "trên\u00A014\u00A0nghìn"],
    ["trên 14 nghìn", " trên  14\tnghìn\n"],
    ["trên 14 nghìn", "Trên 14 nghìn"],
    ["ngành", "ng\u00ADành"],
    ["1.250", "1\u200B.250\uFEFF"],
    ["động", "động".normalize("NFD")],
    ["2021-2025", "2021\u20112025"],
    ["Thương binh - Liệt sĩ", "Thương binh \u2013 Liệt sĩ"],
  ])("%j equals %j", (text, other) => expect(isSameTextIgnoringCase(text, other)).toBe(true));

  test.each([
    ["14.274", "14.275"],
    ["14.274", "14,274"],
    ["14 274", "14274"],
    ["tăng 5%", "giảm 5%"],
    ["-5", "−5"],
    ["2021-2025", "2021\u20132025"],
    ["a -b", "a \u2013b"],
    ["", "0"],
  ])("%j differs from %j", (text, other) => expect(isSameTextIgnoringCase(text, other)).toBe(false));
});

test.each([
  ["", ""],
  [" a \u00A0 b ", " a b "],
  ["\u200Ba\u2060", "a"],
])("normalizeSpacesAndHyphens(%j) → %j", (text, expected) =>
  expect(normalizeSpacesAndHyphens(text)).toBe(expected),
);

test("normalizeForCompare trims too", () => expect(trimAndNormalizeKeepingCase(" a\u00A0b ")).toBe("a b"));
