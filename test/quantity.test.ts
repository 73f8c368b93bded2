import fc from "fast-check";
import { expect, test } from "vitest";
import { computePercent, createQuantity, roundQuantity, sumQuantities } from "../src/quantity.ts";

test.each([
  ["1.005", 2, "1.01"],
  ["0.285", 2, "0.29"],
  ["2.5", 0, "3"],
  ["-2.5", 0, "-3"],
  ["79.249999", 1, "79.2"],
  ["79.25", 1, "79.3"],
])("%s to %i decimals is %s", (value, decimals, expected) => {
  expect(roundQuantity(createQuantity(value), decimals).toFixed()).toBe(expected);
});

test("sums of đồng stay exact beyond 2^53", () => {
  expect(
    sumQuantities([createQuantity("9007199254740993"), createQuantity(1), createQuantity("0.5")]).toFixed(),
  ).toBe("9007199254740994.5");
});

const arbitraryNumber = fc.oneof(
  fc.integer().map(String),
  fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map(String),
  fc.tuple(fc.integer(), fc.nat(999)).map(([whole, rest]) => `${whole}.${rest}`),
);

test("a sum is the same as one addition after the other", () => {
  fc.assert(
    fc.property(fc.array(arbitraryNumber), (texts) => {
      const values = texts.map(createQuantity);
      const sum = values.reduce((one, other) => one.plus(other), createQuantity(0));
      expect(sumQuantities(values).toFixed()).toBe(sum.toFixed());
    }),
  );
});

test("a share of nothing is no number", () => {
  expect(computePercent(createQuantity(5), createQuantity(0))).toBeNull();
});

test("a share is what big.js divides", () => {
  fc.assert(
    fc.property(arbitraryNumber, arbitraryNumber, (part, whole) => {
      fc.pre(!createQuantity(whole).eq(0));
      const divided = createQuantity(part).times(100).div(createQuantity(whole));
      expect(computePercent(createQuantity(part), createQuantity(whole))?.toFixed()).toBe(divided.toFixed());
    }),
    { numRuns: 2000 },
  );
});

test("a share times its whole is the part again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (part, whole) => {
      const share = computePercent(createQuantity(part), createQuantity(whole));
      expect(share && roundQuantity(share.times(whole).div(100), 6).toNumber()).toBe(part);
    }),
  );
});
