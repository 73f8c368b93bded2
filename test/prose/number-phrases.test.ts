/** Published pairs of an exact number and the phrase that was printed for it: the program can say what officials say, if it is true. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type FigureHelperName, figureInWords } from "../../src/prose/figure-words.ts";
import { about } from "../../src/prose/hedge.ts";
import { optionsOf, parseFormat } from "../../src/prose/options.ts";
import { percentOf, quantity } from "../../src/quantity.ts";
import { figureOf, spelling } from "./figure.ts";

function rowsOf(path: string): string[][] {
  const [, ...rows] = readFileSync(path, "utf8").trim().split("\n");
  return rows.map((row) => row.split("\t"));
}

const pairs = rowsOf("test/prose/number-phrases.tsv").map(
  ([value = "", unit = "", magnitude = "", step = "", word = "", phrase = "", refused = "", source = ""]) => {
    const hedging = optionsOf({ in: magnitude, step, word });
    return { value, unit, hedging, phrase, refused, source };
  },
);

const ratios = rowsOf("test/prose/ratio-phrases.tsv").map(
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
    given: { unit, actual: sharedOut(unit, actual), ...(plan && { plan }), ...(lastYear && { lastYear }) },
    phrase,
    refused,
    source,
  }),
);

/** A rate is given by its two numbers: "13455/297899". */
function sharedOut(unit: string, actual: string): string {
  const [part = "", whole] = actual.split("/");
  return unit === "%" && whole ? (percentOf(quantity(part), quantity(whole))?.toFixed() ?? "") : actual;
}

function said(value: string, unit: string, hedging: Parameters<typeof about>[2]): string {
  const result = about(quantity(value), unit, hedging, spelling);
  return ("phrase" in result ? result.phrase : `refused: ${result.refused}`).replaceAll("\u00A0", " ");
}

describe("published phrases for amounts", () => {
  test.each(pairs.filter(({ refused }) => refused === ""))(
    "$value is $phrase ($source)",
    ({ value, unit, hedging, phrase }) => {
      expect(said(value, unit, hedging)).toBe(phrase);
    },
  );

  test.each(pairs.filter(({ refused }) => refused !== ""))(
    "$value is never $phrase: $refused",
    ({ value, unit, hedging, phrase }) => {
      const words = ["trên", "hơn", "gần", undefined] as const;
      expect(words.map((word) => said(value, unit, { ...hedging, word }))).not.toContain(phrase);
    },
  );

  test.each(pairs)("what the program itself says of $value is true", ({ value, unit }) => {
    for (const level of ["lead", "body", "table"] as const) {
      const result = about(quantity(value), unit, { level }, spelling);
      if (!("phrase" in result)) throw new Error("the program refuses its own choice");
      const [from, to] = result.bounds;
      expect(from.lte(value) && to.gte(value)).toBe(true);
    }
  });
});

describe("published ratios", () => {
  test.each(ratios)("$given in $call: $phrase $refused ($source)", ({ call, given, phrase, refused }) => {
    const { helper, options } = parseFormat(call);
    const worded = figureInWords(helper as FigureHelperName, figureOf(given), options, spelling);
    const shown = "phrase" in worded ? worded.phrase.shown.replaceAll("\u00A0", " ") : worded.lack;
    if (refused === "") expect(shown.startsWith(phrase)).toBe(true);
    else expect(shown.startsWith(phrase)).toBe(false);
  });
});
