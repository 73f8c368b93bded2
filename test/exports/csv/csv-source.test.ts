import { describe, expect, test } from "vitest";
import { openCsvSource } from "../../../src/exports/csv/csv-source.ts";
import { encodeTcvn3 } from "../../support/damaged-csv/legacy-encodings.ts";
import { createExportFile } from "../../support/sample-export.ts";

function readTables(content: string | Uint8Array, columnCount = 2): string[][][] {
  const source = openCsvSource(createExportFile(content));
  return source
    .listTables(columnCount)
    .map(({ readFirstRecords }) => Array.from(readFirstRecords(), ({ cells }) => [...cells]));
}

describe("a CSV file as a source of records", () => {
  test.each([
    ["one table per delimiter", "a;b,c\n", [[["a", "b,c"]], [["a;b", "c"]]]],
    [
      "the announced delimiter only",
      "sep=,\na;b,c\n",
      [
        [
          ["sep=", ""],
          ["a;b", "c"],
        ],
      ],
    ],
    ["no table without a delimiter", "abc\n", []],
    ["UTF-16", Buffer.from("\uFEFFa;ệ\n", "utf16le"), [[["a", "ệ"]]]],
  ])("%s", (_, content, expected) => expect(readTables(content)).toEqual(expected));

  test("one column needs no delimiter", () => expect(readTables("abc\n", 1)).toEqual([[["abc"]]]));

  test("all records can be read after the first ones", () => {
    const source = openCsvSource(createExportFile("a;b\n1;2\n3;4\n", "data/a.csv", 2));
    const [table] = source.listTables(2);
    const first = Array.from(table?.readFirstRecords() ?? [], ({ line }) => line);
    const all = Array.from(table?.readRecords() ?? [], ({ line, cells }) => [line, ...cells]);
    source.close();
    expect(first).toEqual([1, 2, 3]);
    expect(all).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
      [3, "3", "4"],
    ]);
  });

  test.each([
    ["", true],
    [" \r\n\t\n", true],
    ["\uFEFF\n", true],
    ["a", false],
  ])("%j is blank: %s", (content, expected) =>
    expect(openCsvSource(createExportFile(content)).isBlank()).toBe(expected),
  );

  test.each([
    ["UTF-8", Buffer.from("ệ;b\n"), []],
    ["UTF-16 with its mark", Buffer.from("\uFEFFệ;b\n", "utf16le"), []],
    ["a guessed encoding", encodeTcvn3("huyện;địa phương;số người;tháng\n"), ["encoding-converted"]],
    ["a workbook", Buffer.from("PK\x03\x04", "latin1"), ["export-not-csv"]],
  ])("issues of %s", (_, content, expected) => {
    const source = openCsvSource(createExportFile(content));
    expect(source.issues.map(({ code }) => code)).toEqual(expected);
  });

  test("the user is told which encoding was guessed", () => {
    const source = openCsvSource(createExportFile(encodeTcvn3("huyện;địa phương;số người;tháng\n")));
    expect(source.issues[0]?.message).toContain("TCVN3 (ABC)");
  });

  test("a file that is no text has no table, and is not blank", () => {
    const source = openCsvSource(createExportFile(Buffer.from("PK\x03\x04", "latin1")));
    expect([source.listTables(1), source.isBlank()]).toEqual([[], false]);
  });
});
