import fc from "fast-check";
import { expect, test } from "vitest";
import { createFiguresNearFinder } from "../../../src/audit/unmarked/figures-by-value.ts";
import {
  computeGreatestDifference,
  isTrueOfValue,
  readNumberPhrase,
} from "../../../src/language/numbers-in-text/number-phrase.ts";
import { createQuantity } from "../../../src/quantity.ts";

const figures = [500, -3, 12, 500, 14_274, 0].map((value, index) => ({
  index,
  value: createQuantity(value),
}));
const findNear = createFiguresNearFinder(figures);

test.each([
  [500, 0, [0, 3]],
  [0, 3, [1, 5]],
  [14_000, 300, [4]],
  [6, 6, [2, 5]],
  [13, 0.5, []],
  [1e9, 1e10, [0, 1, 2, 3, 4, 5]],
])("values within %s and %s, in the order of the figures", (value, difference, expected) => {
  expect(findNear(value, difference).map(({ index }) => index)).toEqual(expected);
});

test("a phrase is true of no value farther away than its greatest difference", () => {
  const phrases = ["trên 14 nghìn", "gần 3 tỷ", "137,4 nghìn", "khoảng 80.000", "1.250", "hơn 7,5 triệu"];
  fc.assert(
    fc.property(
      fc.constantFrom(...phrases),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      (words, factor) => {
        const number = /\d[\d.,]*/.exec(words);
        const phrase = readNumberPhrase(`có ${words} người`, 3 + (number?.index ?? 0), number?.[0] ?? "");
        if (!phrase) throw new Error(words);
        const value = createQuantity(Math.round(phrase.value.toNumber() * factor));
        const difference = Math.abs(value.toNumber() - phrase.value.toNumber());
        if (isTrueOfValue(phrase, value))
          expect(difference).toBeLessThanOrEqual(computeGreatestDifference(phrase) * (1 + 1e-9));
      },
    ),
  );
});
