import { describe, expect, test } from "vitest";
import { utf8 } from "../../../src/exports/csv/encoding.ts";
import { readRecords } from "../../../src/exports/csv/read-records.ts";
import type { SourceRecord } from "../../../src/exports/source.ts";
import { TextSourceRecord } from "../../../src/exports/text-source-record.ts";

/** The first record of a text with ";" between its cells. */
function readFirstRecord(text: string): SourceRecord {
  for (const record of readRecords([Buffer.from(text)], utf8, ";")) return record;
  throw new Error("The text has no record.");
}

describe("a record read cell by cell", () => {
  test.each([
    ["123;x", 123],
    ["0012;x", 12],
    ["999999999999;x", 999999999999],
    ["1000000000000;x", undefined],
    ["1.5;x", undefined],
    ["1/2;x", undefined],
    ["1:2;x", undefined],
    ["0;x", 0],
    ['"12";x', 12],
    [" 12;x", undefined],
    ["12 ;x", undefined],
    ["-1;x", undefined],
    [";x", undefined],
  ])("the whole number of %j is %s", (text, expected) =>
    expect(readFirstRecord(text).readWholeNumber(0)).toBe(expected),
  );

  test.each([
    ["037123456789;x", true],
    ["A-1/b;x", true],
    [";x", false],
    ["a b;x", false],
    ["a?b;x", false],
    ["!;x", true],
    ["~;x", true],
    ["a\tb;x", false],
    ["a\u007fb;x", false],
    [" a;x", false],
    ["a ;x", false],
    ["ệ;x", false],
  ])("%j is a plain word: %s", (text, expected) =>
    expect(readFirstRecord(text).isPlainWord(0)).toBe(expected),
  );

  test.each([
    ["a1b;x", true],
    ["ệ;1", false],
    [";1", false],
    ["0;x", true],
    ["9;x", true],
    ["/;x", false],
    [":;x", false],
    ["a;x", false],
  ])("%j has a digit: %s", (text, expected) => expect(readFirstRecord(text).hasDigit(0)).toBe(expected));

  test.each([
    ["\n", true],
    [";;", true],
    [" ;\t;\u00a0", true],
    ['" ";"\n";', true],
    [";\u001a", true],
    [";x", false],
    [";Đ", false],
    [';""""', false],
    [";0;", false],
  ])("%j is blank: %s", (text, expected) => {
    expect(readFirstRecord(text).isBlank()).toBe(expected);
    expect(new TextSourceRecord(1, readFirstRecord(text).cells).isBlank()).toBe(expected);
  });

  test("a cell beyond the last one is empty", () => {
    const record = readFirstRecord("a;b");
    expect([record.cellCount, record.readText(2), record.readWholeNumber(2)]).toEqual([2, "", undefined]);
  });

  test("a cell that holds a whole record is recognised", () => {
    const record = readFirstRecord("a,b,c;x");
    expect([record.isUnsplitRecord(0, 3), record.isUnsplitRecord(1, 3)]).toEqual([true, false]);
  });

  test("doubled quotes and line breaks of quoted cells are decoded", () => {
    expect(readFirstRecord('"a""b";"c\r\nd"').cells).toEqual(['a"b', "c\nd"]);
  });
});

describe("a saved cell", () => {
  test.each([
    ["Nho Quan", true],
    ["Nho Quam", false],
    ["Nho Qua", false],
    ["Nho Quan ", false],
    ["", false],
  ])("of “Nho Quan” is recognised in “%s”: %s", (text, expected) => {
    const saved = readFirstRecord("Nho Quan;x").saveCell(0);
    expect(saved && readFirstRecord(`${text};x`).hasSavedCell(0, saved)).toBe(expected);
  });

  test("a cell that is just not too long is saved", () =>
    expect(readFirstRecord(`${"x".repeat(600)};x`).saveCell(0)).toBeDefined());

  test("a long cell is not saved", () =>
    expect(readFirstRecord(`${"x".repeat(601)};x`).saveCell(0)).toBeUndefined());
});

describe("hashes of cells", () => {
  const hashText = (text: string) => {
    const hash = { high: 0, low: 0 };
    readFirstRecord(text).hashCells([0, 1], hash);
    return `${hash.high} ${hash.low}`;
  };
  test.each([
    ["a;b;1", "a;b;2", true],
    ['"a";b', "a;b", true],
    ["a;b", "b;a", false],
    ["\0a;b", "a;b", false],
    ["ab;c", "a;bc", false],
    ["abcd1;x", "abcd2;x", false],
    ["abcd12;x", "abcd21;x", false],
    ["abcdefgh;x", "efghabcd;x", false],
    ["abcd;x", "abcd;x", true],
    ["abcde;x", '"abcde";x', true],
    ['"a""b";x', '"a""b";x', true],
    ['"a""b";x', "ab;x", false],
    [";ab", "ab;", false],
  ])("%j and %j are equal: %s", (first, second, expected) =>
    expect(hashText(first) === hashText(second)).toBe(expected),
  );
});
