/** The name of a sheet says what, when and where, before the name of its workbook does. */
import { describe, expect, test } from "vitest";
import {
  findEntryOfFile,
  listNamesOfContent,
  pickFileName,
  splitSheetPath,
} from "../../../src/exports/file-name.ts";
import { listFilePlaces } from "../../../src/exports/meaning/file-place.ts";
import { findFileMonth } from "../../../src/exports/meaning/times/file-month.ts";
import { resolveFileTime } from "../../../src/exports/meaning/times/file-time.ts";
import { findFileYear } from "../../../src/exports/meaning/times/file-year.ts";
import { listExportIdsByFileName } from "../../../src/exports/recognise-export.ts";
import { buildOffice, sampleCatalogue } from "../../support/sample-export.ts";

describe("paths", () => {
  test.each([
    ["data/a/viec-lam.xlsx#Tháng 9", "data/a/viec-lam.xlsx", "Tháng 9", "viec-lam.xlsx#Tháng 9"],
    ["data/viec-lam.ods#T.9#2", "data/viec-lam.ods", "T.9#2", "viec-lam.ods#T.9#2"],
    ["data/biểu #1.xlsx#a", "data/biểu #1.xlsx", "a", "biểu #1.xlsx#a"],
    ["data/biểu #1.csv", "data/biểu #1.csv", undefined, "biểu #1.csv"],
  ])("%s", (path, file, sheet, name) => {
    expect(splitSheetPath(path)).toEqual({ file, sheet });
    expect(pickFileName(path)).toBe(name);
  });

  test("the sheet is nearer than the file", () => {
    expect(listNamesOfContent("data/viec-lam.xlsx#Tháng 9").map(({ name }) => name)).toEqual([
      "Tháng 9",
      "viec-lam",
    ]);
  });

  test("an entry of report.yaml is of the sheet, else of its workbook", () => {
    const entries = { "a.xlsx#1": "sheet", "a.xlsx": "workbook" };
    expect(
      ["data/a.xlsx#1", "data/a.xlsx#2", "data/b.xlsx#1"].map((path) => findEntryOfFile(entries, path)),
    ).toEqual(["sheet", "workbook", undefined]);
  });
});

test.each([
  ["data/viec-lam-2022.xlsx#Tháng 9", ["jobs"]],
  ["data/so-lieu-2022.xlsx#Việc làm", ["jobs"]],
  ["data/viec-lam-2022.xlsx#Người có công", ["persons"]],
  ["data/so-lieu-2022.xlsx#Sheet1", []],
])("%s is of the exports %j", (path, ids) => {
  expect(listExportIdsByFileName(path, sampleCatalogue)).toEqual(ids);
});

test.each([
  ["data/viec-lam-2022.xlsx#Tháng 9", 9],
  ["data/viec-lam-t8.xlsx#T9", 9],
  ["data/viec-lam-t8.xlsx#Sheet1", 8],
  ["data/viec-lam.xlsx#Tháng 8, tháng 9", undefined],
])("the month of %s is %s", (path, month) => {
  expect(findFileMonth([], path)?.value).toBe(month);
});

test.each([
  ["data/viec-lam-2022.xlsx#Tháng 9", 2022],
  ["data/viec-lam.xlsx#2021", 2021],
  ["data/viec-lam-2021-2022.xlsx#2021", 2021],
  ["data/viec-lam-2022.xlsx#2021", undefined],
])("the year of %s is %s", (path, year) => {
  expect(findFileYear([], path)?.value).toBe(year);
});

test.each([
  ["data/viec-lam-2022.xlsx#Tháng 9", "answered"],
  ["data/viec-lam-thang-9-2022.xlsx#Tháng 9", "answered"],
  ["data/viec-lam-thang-8-2022.xlsx#Tháng 9", "conflict"],
  ["data/viec-lam-thang-9-2022.xlsx#Sheet 1", "answered"],
])("the time of %s is %s", (path, kind) => {
  expect(resolveFileTime([], path, undefined).kind).toBe(kind);
});

test("a sheet named after a district is of that place", () => {
  expect(listFilePlaces([], "data/viec-lam-2022.xlsx#Nho Quan", buildOffice())).toMatchObject([
    { value: { code: "372" }, source: "sheet name", text: "Nho Quan" },
  ]);
});
