/** sentences.tsv: how a figure is told, a row a case, for everybody in the office to read and to correct. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type FigureHelperName, figureInWords } from "../../src/prose/figure-words.ts";
import { parseFormat } from "../../src/prose/options.ts";
import { figureOf, type Given, spelling } from "./figure.ts";

const [, ...rows] = readFileSync("test/prose/sentences.tsv", "utf8").trim().split("\n");
const cases = rows.map((row) => {
  const [call = "", period = "", unit = "", actual = "", plan = "", lastYear = "", sentence = "", refused] =
    row.split("\t");
  const given: Given = {
    unit,
    ...(period && { period }),
    ...(actual && { actual }),
    ...(plan && { plan }),
    ...(lastYear && { lastYear }),
  };
  return { call, given, sentence, refused };
});

function told(call: string, given: Given): { sentence: string; refused?: string } {
  const { helper, options } = parseFormat(call);
  const worded = figureInWords(helper as FigureHelperName, figureOf(given), options, spelling);
  if ("lack" in worded) return { sentence: `(${worded.lack})` };
  const refused = worded.coarse && withPlainSpaces(worded.coarse.refused);
  return { sentence: withPlainSpaces(worded.phrase.shown), ...(refused === undefined ? {} : { refused }) };
}

function withPlainSpaces(text: string): string {
  return text.replaceAll("\u00A0", " ");
}

describe("a figure is told as an experienced clerk would", () => {
  test("in at least 150 cases", () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
  });

  test.each(cases)("$call of $given → $sentence", ({ call, given, sentence, refused }) => {
    expect(told(call, given)).toEqual(refused === undefined ? { sentence } : { sentence, refused });
  });

  test.each(cases)("$sentence breaks no rule of writing", ({ sentence }) => {
    expect(sentence).not.toMatch(
      / {2}|(tăng|giảm) -|\d\.\d{1,2}(?!\d)|(^|[^\d.,/-])[1-9] (người|lao động|hộ)/,
    );
  });
});
