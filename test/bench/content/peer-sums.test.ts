import { expect, test } from "vitest";
import { type ColumnSums, checkSameSums } from "./peer-sums.ts";

const sums: ColumnSums = { "viec-lam.csv": [null, 12, 0.3], "qua.csv": [7] };

test.each<[string, ColumnSums]>([
  ["the same", sums],
  ["files in another order", { "qua.csv": [7], "viec-lam.csv": [null, 12, 0.3] }],
  ["floats that were added up in another order", { ...sums, "viec-lam.csv": [null, 12, 0.1 + 0.2] }],
  ["no number as 0, columns without numbers at the end", { ...sums, "qua.csv": [7, null, 0] }],
])("peers read the same: %s", (_, found) => {
  expect(() => checkSameSums(sums, found, "pandas")).not.toThrow();
});

test.each<[string, ColumnSums, string]>([
  ["another number", { ...sums, "qua.csv": [8] }, "pandas reads other numbers in 1 of 2 files: qua.csv"],
  ["a number in another column", { ...sums, "qua.csv": [null, 7] }, "1 of 2 files: qua.csv"],
  ["a file less", { "viec-lam.csv": [null, 12, 0.3] }, "1 of 2 files: qua.csv"],
  ["a file more", { ...sums, "them.csv": [1] }, "1 of 3 files: them.csv"],
  ["nothing", {}, "2 of 2 files"],
])("a peer reads something else: %s", (_, found, message) => {
  expect(() => checkSameSums(sums, found, "pandas")).toThrow(message);
});

test("peers that read no file agree in nothing", () => {
  expect(() => checkSameSums({}, {}, "pandas")).toThrow("0 of 0 files");
});
