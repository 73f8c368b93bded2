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
