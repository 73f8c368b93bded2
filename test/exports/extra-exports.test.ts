/** Extra exports: an office has those of which it hands in a file, and misses no other. */
import { describe, expect, test } from "vitest";
import { findAbsentIndicatorIds, omitAbsentExports } from "../../src/catalogue/absent-exports.ts";
import { listExportRecords } from "../../src/catalogue/export-record.ts";
import { addOfficeWordsToCatalogue } from "../../src/catalogue/office/office-words.ts";
import { declareExtraExportsWithoutFileAbsent } from "../../src/exports/extra-exports.ts";
import { checkAbsentExports } from "../../src/figures/sanity/missing-exports.ts";
import { labourCatalogue } from "../support/labour-pack.ts";
import { createExportFile } from "../support/sample-export.ts";

const extraIds = labourCatalogue.sectors
  .flatMap(({ exports }) => exports)
  .flatMap(({ id, extra }) => (extra ? [id] : []));

function listPresentExtras(...paths: readonly string[]): string[] {
  const files = paths.map((path) => createExportFile("", path));
  const sectors = omitAbsentExports(declareExtraExportsWithoutFileAbsent(labourCatalogue, files));
  return sectors.flatMap(({ exports }) => exports.flatMap(({ id, extra }) => (extra ? [id] : [])));
}

describe("without a file", () => {
  const catalogue = declareExtraExportsWithoutFileAbsent(labourCatalogue, []);

  test("none of them is there, nor its indicators, rules and sector", () => {
    expect(extraIds).toHaveLength(9);
    expect(listPresentExtras()).toEqual([]);
    expect(findAbsentIndicatorIds(catalogue)).toContain("poverty.disbursedShare");
    const sectors = omitAbsentExports(catalogue);
    expect(sectors.map(({ id }) => id)).not.toContain("administration");
    const rules = sectors.flatMap(({ edits = [] }) => edits.map(({ id }) => id));
    expect(rules).toContain("poverty.kinds");
    expect(rules).not.toContain("poverty.balance");
    expect(rules).not.toContain("abroad.markets");
  });

  test("nothing is told, and the list of exports says that none is needed", () => {
    expect(checkAbsentExports(["poverty.escaped", "petitions.visits"], catalogue)).toEqual([]);
    const record = listExportRecords(catalogue).find(({ id }) => id === "petitions");
    expect(record).toMatchObject({ needed: false, absent: null });
  });

  test("the reason of report.yaml stays", () => {
    const exports = { petitions: { absent: "do Thanh tra tỉnh báo cáo" } };
    const worded = addOfficeWordsToCatalogue(labourCatalogue, { exports }).catalogue;
    const declared = declareExtraExportsWithoutFileAbsent(worded, [])
      .sectors.flatMap((sector) => sector.exports)
      .find(({ id }) => id === "petitions");
    expect(declared?.absent).toBe("do Thanh tra tỉnh báo cáo");
  });
});

test.each([
  ["data/tiep-cong-dan-2021.csv", "petitions"],
  ["data/giam-ngheo/Diễn biến hộ nghèo 2022.csv", "poverty-changes"],
  ["data/bhxh.csv", "social-insurance"],
])("%s makes %s one of the office's exports", (path, id) => {
  expect(listPresentExtras("data/viec-lam-2022.csv", path)).toEqual([id]);
});

test("where the pack declares none, the catalogue stays as it is", () => {
  const sectors = labourCatalogue.sectors.slice(0, 1);
  const small = { ...labourCatalogue, sectors };
  expect(declareExtraExportsWithoutFileAbsent(small, [])).toBe(small);
});
