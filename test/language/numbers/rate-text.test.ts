import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatRate, formatRateCell } from "../../../src/language/numbers/rate-text.ts";
import { computePercent, createQuantity } from "../../../src/quantity.ts";

describe("a rate that is neither 0 nor 100 is not printed as such", () => {
  test.each([
    ["99.97", 1, "99,97%", "99,97"],
    ["99.97", 2, "99,97%", "99,97"],
    ["99.996", 2, "trên 99,99%", ">99,99"],
    ["100.04", 1, "100,04%", "100,04"],
    ["100.004", 2, "trên 100%", ">100"],
    ["0.04", 1, "0,04%", "0,04"],
    ["0.004", 2, "dưới 0,01%", "<0,01"],
    ["-0.004", 2, "trên -0,01%", ">-0,01"],
    ["0", 2, "0%", "0,00"],
    ["100", 2, "100%", "100,00"],
    ["100", 1, "100%", "100,0"],
    ["28.107", 2, "28,11%", "28,11"],
    ["85.349", 1, "85,3%", "85,3"],
    ["99.6", 0, "99,6%", "99,6"],
  ] as const)("%s with %s decimals: %s in a sentence, %s in a table", (rate, decimals, words, cell) => {
    expect(formatRate(createQuantity(rate), decimals)).toBe(words);
    expect(formatRateCell(createQuantity(rate), decimals)).toBe(cell);
  });

  test("for any part of any whole, with any decimals", () => {
    const arbitraryNumber = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(arbitraryNumber, arbitraryNumber, fc.integer({ min: 0, max: 4 }), (a, b, decimals) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b, 1)];
        const rate = computePercent(createQuantity(part), createQuantity(whole)) ?? createQuantity(0);
        const words = formatRate(rate, decimals);
        expect(words === "0%").toBe(part === 0);
        expect(words === "100%").toBe(part === whole);
        expect(/^[<>]|^0(,0+)?$|^100(,0+)?$/.test(formatRateCell(rate, decimals))).toBe(
          part === 0 || part === whole || /dưới|trên/.test(words),
        );
      }),
      { numRuns: 5000 },
    );
  });
});
