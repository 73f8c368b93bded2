import { expect, test } from "vitest";
import { markOnlyFilesOfExports } from "../../src/exports/only-files.ts";
import { createExportFile, sampleCatalogue } from "../support/sample-export.ts";

test.each([
  ["the only file of its export", ["viec-lam.csv", "chi-tieu.csv"], ["viec-lam.csv", "chi-tieu.csv"]],
  ["two files of one export", ["viec-lam-2021.csv", "viec-lam-2022.csv", "chi-tieu.csv"], ["chi-tieu.csv"]],
  ["a name that says nothing", ["viec-lam.csv", "bieu-1.csv"], []],
  [
    "the office's word for a name that says nothing",
    ["viec-lam.csv", "khac.csv"],
    ["viec-lam.csv", "khac.csv"],
  ],
  ["the office's word for a second file", ["viec-lam.csv", "chi-tieu.csv", "khac.csv"], ["viec-lam.csv"]],
  ["the office's word for no export of the catalogue", ["viec-lam.csv", "la.csv"], []],
])("%s", (_, names, only) => {
  const files = names.map((name) => createExportFile("", `data/${name}`));
  const confirmed = { "khac.csv": { export: "targets" }, "la.csv": { export: "không có" } };
  const marked = markOnlyFilesOfExports(files, sampleCatalogue, confirmed);
  expect(marked.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  expect(marked.flatMap((file) => (file.isOnlyOfExport ? file.path.replace("data/", "") : []))).toEqual(only);
});
