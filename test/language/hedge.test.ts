import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HedgeOptions, hedgeNumber } from "../../src/language/hedge.ts";
import { type Magnitude, magnitudes } from "../../src/language/number-text.ts";
import { createQuantity, type Quantity } from "../../src/quantity.ts";
import { defaultSpelling } from "../support/figures.ts";

/** All magnitudes alike: a few leading digits and then any number of places. */
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

/** Reads a phrase back: "gần 1,97 triệu hộ" → gần, 1970000. */
function parseHedgedPhrase(phrase: string): { hedge: string; printed: Quantity } {
  const [, hedge = "", digits = "", words = ""] =
    /^(?:(trên|hơn|gần) )?(-?[\d.]+(?:,\d+)?)(?:\u00A0(nghìn\u00A0tỷ|nghìn|triệu|tỷ))?(?:\u00A0|$)/u.exec(
      phrase,
    ) ?? [];
  const size = magnitudes[(words.replace("\u00A0", " ") || "số") as Magnitude];
  return { hedge, printed: createQuantity(digits.replaceAll(".", "").replace(",", ".")).times(size) };
}

describe("a hedge of any value, unit and wish", () => {
  test("is never false", () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryUnit, arbitraryHedging, (number, one, wish) => {
        const said = hedgeNumber(number, one, wish, defaultSpelling);
        if (!("phrase" in said)) return;
        const { hedge, printed } = parseHedgedPhrase(said.phrase);
        if (hedge === "") expect(printed.eq(number)).toBe(true);
        else if (hedge === "gần") expect(printed.gt(number)).toBe(true);
        else expect(printed.lt(number)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("reads back as the number that was meant, within the step", () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryUnit, arbitraryHedging, (number, one, wish) => {
        const said = hedgeNumber(number, one, wish, defaultSpelling);
        if (!("phrase" in said)) return;
        const { printed } = parseHedgedPhrase(said.phrase);
        const [from, to] = said.bounds;
        expect(printed.eq(said.printed)).toBe(true);
        expect(from.lte(number) && number.lte(to) && from.lte(printed) && printed.lte(to)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("hides at most a sixth above, four hundredths below, and three hundredths by its own choice", () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryUnit, arbitraryHedging, (number, one, wish) => {
        const said = hedgeNumber(number, one, wish, defaultSpelling);
        if (!("phrase" in said)) return;
        const gap = said.printed.minus(number).div(number);
        const own = wish.in === undefined && wish.step === undefined;
        expect(gap.gte(own ? "-0.03" : createQuantity(-1).div(6))).toBe(true);
        expect(gap.lte(own ? "0.03" : "0.04")).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("never falls when the value rises, at the same step", () => {
    fc.assert(
      fc.property(
        arbitraryValue,
        fc.integer({ min: 0, max: 3_000_000 }),
        arbitraryStep,
        arbitraryMagnitude,
        (low, more, one, size) => {
          const wish = { in: size, step: one };
          const high = low.plus(low.times(more).div(1_000_000).round());
          const [a, b] = [
            hedgeNumber(low, "người", wish, defaultSpelling),
            hedgeNumber(high, "người", wish, defaultSpelling),
          ];
          if ("phrase" in a && "phrase" in b) expect(a.printed.lte(b.printed)).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test("is written in one way: one space, a decimal comma, no number broken from its unit", () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryUnit, arbitraryHedging, (number, one, wish) => {
        const said = hedgeNumber(number, one, wish, defaultSpelling);
        const text = "phrase" in said ? said.phrase : said.refusedPhrase;
        expect(text).not.toMatch(/ {2}|\d,\d*0(?=\u00A0)|\d\.\d{1,2}(?!\d)|\d |(nghìn|triệu|tỷ) /);
        expect(text.match(/trên|hơn|gần|khoảng/g)?.length ?? 0).toBeLessThanOrEqual(1);
        expect(text).not.toMatch(/^[1-9]\u00A0người/);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("an asked form that hides too much is refused, with the share that it hides", () => {
  test.each([
    ["1600", "nghìn", "trên 1 nghìn người", "37.5"],
    ["2620", "nghìn", "trên 2 nghìn người", "23.7"],
    ["1201", "nghìn", "trên 1 nghìn người", "16.7"],
  ] as const)("%s in %s would be %s and hide %s percent", (number, size, refused, percent) => {
    const said = hedgeNumber(createQuantity(number), "người", { in: size }, defaultSpelling);
    if ("phrase" in said) throw new Error(`${said.phrase} was not refused`);
    expect(said.refusedPhrase.replaceAll("\u00A0", " ")).toBe(refused);
    expect(said.hiddenPercent.toFixed(1)).toBe(percent);
  });

  test.each(["1200", "2318", "2400", "3600", "5999"])("%s in nghìn is not", (number) => {
    expect(hedgeNumber(createQuantity(number), "người", { in: "nghìn" }, defaultSpelling)).toHaveProperty(
      "phrase",
    );
  });

  test.each([
    ["4799", "gần", "gần 5.000 người"],
    ["1100", "gần", "gần 2.000 người"],
  ] as const)("%s may not be called %s", (number, word, refused) => {
    const said = hedgeNumber(
      createQuantity(number),
      "người",
      { in: "số", step: createQuantity(1000), word },
      defaultSpelling,
    );
    if ("phrase" in said) throw new Error(`${said.phrase} was not refused`);
    expect(said.refusedPhrase.replaceAll("\u00A0", " ")).toBe(refused);
  });
});
