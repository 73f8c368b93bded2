import { describe, expect, test } from "vitest";
import { partsOfWhole, ranked, reachedPlan } from "../../src/prose/lists.ts";
import { quantity } from "../../src/quantity.ts";
import { figureOf } from "./figure.ts";

function part(name: string, amount: string | null) {
  return { name, amount: amount === null ? null : quantity(amount), indicator: "jobs", format: "exact" };
}

function names(parts: readonly { name: string }[]): string[] {
  return parts.map(({ name }) => name);
}

describe("parts of a whole", () => {
  const parts = [part("a", "12"), part("b", "3"), part("c", "0"), part("d", null)];

  test("are those that have something in them, if they add up exactly", () => {
    const found = partsOfWhole(parts, quantity(15));
    expect("sum" in found ? found.sum : names(found)).toEqual(["a", "b"]);
  });

  test.each(["14", "16", "15.5"])("are refused where the whole is %s", (whole) => {
    const found = partsOfWhole(parts, quantity(whole));
    expect("sum" in found && found.sum.toFixed()).toBe("15");
  });

  test("of money add up beyond 2^53", () => {
    const large = [part("a", "9007199254740993"), part("b", "1")];
    expect(partsOfWhole(large, quantity("9007199254740994"))).toHaveLength(2);
    expect(partsOfWhole(large, quantity("9007199254740993"))).toHaveProperty("sum");
  });
});

describe("localities in order", () => {
  const parts = [part("x", "5"), part("y", "9"), part("z", null), part("v", "9"), part("w", "0")];

  test.each([
    ["highest", 1, ["y", "v"]],
    ["highest", 3, ["y", "v", "x"]],
    ["lowest", 1, ["w"]],
    ["lowest", 2, ["w", "x"]],
    ["lowest", 9, ["w", "x", "y", "v"]],
  ] as const)(
    "%s %i: %o; equals come together and what was not reported is nowhere",
    (order, top, expected) => {
      expect(names(ranked(parts, order, top))).toEqual(expected);
    },
  );

  test("as many reached the plan as have all of it, of those that have a plan", () => {
    const byLocality = {
      "369": { actual: "100", plan: "100" },
      "370": { actual: "99", plan: "100" },
      "372": { actual: "120", plan: "100" },
      "373": { actual: "50" },
    };
    expect(reachedPlan(figureOf({ byLocality }))).toEqual({ reached: 2, planned: 3 });
    expect(reachedPlan(figureOf({ byLocality: { "369": { actual: "100" } } }))).toBeUndefined();
  });
});
