import { describe, expect, test } from "vitest";
import {
  countLocalitiesWithPlanAndReachingIt,
  pickHighestOrLowestParts,
  pickNonZeroPartsOrDifferingSum,
} from "../../src/language/part-lists.ts";
import { createQuantity } from "../../src/quantity.ts";
import { buildFigure } from "../support/figures/figures.ts";

function buildPart(name: string, amount: string | null) {
  return {
    name,
    amount: amount === null ? null : createQuantity(amount),
    indicator: "jobs",
    format: "exact",
  };
}

function pickNames(parts: readonly { name: string }[]): string[] {
  return parts.map(({ name }) => name);
}

describe("parts that add up", () => {
  const parts = [buildPart("a", "12"), buildPart("b", "3"), buildPart("c", "0"), buildPart("d", null)];

  test("leave out those that are 0 or not reported", () => {
    const result = pickNonZeroPartsOrDifferingSum(parts, createQuantity(15));
    expect("sum" in result ? result.sum : pickNames(result)).toEqual(["a", "b"]);
  });

  test.each(["14", "16", "15.5"])("are refused where the whole is %s", (whole) => {
    const result = pickNonZeroPartsOrDifferingSum(parts, createQuantity(whole));
    expect("sum" in result && result.sum.toFixed()).toBe("15");
  });

  test("add up exactly beyond 2^53", () => {
    const large = [buildPart("a", "9007199254740993"), buildPart("b", "1")];
    expect(pickNonZeroPartsOrDifferingSum(large, createQuantity("9007199254740994"))).toHaveLength(2);
    expect(pickNonZeroPartsOrDifferingSum(large, createQuantity("9007199254740993"))).toHaveProperty("sum");
  });
});

describe("ranking of localities", () => {
  const parts = [
    buildPart("x", "5"),
    buildPart("y", "9"),
    buildPart("z", null),
    buildPart("v", "9"),
    buildPart("w", "0"),
  ];

  test.each([
    ["highest", 1, ["y", "v"]],
    ["highest", 3, ["y", "v", "x"]],
    ["lowest", 1, ["w"]],
    ["lowest", 2, ["w", "x"]],
    ["lowest", 9, ["w", "x", "y", "v"]],
  ] as const)("%s %i: %o; ties are included, unreported parts are not", (order, top, expected) => {
    expect(pickNames(pickHighestOrLowestParts(parts, order, top))).toEqual(expected);
  });

  test("counts the localities at or above their plan, of those that have one", () => {
    const byLocality = {
      "369": { actual: "100", plan: "100" },
      "370": { actual: "99", plan: "100" },
      "372": { actual: "120", plan: "100" },
      "373": { actual: "50" },
    };
    expect(countLocalitiesWithPlanAndReachingIt(buildFigure({ byLocality }))).toEqual({
      reached: 2,
      planned: 3,
    });
    expect(
      countLocalitiesWithPlanAndReachingIt(buildFigure({ byLocality: { "369": { actual: "100" } } })),
    ).toBeUndefined();
  });
});
