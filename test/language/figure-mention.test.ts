import { expect, test } from "vitest";
import {
  type FigureMention,
  formatFigureToken,
  replaceTokensWithWords,
  splitTextAtTokens,
} from "../../src/language/figure-mention.ts";

const [first, twelfth] = [formatFigureToken(0), formatFigureToken(12)];

test.each([
  ["", []],
  ["a", ["a"]],
  [`a${first}b${twelfth}`, ["a", 0, "b", 12]],
  [`${first}${first}`, [0, 0]],
  ["12 3", ["12 3"]],
  // Characters of a token that are none are text.
  ["a\uE00012", ["a\uE00012"]],
  [`\uE000x\uE001${first}\uE001`, ["\uE000x\uE001", 0, "\uE001"]],
  [`\uE0001${twelfth}`, ["\uE0001", 12]],
])("%j splits into %o", (text, pieces) => {
  expect(splitTextAtTokens(text)).toEqual(pieces);
});

test("plain text has the words of each mention, and nothing for an unknown one", () => {
  const mentions = [{ shown: "12 người" }] as FigureMention[];
  expect(replaceTokensWithWords(`Có ${first}${twelfth}.`, mentions)).toBe("Có 12 người.");
});
