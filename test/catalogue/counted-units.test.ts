import { expect, test } from "vitest";
import { isCountedUnit } from "../../src/catalogue/counted-units.ts";
import { labourCatalogue } from "../support/labour-pack.ts";

test.each([
  ["người", true],
  ["lượt người", true],
  ["Suất quà", true],
  ["hộ", true],
  ["trường hợp", true],
  ["ha", false],
  ["kg", false],
  ["tấn", false],
  ["đồng", false],
  ["%", false],
  ["", false],
  ["hộp sữa", false],
])("%s is counted in whole numbers: %s", (unit, expected) => {
  expect(isCountedUnit(unit)).toBe(expected);
});

test("every unit of the labour pack is counted but money, rates and weights", () => {
  const units = labourCatalogue.sectors.flatMap(({ indicators }) => indicators.map(({ unit }) => unit));
  const measured = new Set(units.filter((unit) => !isCountedUnit(unit)));
  expect([...measured].sort()).toEqual(["%", "kg", "đồng"]);
});
