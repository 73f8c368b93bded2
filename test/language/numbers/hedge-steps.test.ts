import { expect, test } from "vitest";
import { chooseMagnitude, listDefaultRoundingSteps } from "../../../src/language/numbers/hedge-steps.ts";
import { createQuantity } from "../../../src/quantity.ts";

test.each([
  ["999", "người", "body", []],
  ["1000", "người", "body", ["100"]],
  ["14278", "người", "lead", ["1000", "100", "10"]],
  ["14278", "người", "body", ["100", "10", "1"]],
  ["1972767", "hộ", "lead", ["100000", "10000", "1000"]],
  ["59612345000", "đồng", "lead", ["1000000000", "100000000", "10000000"]],
  ["999999", "đồng", "lead", []],
] as const)("%s %s in the %s has the steps %o", (value, unit, level, expected) => {
  expect(listDefaultRoundingSteps(createQuantity(value), unit, level).map((step) => step.toFixed())).toEqual(
    expected,
  );
});

test.each([
  ["604000", "người", "nghìn"],
  ["604500", "người", "số"],
  ["9000", "người", "số"],
  ["1970000", "hộ", "triệu"],
  ["60000000000", "đồng", "tỷ"],
  ["5500000000000", "đồng", "tỷ"],
  ["1000000000", "người", "tỷ"],
  ["5550000000000", "đồng", "tỷ"],
  ["1500000", "đồng", "triệu"],
  ["1234567", "đồng", "số"],
])("%s %s is counted in %s", (value, unit, expected) => {
  expect(chooseMagnitude(createQuantity(value), unit)).toBe(expected);
});
