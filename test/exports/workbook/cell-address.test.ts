import { describe, expect, test } from "vitest";
import {
  formatCellAddress,
  formatCellRange,
  parseCellRange,
  parseColumnIndex,
} from "../../../src/exports/workbook/cell-address.ts";

describe("the address of a cell", () => {
  test.each([
    [0, 1, "A1"],
    [2, 14, "C14"],
    [25, 9, "Z9"],
    [26, 9, "AA9"],
    [51, 9, "AZ9"],
    [52, 9, "BA9"],
    [701, 9, "ZZ9"],
    [702, 9, "AAA9"],
    [16_383, 1_048_576, "XFD1048576"],
  ])("of the column with index %i in row %i is %s, and is read back", (index, line, address) => {
    expect(formatCellAddress(line, index)).toBe(address);
    expect(parseColumnIndex(address)).toBe(index);
  });

  test.each([
    ["c14", 2],
    ["C", 2],
    ["$C$14", undefined],
    ["14", undefined],
    ["", undefined],
    ["@1", undefined],
    ["[1", undefined],
    ["ABCD1", undefined],
  ])("%j names the column with index %s", (address, index) => {
    expect(parseColumnIndex(address)).toBe(index);
  });
});

describe("a range of cells", () => {
  test("is read from one corner to the other, and written back", () => {
    const range = { firstLine: 5, lastLine: 17, firstIndex: 1, lastIndex: 27 };
    expect(parseCellRange("B5:AB17")).toEqual(range);
    expect(formatCellRange(range)).toBe("B5:AB17");
  });

  test.each([
    "",
    "B5",
    "B5:",
    ":B7",
    "B:C",
    "5:7",
    "B5:B7 ",
    " B5:B7",
    "B5:B7:B9",
    "ABCD5:B7",
    "B12345678:B7",
  ])("%j is none", (reference) => {
    expect(parseCellRange(reference)).toBeUndefined();
  });
});
