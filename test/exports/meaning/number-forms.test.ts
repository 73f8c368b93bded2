import { describe, expect, test } from "vitest";
import {
  findDeclaredNumberForm,
  findDeclaredSeparatorsOfColumn,
} from "../../../src/exports/meaning/number-forms.ts";

const place = { path: "data/vay-von/vay-von-2022.csv", exportId: "loans" };

describe("the form of numbers that report.yaml declares for a file", () => {
  test.each([
    ["nothing", undefined, undefined],
    ["for all files, as texts are written here", "1.234,5", { form: "1.234,5", isConfirmed: true }],
    ["for all files, otherwise", "1,234.5", { form: "1,234.5", isConfirmed: false }],
    ["by name", { "vay-von-2022.csv": "1,234.5" }, { form: "1,234.5", isConfirmed: true }],
    ["by path", { "data/vay-von/vay-von-2022.csv": "1,234.5" }, { form: "1,234.5", isConfirmed: true }],
    [
      "by path without data/",
      { "vay-von/vay-von-2022.csv": "1,234.5" },
      { form: "1,234.5", isConfirmed: true },
    ],
    ["by export", { loans: "1,234.5" }, { form: "1,234.5", isConfirmed: true }],
    [
      "the file before its export",
      { loans: "1.234,5", "vay-von-2022.csv": "1,234.5" },
      { form: "1,234.5", isConfirmed: true },
    ],
    ["for another file", { "viec-lam.csv": "1,234.5" }, undefined],
    ["for all others", { jobs: "1.234,5", default: "1,234.5" }, { form: "1,234.5", isConfirmed: false }],
  ] as const)("%s", (_, numbers, expected) =>
    expect(findDeclaredNumberForm(numbers, place)).toEqual(expected),
  );
});

test("a file whose accents macOS wrote apart has the form of its name", () => {
  const path = "data/vay vốn.csv".normalize("NFD");
  const form = findDeclaredNumberForm({ "vay vốn.csv": "1,234.5" }, { ...place, path });
  expect(form).toEqual({ form: "1,234.5", isConfirmed: true });
});

test.each([
  ["1,234.5", undefined],
  [{ loans: "1,234.5" }, undefined],
  [{ "loans.amount": "1,234.5" }, { ".": "decimal", ",": "group" }],
  [{ "loans.amount": "1.234,5" }, { ".": "group", ",": "decimal" }],
] as const)("the form of a column by %j", (numbers, expected) =>
  expect(findDeclaredSeparatorsOfColumn(numbers, "loans", "amount")).toEqual(expected),
);
