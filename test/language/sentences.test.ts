/** sentences.tsv: how a figure is told, a row a case, for everybody in the office to read and to correct. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { buildFigurePhrase, type FigureHelperName } from "../../src/language/phrase-builders.ts";
import { parseHelperCall } from "../../src/language/phrase-options.ts";
import { buildFigure, defaultSpelling, type GivenFigure } from "../support/figures.ts";

const [, ...rows] = readFileSync("test/language/sentences.tsv", "utf8").trim().split("\n");
const sentenceCases = rows.map((row) => {
  const [call = "", period = "", unit = "", actual = "", plan = "", lastYear = "", sentence = "", refused] =
    row.split("\t");
  const given: GivenFigure = {
    unit,
    ...(period && { period }),
    ...(actual && { actual }),
    ...(plan && { plan }),
    ...(lastYear && { lastYear }),
  };
  return { call, given, sentence, refused };
});

function formatSentence(call: string, given: GivenFigure): { sentence: string; refused?: string } {
  const { helper, options } = parseHelperCall(call);
  const worded = buildFigurePhrase(helper as FigureHelperName, buildFigure(given), options, defaultSpelling);
  if ("lack" in worded) return { sentence: `(${worded.lack})` };
  const refused = worded.coarse && replaceNoBreakSpaces(worded.coarse.refusedPhrase);
  return {
    sentence: replaceNoBreakSpaces(worded.phrase.shown),
    ...(refused === undefined ? {} : { refused }),
  };
}

function replaceNoBreakSpaces(text: string): string {
  return text.replaceAll("\u00A0", " ");
}

describe("a figure is told as an experienced clerk would", () => {
  test("in at least 150 cases", () => {
    expect(sentenceCases.length).toBeGreaterThanOrEqual(150);
  });

  test.each(sentenceCases)("$call of $given → $sentence", ({ call, given, sentence, refused }) => {
    expect(formatSentence(call, given)).toEqual(refused === undefined ? { sentence } : { sentence, refused });
  });

  test.each(sentenceCases)("$sentence breaks no rule of writing", ({ sentence }) => {
    expect(sentence).not.toMatch(
      / {2}|(tăng|giảm) -|\d\.\d{1,2}(?!\d)|(^|[^\d.,/-])[1-9] (người|lao động|hộ)/,
    );
  });
});
