import { describe, expect, test } from "vitest";
import { openExportSource } from "../../src/exports/open-source.ts";
import { type Survey, surveyBestFittingTable } from "../../src/exports/survey.ts";
import { createExportFile, jobsDeclaration } from "../support/sample-export.ts";

const names = jobsDeclaration.columns.map(({ headers }) => headers[0] ?? "");
const semicolonHeader = `${names.join(";")}\n`;

function survey(content: string | Uint8Array, declared?: "1.234,5"): Survey {
  return surveyBestFittingTable(openExportSource(createExportFile(content)), jobsDeclaration, declared);
}

describe("the survey of a file", () => {
  test.each([
    [";", semicolonHeader],
    ["a tab", semicolonHeader.replaceAll(";", "\t")],
    ["|", semicolonHeader.replaceAll(";", "|")],
    [",", `${names.map((name) => `"${name}"`).join(",")}\n`],
    ["announced", `sep=;\n${semicolonHeader}`],
  ])("finds all columns between delimiters: %s", (_, content) => {
    expect(survey(content).table?.header.columns.length).toBe(names.length);
  });

  test.each([
    ["an empty file", "", true],
    ["white space", " \n\n", true],
    ["another table", "a;b\n1;2\n", false],
    ["a workbook", "PK\x03\x04", false],
  ])("%s has no table; empty: %s", (_, content, isEmpty) => {
    expect(survey(content)).toMatchObject({ table: undefined, isEmpty });
  });

  test.each([
    ["1.234,5", undefined, "group", "decimal"],
    ["0.763", undefined, "decimal", "unknown"],
    ["7", undefined, "unknown", "unknown"],
    ["7", "1.234,5", "group", "decimal"],
  ] as const)(
    "with %s in a column of decimals and the convention %s a point means %s, a comma %s",
    (cell, declared, point, comma) => {
      const { table } = survey(`${semicolonHeader}Nho Quan;9/2022;8;9;${cell};1/9/2022;\n`, declared);
      expect([table?.separators["."], table?.separators[","]]).toEqual([point, comma]);
    },
  );

  test.each([
    ["no number that needs it", "7", "1.234,5", false],
    ["a number that only the convention explains", "1.234", "1.234,5", true],
    ["one that another number shows", "1.234;1/9/2022;\nNho Quan;8/2022;8;9;1.234.567", "1.234,5", false],
    ["one that a decimal shows", "1.234;1/9/2022;\nNho Quan;8/2022;8;9;5.5", "1.234,5", false],
    ["one beside a decimal comma", '1.234;1/9/2022;\nNho Quan;8/2022;8;9;"5,5"', "1.234,5", false],
  ] as const)("%s: the convention was assumed", (_, cell, declared, expected) => {
    const { table } = survey(`${semicolonHeader}Nho Quan;9/2022;8;9;${cell};1/9/2022;\n`, declared);
    expect(table?.hasAssumedNumbers()).toBe(false);
    if (cell !== "7") expect(table?.separators["."]).toBeDefined();
    expect(table?.hasAssumedNumbers()).toBe(expected);
  });

  test("units in the cells do not hide what their separators mean", () => {
    const { table } = survey(`${semicolonHeader}Nho Quan;9/2022;8;1.234,5 triệu đồng;7;1/9/2022;\n`);
    expect([table?.separators["."], table?.separators[","]]).toEqual(["group", "decimal"]);
  });

  test("lists the lines of one text below the header", () => {
    const lines = [
      "SỞ;;;;;;",
      "ĐVT: đồng;;;;;;",
      semicolonHeader.trim(),
      "I. Miền núi;;;;;;",
      "Nho Quan;9/2022;8;9;7;;",
      ";;;;;;",
      ";;Ghi chú;;;;",
    ];
    expect(survey(lines.join("\n")).table?.readNotes()).toEqual([
      { line: 4, text: "I. Miền núi" },
      { line: 7, text: "Ghi chú" },
    ]);
  });

  test("prefers the delimiter that names more columns", () => {
    const { table } = survey(`Tháng;Kinh phí\n${names.map((name) => `"${name}"`).join(",")}\n`);
    expect(table?.header.columns.length).toBe(names.length);
  });

  test("prefers the first of two delimiters with as many columns", () => {
    expect(survey("Tháng;Kinh phí\nTháng,Kinh phí\n").table?.header.line).toBe(1);
  });

  test("all records can be read", () => {
    const { table } = survey(`${semicolonHeader}Nho Quan;9/2022\n`);
    expect(Array.from(table?.readRecords() ?? [], ({ line, cellCount }) => [line, cellCount])).toEqual([
      [1, names.length],
      [2, 2],
    ]);
  });
});
