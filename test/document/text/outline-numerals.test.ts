import { expect, test } from "vitest";
import { formatRomanNumeral } from "../../../src/document/text/outline-numerals.ts";

test.each([
  [1, "I"],
  [3, "III"],
  [4, "IV"],
  [5, "V"],
  [9, "IX"],
  [14, "XIV"],
  [39, "XXXIX"],
])("%d is %s", (number, expected) => {
  expect(formatRomanNumeral(number)).toBe(expected);
});
