import { expect, test } from "vitest";
import { countNonAsciiAndVietnameseWords } from "../../src/exports/vietnamese-syllables.ts";

test.each([
  ["huyện Nho Quan", 1, 1],
  ["Người được giải quyết", 4, 4],
  ["ĐƯỢC", 1, 1],
  ["huyÖn", 1, 0],
  ["Straße café", 2, 0],
  ["ASCII only 123", 0, 0],
])("%s: %i words beyond ASCII, %i of them Vietnamese", (text, words, vietnamese) => {
  expect(countNonAsciiAndVietnameseWords(text)).toEqual({ words, vietnamese });
});
