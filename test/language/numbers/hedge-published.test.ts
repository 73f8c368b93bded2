/** Published pairs of an exact number and its phrase: every true phrase of an official must be possible, and no false one. */
import { describe, expect, test } from "vitest";
import { hedgeNumberOrRefuse } from "../../../src/language/numbers/hedge.ts";
import { parseReadableOptions } from "../../../src/language/phrase-options.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { defaultSpelling } from "../../support/figures/figures.ts";
import { readTsvRows } from "../../support/tsv-rows.ts";

const amountCases = readTsvRows("test/language/numbers/number-phrases.tsv").map(
  ([value = "", unit = "", magnitude = "", step = "", word = "", phrase = "", refused = "", source = ""]) => {
    const hedging = parseReadableOptions({ in: magnitude, step, word });
    return { value, unit, hedging, phrase, refused, source };
  },
);

function formatHedged(
  value: string,
  unit: string,
  hedging: Parameters<typeof hedgeNumberOrRefuse>[2],
): string {
  const result = hedgeNumberOrRefuse(createQuantity(value), unit, hedging, defaultSpelling);
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

  test.each(amountCases)("the default phrase of $value is true", ({ value, unit }) => {
    for (const level of ["lead", "body", "table"] as const) {
      const result = hedgeNumberOrRefuse(createQuantity(value), unit, { level }, defaultSpelling);
      if (!("phrase" in result)) throw new Error("the default phrase was refused");
      const [from, to] = result.bounds;
      expect(from.lte(value) && to.gte(value)).toBe(true);
    }
  });
});
