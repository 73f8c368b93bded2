import { describe, expect, test } from "vitest";
import {
  findEntryOfFile,
  formatSheetPath,
  listNamesOfContent,
  pickFileName,
  splitSheetPath,
} from "../../src/exports/file-name.ts";

describe("the path of a sheet", () => {
  test.each([
    ["data/viec-lam.xlsx#Tháng 9", "data/viec-lam.xlsx", "Tháng 9"],
    ["data/viec-lam.XLSM#1", "data/viec-lam.XLSM", "1"],
    ["data/viec-lam.xls#1", "data/viec-lam.xls", "1"],
    ["data/viec-lam.ods#A#B", "data/viec-lam.ods", "A#B"],
    ["data/a.xlsx#b.xlsx#1", "data/a.xlsx", "b.xlsx#1"],
    ["data/viec-lam.xlsx#Hai\ndòng", "data/viec-lam.xlsx", "Hai\ndòng"],
    ["data/viec-lam.xlsx", "data/viec-lam.xlsx", undefined],
    ["data/viec-lam.xlsx#", "data/viec-lam.xlsx#", undefined],
    ["data/viec-lam#1.csv", "data/viec-lam#1.csv", undefined],
    [".xlsx#1", ".xlsx#1", undefined],
  ])("%j is the file %j and the sheet %j", (path, file, sheet) =>
    expect(splitSheetPath(path)).toEqual({ file, sheet }),
  );

  test("letters that macOS divides are joined", () =>
    expect(splitSheetPath("data/a.xlsx#Tháng".normalize("NFD"))).toEqual({
      file: "data/a.xlsx",
      sheet: "Tháng".normalize("NFC"),
    }));

  test("is written as it is read", () =>
    expect(splitSheetPath(formatSheetPath("data/a.ods", "Tháng 9"))).toEqual({
      file: "data/a.ods",
      sheet: "Tháng 9",
    }));
});

test.each([
  ["data/2022/viec-lam.csv", "viec-lam.csv"],
  ["viec-lam.csv", "viec-lam.csv"],
  ["data/viec-lam.xlsx#Quý 3/2022", "viec-lam.xlsx#Quý 3/2022"],
  ["data/việc.csv".normalize("NFD"), "việc.csv".normalize("NFC")],
])("the name in %s", (path, name) => expect(pickFileName(path)).toBe(name));

test("what a file holds is said by the sheet before the file, without the extension", () => {
  expect(listNamesOfContent("data/viec-lam.9.2022.csv")).toEqual([
    { name: "viec-lam.9.2022", text: "viec-lam.9.2022.csv", source: "file name" },
  ]);
  expect(listNamesOfContent("data/viec-lam.xlsx#T9.2022")).toEqual([
    { name: "T9.2022", text: "T9.2022", source: "sheet name" },
    { name: "viec-lam", text: "viec-lam.xlsx", source: "file name" },
  ]);
});

describe("the entry of report.yaml for a file", () => {
  test.each([
    ["data/2022/a.csv", ["data/2022/a.csv"], "data/2022/a.csv"],
    ["data/2022/a.csv", ["2022/a.csv"], "2022/a.csv"],
    ["data/2022/a.csv", ["a.csv"], "a.csv"],
    ["data/2022/a.csv", ["a.csv", "2022/a.csv"], "2022/a.csv"],
    ["data/2022/a.csv", ["a.csv", "2022/a.csv", "data/2022/a.csv"], "data/2022/a.csv"],
    ["data/2022/a.csv", ["2021/a.csv", "a"], undefined],
    ["x/data/a.csv", ["x/a.csv", "x/data/b.csv"], undefined],
    ["data/a.xlsx#1", ["a.xlsx"], "a.xlsx"],
    ["data/a.xlsx#1", ["a.xlsx", "a.xlsx#1"], "a.xlsx#1"],
    ["data/a.xlsx#1", ["a.xlsx#2"], undefined],
    ["data/a.xlsx", ["a.xlsx#1"], undefined],
    ["data/việc.csv".normalize("NFD"), ["việc.csv".normalize("NFC")], "việc.csv".normalize("NFC")],
  ])("%s among %j", (path, names, expected) => {
    const entries = Object.fromEntries(names.map((name) => [name, name]));
    expect(findEntryOfFile(entries, path)).toBe(expected);
  });

  test("is none where nothing is written", () => expect(findEntryOfFile(undefined, "a.csv")).toBeUndefined());
});
