import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HedgeOptions, hedgeNumberOrRefuse } from "../../src/language/hedge.ts";
import { type Magnitude, magnitudes } from "../../src/language/number-text.ts";
import { createQuantity, type Quantity } from "../../src/quantity.ts";
import { defaultSpelling } from "../support/figures.ts";

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

  test("hides at most 1/6 rounding down, 4 % rounding up, and 3 % by default", () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryUnit, arbitraryHedging, (number, unit, options) => {
        const result = hedgeNumberOrRefuse(number, unit, options, defaultSpelling);
        if (!("phrase" in result)) return;
        const gap = result.printed.minus(number).div(number);
        const isDefault = options.in === undefined && options.step === undefined;
        expect(gap.gte(isDefault ? "-0.03" : createQuantity(-1).div(6))).toBe(true);
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

describe("a requested form that hides too much is refused, with the hidden percentage", () => {
  test.each([
    ["1600", "nghìn", "trên 1 nghìn người", "37.5"],
    ["2620", "nghìn", "trên 2 nghìn người", "23.7"],
    ["1201", "nghìn", "trên 1 nghìn người", "16.7"],
  ] as const)("%s in %s: %s hides %s percent", (number, magnitude, refused, percent) => {
    const result = hedgeNumberOrRefuse(createQuantity(number), "người", { in: magnitude }, defaultSpelling);
    if ("phrase" in result) throw new Error(`${result.phrase} was not refused`);
    expect(result.refusedPhrase.replaceAll("\u00A0", " ")).toBe(refused);
    expect(result.hiddenPercent.toFixed(1)).toBe(percent);
  });

  test.each(["1200", "2318", "2400", "3600", "5999"])("%s in nghìn is accepted", (number) => {
    expect(
      hedgeNumberOrRefuse(createQuantity(number), "người", { in: "nghìn" }, defaultSpelling),
    ).toHaveProperty("phrase");
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
