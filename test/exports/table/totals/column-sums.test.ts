import { expect, test } from "vitest";
import { ColumnSums } from "../../../../src/exports/table/totals/column-sums.ts";
import { createQuantity } from "../../../../src/quantity.ts";

const max = Number.MAX_SAFE_INTEGER;

test.each([
  ["whole numbers", [1, 2, 3], "6"],
  ["fractions", [createQuantity("0.1"), createQuantity("0.2")], "0.3"],
  ["both", [1, createQuantity("0.5"), 2], "3.5"],
  ["beyond the safe integers", [max, max, 1], "18014398509481983"],
  ["rows below one that leaves the safe integers", [max, 2, 3, 4], "9007199254741000"],
  ["the greatest safe integer", [max - 1, 1], "9007199254740991"],
  ["below the safe integers", [-max, -2, -3], "-9007199254740996"],
  [
    "fractions beside numbers beyond the safe integers",
    [max, createQuantity("0.5"), 2, 1],
    "9007199254740994.5",
  ],
  ["a zero", [0], "0"],
  ["negative numbers", [-5, 3], "-2"],
])("the sum of %s", (_, values, expected) => {
  const sums = new ColumnSums();
  for (const value of values) sums.add({ people: value });
  expect(sums.toMap().get("people")?.toFixed()).toBe(expected);
});

test("a column that no row reported is absent", () => {
  const positions = new Map<string, number>();
  const first = new ColumnSums(positions);
  const second = new ColumnSums(positions);
  first.add({ people: 1 });
  second.add({ money: 2 });
  expect([...first.toMap().keys()]).toEqual(["people"]);
  expect([...second.toMap().keys()]).toEqual(["money"]);
});

test("the sums of one row are those of adding it, in the same order", () => {
  const rows = [
    { people: 3, money: createQuantity("0.5"), gifts: 0 },
    { gifts: 2, people: 1 },
    { money: createQuantity("1.5") },
    {},
  ];
  const positions = new Map<string, number>();
  const notedPositions = new Map<string, number>();
  for (const row of rows) {
    const sums = new ColumnSums(positions);
    sums.add(row);
    ColumnSums.notePositions(row, notedPositions);
    expect([...ColumnSums.readRow(row, notedPositions)]).toEqual([...sums.toMap()]);
  }
});
