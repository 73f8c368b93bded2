import { expect, test } from "vitest";
import { createQuantity } from "../../src/quantity.ts";
import {
  addUnitToNumber,
  formatFigureAmounts,
  formatNumberPercentOrFraction,
} from "../../src/screen/figure-amounts.ts";
import { buildFigure } from "../support/figures/figures.ts";

test.each([
  [{ actual: "14278", plan: "18000", lastYear: "13534" }, ["18.000", "13.534", "14.278", "79,3%", "+5,5%"]],
  [{ actual: "90", plan: "100", lastYear: "100" }, ["100", "100", "90", "90,0%", "-10,0%"]],
  [{ unit: "nhiệm vụ", actual: "12/13" }, ["…", "…", "12/13", "…", "…"]],
  [{ unit: "%", actual: "2.28", lastYear: "3.98" }, ["…", "3,98%", "2,28%", "…", "-1,70 điểm"]],
  [
    { unit: "%", actual: "99.997", plan: "98", lastYear: "98.5" },
    ["98,00%", "98,50%", ">99,99%", "+2,00 điểm", "+1,50 điểm"],
  ],
  [
    { actual: "99999", plan: "100000", lastYear: "99998" },
    ["100.000", "99.998", "99.999", ">99,99%", "+<0,01%"],
  ],
  [{ actual: "0" }, ["…", "…", "0", "…", "…"]],
  [{}, ["…", "…", "…", "…", "…"]],
])("plan, last year, actual, percent and change of %o are %o", (given, expected) => {
  expect(formatFigureAmounts(buildFigure(given))).toEqual(expected);
});

test.each([
  ["12", "12", "13", "12/13"],
  ["2.7246", "8514", "312486", "2,72%"],
])("the value %s with its parts %s and %s is %s", (amount, part, whole, expected) => {
  const value = {
    amount: createQuantity(amount),
    part: createQuantity(part),
    whole: createQuantity(whole),
  };
  expect(formatNumberPercentOrFraction(value)).toBe(expected);
});

test.each([
  ["14.274", "lao động", "14.274 lao động"],
  ["2,3", "%", "2,3%"],
  ["2,3%", "%", "2,3%"],
  ["…", "lao động", "…"],
])("%s in %s is %s", (text, unit, expected) => {
  expect(addUnitToNumber(text, unit)).toBe(expected);
});
