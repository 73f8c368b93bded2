import { describe, expect, test } from "vitest";
import { findPlanUnitFactor, findUnitFactor, moneyUnits } from "../../src/catalogue/units.ts";

test.each([
  ["đồng", 1],
  ["nghìn đồng", 1e3],
  ["triệu đồng", 1e6],
  ["tỷ đồng", 1e9],
  ["người", undefined],
])("one %s is %s đồng", (name, factor) => expect(findUnitFactor(moneyUnits, name)).toBe(factor));

describe("the unit of a plan, folded", () => {
  test.each([
    ["dong", 1],
    ["ngan dong", 1e3],
    ["trieu dong", 1e6],
    ["ti dong", 1e9],
    ["tr d", undefined],
    ["d", undefined],
    ["constructor", undefined],
  ])("%s: %s", (spelling, factor) => expect(findPlanUnitFactor(moneyUnits, spelling)).toBe(factor));
});
