import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HedgeOptions, hedgeNumberOrRefuse } from "../../../src/language/numbers/hedge.ts";
import { type Magnitude, magnitudes } from "../../../src/language/numbers/number-text.ts";
import { createQuantity, type Quantity } from "../../../src/quantity.ts";
import { defaultSpelling } from "../../support/figures/figures.ts";

/** A few leading digits and any number of places, so that all magnitudes are equally frequent. */
const arbitraryValue = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => createQuantity(`${digits}e${places}`));
const arbitraryUnit = fc.constantFrom("người", "suất quà", "đồng");
const arbitraryStep = fc.constantFrom("0.01", "0.1", "1", "10", "100", "10000").map(createQuantity);
const arbitraryMagnitude = fc.constantFrom(...(Object.keys(magnitudes) as Magnitude[]));
const arbitraryHedging: fc.Arbitrary<HedgeOptions> = fc.record(
  {
    in: arbitraryMagnitude,
    step: arbitraryStep,
    word: fc.constantFrom("trên", "hơn", "gần"),
    level: fc.constantFrom("lead", "body", "table"),
  },
  { requiredKeys: [] },
);

/** "gần 1,97 triệu hộ" → "gần", 1970000. */
function parseHedgedPhrase(phrase: string): { hedge: string; printed: Quantity } {
  const [, hedge = "", digits = "", words = ""] =
    /^(?:(trên|hơn|gần) )?(-?[\d.]+(?:,\d+)?)(?:\u00A0(nghìn\u00A0tỷ|nghìn|triệu|tỷ))?(?:\u00A0|$)/u.exec(
      phrase,
    ) ?? [];
  const size = magnitudes[(words.replace("\u00A0", " ") || "số") as Magnitude];
  return { hedge, printed: createQuantity(digits.replaceAll(".", "").replace(",", ".")).times(size) };
}

describe("hedgeNumberOrRefuse for any value, unit and options", () => {
  test("is never false", () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryUnit, arbitraryHedging, (number, unit, options) => {
        const result = hedgeNumberOrRefuse(number, unit, options, defaultSpelling);
        if (!("phrase" in result)) return;
        const { hedge, printed } = parseHedgedPhrase(result.phrase);
        if (hedge === "") expect(printed.eq(number)).toBe(true);
        else if (hedge === "gần") expect(printed.gt(number)).toBe(true);
        else expect(printed.lt(number)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("prints a number within the bounds of the phrase", () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryUnit, arbitraryHedging, (number, unit, options) => {
        const result = hedgeNumberOrRefuse(number, unit, options, defaultSpelling);
        if (!("phrase" in result)) return;
        const { printed } = parseHedgedPhrase(result.phrase);
        const [from, to] = result.bounds;
        expect(printed.eq(result.printed)).toBe(true);
        expect(from.lte(number) && number.lte(to) && from.lte(printed) && printed.lte(to)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("hides at most 1/6 rounding down to a requested step, 5 % in a requested magnitude, 4 % rounding up, and 3 % by default", () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryUnit, arbitraryHedging, (number, unit, options) => {
        const result = hedgeNumberOrRefuse(number, unit, options, defaultSpelling);
        if (!("phrase" in result)) return;
        const gap = result.printed.minus(number).div(number);
        const isDefault = options.in === undefined && options.step === undefined;
        const mostBelow = options.step ? createQuantity(1).div(6) : isDefault ? "0.03" : "0.05";
        expect(gap.gte(createQuantity(mostBelow).times(-1))).toBe(true);
        expect(gap.lte(isDefault ? "0.03" : "0.04")).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("never decreases when the value increases, at the same step", () => {
    fc.assert(
      fc.property(
        arbitraryValue,
        fc.integer({ min: 0, max: 3_000_000 }),
        arbitraryStep,
        arbitraryMagnitude,
        (low, increase, step, magnitude) => {
          const options = { in: magnitude, step };
          const high = low.plus(low.times(increase).div(1_000_000).round());
          const [a, b] = [
            hedgeNumberOrRefuse(low, "người", options, defaultSpelling),
            hedgeNumberOrRefuse(high, "người", options, defaultSpelling),
          ];
          if ("phrase" in a && "phrase" in b) expect(a.printed.lte(b.printed)).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test("has single spaces, a decimal comma, and no line break before the unit", () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryUnit, arbitraryHedging, (number, unit, options) => {
        const result = hedgeNumberOrRefuse(number, unit, options, defaultSpelling);
        const text = "phrase" in result ? result.phrase : result.refusedPhrase;
        expect(text).not.toMatch(/ {2}|\d,\d*0(?=\u00A0)|\d\.\d{1,2}(?!\d)|\d |(nghìn|triệu|tỷ) /);
        expect(text.match(/trên|hơn|gần|khoảng/g)?.length ?? 0).toBeLessThanOrEqual(1);
        expect(text).not.toMatch(/^[1-9]\u00A0người/);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("where only the magnitude is requested, the step follows", () => {
  test.each([
    ["1183", "người", "nghìn", "gần 1,2 nghìn người"],
    ["1600", "người", "nghìn", "1,6 nghìn người"],
    ["2347", "người", "nghìn", "trên 2,3 nghìn người"],
    ["4703", "người", "nghìn", "trên 4,7 nghìn người"],
    ["8721", "người", "nghìn", "gần 9 nghìn người"],
    ["14274", "người", "nghìn", "trên 14 nghìn người"],
    ["14600", "người", "nghìn", "gần 15 nghìn người"],
    ["4686000000", "đồng", "tỷ", "gần 4,7 tỷ đồng"],
    ["59771250000", "đồng", "tỷ", "gần 60 tỷ đồng"],
    ["79554", "suất quà", "số", "trên 79.500 suất quà"],
  ] as const)("%s %s in %s: %s", (number, unit, magnitude, expected) => {
    const result = hedgeNumberOrRefuse(createQuantity(number), unit, { in: magnitude }, defaultSpelling);
    expect("phrase" in result && result.phrase.replaceAll("\u00A0", " ")).toBe(expected);
  });

  test("a requested word is kept", () => {
    const options = { in: "số", word: "hơn", level: "lead" } as const;
    const texts = ["80536", "79554", "58646"].map((number) => {
      const result = hedgeNumberOrRefuse(createQuantity(number), "suất quà", options, defaultSpelling);
      return "phrase" in result ? result.phrase.replaceAll("\u00A0", " ") : "";
    });
    expect(texts).toEqual(["hơn 80.000 suất quà", "hơn 79.000 suất quà", "hơn 58.000 suất quà"]);
  });
});

describe("a requested form that hides too much is refused, with the hidden percentage", () => {
  test.each([
    ["1600", "nghìn", "trên 1 nghìn người", "37.5"],
    ["2620", "nghìn", "trên 2 nghìn người", "23.7"],
    ["1201", "nghìn", "trên 1 nghìn người", "16.7"],
  ] as const)("%s in %s: %s hides %s percent", (number, magnitude, refused, percent) => {
    const options = { in: magnitude, step: createQuantity(1) };
    const result = hedgeNumberOrRefuse(createQuantity(number), "người", options, defaultSpelling);
    if ("phrase" in result) throw new Error(`${result.phrase} was not refused`);
    expect(result.refusedPhrase.replaceAll("\u00A0", " ")).toBe(refused);
    expect(result.hiddenPercent.toFixed(1)).toBe(percent);
  });

  test.each(["1200", "2318", "2400", "3600", "5999"])("%s in whole nghìn is accepted", (number) => {
    const options = { in: "nghìn", step: createQuantity(1) } as const;
    expect(hedgeNumberOrRefuse(createQuantity(number), "người", options, defaultSpelling)).toHaveProperty(
      "phrase",
    );
  });

  test.each([
    ["4799", "gần", "gần 5.000 người"],
    ["1100", "gần", "gần 2.000 người"],
  ] as const)("%s must not be %s: %s", (number, word, refused) => {
    const result = hedgeNumberOrRefuse(
      createQuantity(number),
      "người",
      { in: "số", step: createQuantity(1000), word },
      defaultSpelling,
    );
    if ("phrase" in result) throw new Error(`${result.phrase} was not refused`);
    expect(result.refusedPhrase.replaceAll("\u00A0", " ")).toBe(refused);
  });
});
