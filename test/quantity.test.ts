import Big from "big.js";
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

test("a sum equals repeated addition", () => {
  fc.assert(
    fc.property(fc.array(arbitraryNumber), (texts) => {
      const values = texts.map(createQuantity);
      const sum = values.reduce((sum, value) => sum.plus(value), createQuantity(0));
      expect(sumQuantities(values).toFixed()).toBe(sum.toFixed());
    }),
  );
});

test("whole numbers, kept as floats, and all others compute as big.js does", () => {
  fc.assert(
    fc.property(arbitraryNumber, arbitraryNumber, fc.integer({ min: 0, max: 3 }), (a, b, decimals) => {
      const [x, y] = [createQuantity(a), createQuantity(b)];
      const [bigX, bigY] = [new Big(a), new Big(b)];
      expect([x.plus(y), x.minus(y), x.times(y), x.neg(), x.abs(), x.round(decimals)].map(String)).toEqual(
        [
          bigX.plus(bigY),
          bigX.minus(bigY),
          bigX.times(bigY),
          bigX.neg(),
          bigX.abs(),
          bigX.round(decimals),
        ].map((big) => String(big)),
      );
      expect([x.cmp(y), x.toNumber() + 0, x.toFixed(decimals)]).toEqual([
        bigX.cmp(bigY),
        bigX.toNumber() + 0,
        bigX.toFixed(decimals),
      ]);
      fc.pre(!y.eq(0));
      expect([x.div(y), x.mod(y)].map(String)).toEqual([bigX.div(bigY), bigX.mod(bigY)].map(String));
    }),
    { numRuns: 2000 },
  );
});

test("equal numbers are equal objects, however they were computed", () => {
  const three = createQuantity(3);
  expect(createQuantity("1.5").times(2)).toEqual(three);
  expect(createQuantity("9007199254740994").minus("9007199254740991")).toEqual(three);
  expect(createQuantity(-5).times(0)).toEqual(createQuantity(0));
});

test("a percentage of zero is null", () => {
  expect(computePercent(createQuantity(5), createQuantity(0))).toBeNull();
});

test("a percentage equals the division of big.js", () => {
  fc.assert(
    fc.property(arbitraryNumber, arbitraryNumber, (part, whole) => {
      fc.pre(!createQuantity(whole).eq(0));
      const divided = createQuantity(part).times(100).div(createQuantity(whole));
      expect(computePercent(createQuantity(part), createQuantity(whole))?.toFixed()).toBe(divided.toFixed());
    }),
    { numRuns: 2000 },
  );
});

test("a percentage times its whole gives the part", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (part, whole) => {
      const percent = computePercent(createQuantity(part), createQuantity(whole));
      expect(percent && roundQuantity(percent.times(whole).div(100), 6).toNumber()).toBe(part);
    }),
  );
});
