/** The words of one figure, a row a case in sentences.tsv and ratio-phrases.tsv, for the office to read and correct. */
import { describe, expect, test } from "vitest";
import { parseHelperCall } from "../../../../src/language/phrase-options.ts";
import { computePercent, createQuantity } from "../../../../src/quantity.ts";
import { singleFigureHelpers } from "../../../../src/templating/helpers/helper-list.ts";
import { buildFigure, defaultSpelling, type GivenFigure } from "../../../support/figures/figures.ts";
import { readTsvRows } from "../../../support/tsv-rows.ts";

/** The phrase of a call such as `about in=nghìn`, and the refused one if a finer one was used; "(no-plan)" for a lack. */
function formatPhrase(call: string, given: GivenFigure): { phrase: string; refused?: string } {
  const { helper: name, options } = parseHelperCall(call);
  const helper = singleFigureHelpers.find((one) => one.name === name);
  if (!helper) throw new Error(`${name} is no helper of one figure`);
  const result = helper.buildPhrase(buildFigure(given), options, defaultSpelling);
  if ("lack" in result) return { phrase: `(${result.lack})` };
  const { phrase, coarse } = result;
  return {
    phrase: replaceNoBreakSpaces(phrase.shown),
    ...(coarse ? { refused: replaceNoBreakSpaces(coarse.refusedPhrase) } : {}),
  };
}

/** "better: lower, stock", "zero: không có người", "year estimate: 18300": what the declaration of the indicator says besides its unit. */
function parseIndicatorWords(words: string): Partial<GivenFigure> {
  const [, zero] = /zero: ([^,]+)/.exec(words) ?? [];
  const [, yearEstimate] = /year estimate: ([\d.]+)/.exec(words) ?? [];
  return {
    ...(words.includes("better: lower") && { better: "lower" as const }),
    ...(/\bstock\b/.test(words) && { kind: "stock" as const }),
    ...(words.includes("year-start") && { versus: "year-start" as const }),
    ...(zero !== undefined && { zero }),
    ...(yearEstimate !== undefined && { yearEstimate }),
  };
}

function replaceNoBreakSpaces(text: string): string {
  return text.replaceAll("\u00A0", " ");
}

describe("a figure reads as an experienced clerk would write it", () => {
  const cases = readTsvRows("test/templating/helpers/sentences.tsv").map(
    ([
      call = "",
      period = "",
      unit = "",
      actual = "",
      plan = "",
      lastYear = "",
      phrase = "",
      refused = "",
      indicator = "",
    ]) => ({
      call,
      given: {
        unit,
        ...parseIndicatorWords(indicator),
        ...(period && { period }),
        ...(actual && { actual }),
        ...(plan && { plan }),
        ...(lastYear && { lastYear }),
      },
      expected: refused === "" ? { phrase } : { phrase, refused },
    }),
  );

  test("in at least 150 cases", () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
  });

  test.each(cases)("$call of $given → $expected.phrase", ({ call, given, expected }) => {
    expect(formatPhrase(call, given)).toEqual(expected);
  });

  test.each(cases)("$expected.phrase breaks no rule of writing", ({ expected }) => {
    expect(expected.phrase).not.toMatch(
      / {2}|(tăng|giảm) -|\d\.\d{1,2}(?!\d)|(^|[^\d.,/-])[1-9] (người|lao động|hộ)/,
    );
  });
});

describe("published ratios", () => {
  const cases = readTsvRows("test/templating/helpers/ratio-phrases.tsv").map(
    ([
      call = "",
      unit = "",
      actual = "",
      plan = "",
      lastYear = "",
      phrase = "",
      refused = "",
      source = "",
    ]) => ({
      call,
      given: {
        unit,
        actual: unit === "%" ? toPercent(actual) : actual,
        ...(plan && { plan }),
        ...(lastYear && { lastYear }),
      },
      phrase,
      refused,
      source,
    }),
  );

  test.each(cases)(
    "$given in $call: $phrase $refused ($source)",
    ({ call, given, phrase: published, refused }) => {
      const { phrase } = formatPhrase(call, given);
      const shown = phrase.replace(/^\((.*)\)$/, "$1");
      expect(shown.startsWith(published)).toBe(refused === "");
    },
  );
});

/** A rate may be given by its two numbers: "13455/297899". */
function toPercent(rate: string): string {
  const [part = "", whole] = rate.split("/");
  return whole ? (computePercent(createQuantity(part), createQuantity(whole))?.toFixed() ?? "") : rate;
}
