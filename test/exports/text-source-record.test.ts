import { describe, expect, test } from "vitest";
import { TextSourceRecord } from "../../src/exports/text-source-record.ts";

const recordOf = (...cells: string[]) => new TextSourceRecord(7, cells);

describe("a record of texts", () => {
  test.each([
    ["123", 123],
    ["0012", 12],
    ["999999999999", 999999999999],
    ["1000000000000", undefined],
    ["1.5", undefined],
    ["-1", undefined],
    [" 12", undefined],
    ["12 ", undefined],
    ["", undefined],
  ])("the whole number of %j is %s", (text, expected) =>
    expect(recordOf(text).readWholeNumber(0)).toBe(expected),
  );

  test.each([
    ["A-1/b", true],
    ["!~", true],
    ["a b", false],
    ["a?b", false],
    ["ệ", false],
    ["", false],
    [" a", false],
    ["a ", false],
  ])("%j is a plain word: %s", (text, expected) => expect(recordOf(text).isPlainWord(0)).toBe(expected));

  test.each([
    ["a1b", true],
    ["0", true],
    ["9", true],
    ["ệ", false],
    ["", false],
  ])("%j has a digit: %s", (text, expected) => expect(recordOf(text).hasDigit(0)).toBe(expected));

  test("has no fault, keeps its line and its part, and is empty beyond its last cell", () => {
    const record = new TextSourceRecord(7, ["a"], 2, { isUnfinished: true, addedCellCount: 3 });
    expect([record.line, record.part, record.cellCount, record.fault, record.readText(1)]).toEqual([
      7,
      2,
      1,
      undefined,
      "",
    ]);
    expect([record.isUnfinished, record.addedCellCount, record.isUnsplitRecord()]).toEqual([true, 3, false]);
    expect([recordOf().part, recordOf().isUnfinished, recordOf().addedCellCount]).toEqual([0, false, 0]);
  });

  test("recognises a cell that was saved of another record", () => {
    const saved = recordOf("x", "Nho Quan").saveCell(1);
    expect([recordOf("Nho Quan").hasSavedCell(0, saved), recordOf("Nho Qua").hasSavedCell(0, saved)]).toEqual(
      [true, false],
    );
  });
});

describe("hashes of cells", () => {
  const hashCells = (cells: readonly string[], indices: readonly number[]) => {
    const hash = { high: 5, low: 9 };
    recordOf(...cells).hashCells(indices, hash);
    return `${hash.high} ${hash.low}`;
  };

  test.each([
    [["a", "b"], ["a", "b"], true],
    [["a", "b"], ["b", "a"], false],
    [["ab", ""], ["a", "b"], false],
    [["", "ab"], ["ab", ""], false],
    [["1", "2"], ["12", ""], false],
  ])("of %j and %j are equal: %s", (first, second, expected) =>
    expect(hashCells(first, [0, 1]) === hashCells(second, [0, 1])).toBe(expected),
  );

  test("are of the cells that are asked for, whatever the hash was before", () => {
    expect(hashCells(["a", "b", "c"], [0, 2])).toBe(hashCells(["a", "x", "c"], [0, 2]));
    expect(hashCells(["a", "b", "c"], [0, 2])).not.toBe(hashCells(["a", "b", "d"], [0, 2]));
    const [first, second] = [
      { high: 0, low: 0 },
      { high: 1, low: 2 },
    ];
    recordOf("a").hashCells([0], first);
    recordOf("a").hashCells([0], second);
    expect(first).toEqual(second);
  });
});
