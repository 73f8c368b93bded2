/** Published pairs of an exact number and the phrase that was printed for it: the program can say what officials say, if it is true. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hedgeNumber } from "../../src/language/hedge.ts";
import { buildFigurePhrase, type FigureHelperName } from "../../src/language/phrase-builders.ts";
import { parseHelperCall, readPhraseOptions } from "../../src/language/phrase-options.ts";
import { computePercent, createQuantity } from "../../src/quantity.ts";
import { buildFigure, defaultSpelling } from "../support/figures.ts";

function readTsvRows(path: string): string[][] {
  const [, ...rows] = readFileSync(path, "utf8").trim().split("\n");
  return rows.map((row) => row.split("\t"));
}

const amountCases = readTsvRows("test/language/number-phrases.tsv").map(
  ([value = "", unit = "", magnitude = "", step = "", word = "", phrase = "", refused = "", source = ""]) => {
    const hedging = readPhraseOptions({ in: magnitude, step, word });
    return { value, unit, hedging, phrase, refused, source };
  },
);

const ratioCases = readTsvRows("test/language/ratio-phrases.tsv").map(
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
    given: { unit, actual: toShare(unit, actual), ...(plan && { plan }), ...(lastYear && { lastYear }) },
    phrase,
    refused,
    source,
  }),
);

/** A rate is given by its two numbers: "13455/297899". */
function toShare(unit: string, actual: string): string {
  const [part = "", whole] = actual.split("/");
  return unit === "%" && whole
    ? (computePercent(createQuantity(part), createQuantity(whole))?.toFixed() ?? "")
    : actual;
}

function formatHedged(value: string, unit: string, hedging: Parameters<typeof hedgeNumber>[2]): string {
  const result = hedgeNumber(createQuantity(value), unit, hedging, defaultSpelling);
  return ("phrase" in result ? result.phrase : `refused: ${result.refusedPhrase}`).replaceAll("\u00A0", " ");
}

describe("published phrases for amounts", () => {
  test.each(amountCases.filter(({ refused }) => refused === ""))(
    "$value is $phrase ($source)",
    ({ value, unit, hedging, phrase }) => {
      expect(formatHedged(value, unit, hedging)).toBe(phrase);
    },
  );

  test.each(amountCases.filter(({ refused }) => refused !== ""))(
    "$value is never $phrase: $refused",
    ({ value, unit, hedging, phrase }) => {
      const words = ["trên", "hơn", "gần", undefined] as const;
      expect(words.map((word) => formatHedged(value, unit, { ...hedging, word }))).not.toContain(phrase);
    },
  );

  test.each(amountCases)("what the program itself says of $value is true", ({ value, unit }) => {
    for (const level of ["lead", "body", "table"] as const) {
      const result = hedgeNumber(createQuantity(value), unit, { level }, defaultSpelling);
      if (!("phrase" in result)) throw new Error("the program refuses its own choice");
      const [from, to] = result.bounds;
      expect(from.lte(value) && to.gte(value)).toBe(true);
    }
  });
});

describe("published ratios", () => {
  test.each(ratioCases)("$given in $call: $phrase $refused ($source)", ({ call, given, phrase, refused }) => {
    const { helper, options } = parseHelperCall(call);
    const worded = buildFigurePhrase(
      helper as FigureHelperName,
      buildFigure(given),
      options,
      defaultSpelling,
    );
    const shown = "phrase" in worded ? worded.phrase.shown.replaceAll("\u00A0", " ") : worded.lack;
    if (refused === "") expect(shown.startsWith(phrase)).toBe(true);
    else expect(shown.startsWith(phrase)).toBe(false);
  });
});
