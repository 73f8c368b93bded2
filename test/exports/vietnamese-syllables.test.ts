import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countNonAsciiAndVietnameseWords,
  isMostlyVietnamese,
} from "../../src/exports/vietnamese-syllables.ts";

test.each([
  ["huyện Nho Quan", 1, 1],
  ["Người được giải quyết", 4, 4],
  ["ĐƯỢC", 1, 1],
  ["huyÖn", 1, 0],
  ["Straße café", 2, 0],
  ["ASCII only 123", 0, 0],
  ["a\u0001ệ tê-tê x\u00A0ế 9ê😀 đ", 6, 3],
])("%s: %i words beyond ASCII, %i of them Vietnamese", (text, words, vietnamese) => {
  expect(countNonAsciiAndVietnameseWords(text)).toEqual({ words, vietnamese });
});

test.each([["\n"], ["\r\n"], ["\n\n"]])("counts the words of long lines once, which end with %j", (ends) => {
  const lines = Array.from({ length: 300 }, (_, index) => `${"huyện café ".repeat(index)}ASCII`);
  const count = (300 * 299) / 2;
  const { words, vietnamese } = countNonAsciiAndVietnameseWords(lines.join(ends));
  expect({ words, vietnamese }).toEqual({ words: 2 * count, vietnamese: count });
});

const words = [
  "huyện",
  "huyÖn",
  "Người",
  "sè",
  "ASCII",
  "9",
  "a\u0001ệ",
  "😀",
  ";",
  "a,ệ",
  "\u00A0",
  "ê\u0323",
];

test("a text is mostly Vietnamese by its words, however few of them are looked at", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { maxLength: 30 }),
      fc.constantFrom("", " "),
      (all, gap) => {
        const text = all.join(gap);
        const count = countNonAsciiAndVietnameseWords(text);
        expect(isMostlyVietnamese(text)).toBe(count.words < 3 || count.vietnamese >= count.words / 2);
      },
    ),
  );
});

test("a long word takes no long time", () => {
  const start = process.cpuUsage();
  expect(isMostlyVietnamese("a".repeat(250_000))).toBe(true);
  expect(isMostlyVietnamese("a".repeat(65_000))).toBe(true);
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
});

test("finds the words that every letter tells, as a comparison with all words of the text shows", () => {
  const letters = [..."aZ9 ;đệ\u0001\u007F\u00A0\u2003😀", "\uFEFF", "\n"];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 30 }), (all) => {
      const text = all.join("");
      const found = text.match(/[^\s!-/:-@[-`{-~\d]+/gu) ?? [];
      const isBeyondAscii = (word: string) => /[^\p{ASCII}]/u.test(word) && /[\p{L}\p{M}]/u.test(word);
      expect(countNonAsciiAndVietnameseWords(text).words).toBe(found.filter(isBeyondAscii).length);
    }),
    { numRuns: 1_000 },
  );
});
