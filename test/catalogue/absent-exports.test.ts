import { expect, test } from "vitest";
import {
  findAbsentIndicatorIds,
  findExportsOfIndicators,
  findTerritoryOnlyIndicatorIds,
  omitAbsentExports,
} from "../../src/catalogue/absent-exports.ts";
import { addOfficeWordsToCatalogue } from "../../src/catalogue/office/office-words.ts";
import { labourCatalogue } from "../support/labour-pack.ts";

function declareAbsent(...ids: string[]) {
  const exports = Object.fromEntries(ids.map((id) => [id, { absent: "không phát sinh" }]));
  return addOfficeWordsToCatalogue(labourCatalogue, { exports });
}

test.each([
  ["an indicator", ["jobs"], ["jobs"]],
  ["a rate", ["training.employedShare"], ["training"]],
  ["several", ["jobs", "jobs.abroad", "merit.gifts"], ["jobs", "merit-gifts"]],
  ["one that is not declared", ["nothing"], []],
])("the exports of %s", (_, indicators, exports) => {
  expect([...findExportsOfIndicators(indicators, labourCatalogue)]).toEqual(exports);
});

test("an absent export takes its indicators with it, rates too", () => {
  const { catalogue, issues } = declareAbsent("poverty");
  expect(issues).toEqual([]);
  expect([...findAbsentIndicatorIds(catalogue)]).toEqual([
    "poverty.households",
    "poverty.poor",
    "poverty.poorShare",
    "poverty.nearPoor",
    "poverty.nearPoorShare",
  ]);
  const protection = omitAbsentExports(catalogue).find(({ id }) => id === "social-protection");
  expect(protection?.exports.map(({ id }) => id)).not.toContain("poverty");
  expect(protection?.indicators.map(({ id }) => id)).not.toContain("poverty.poor");
});

test("a sector of which nothing is left goes too", () => {
  const { catalogue } = declareAbsent("advice", "tasks");
  expect(omitAbsentExports(catalogue).map(({ id }) => id)).toEqual([
    "employment",
    "people-with-merit",
    "social-protection",
    "children-and-equality",
    "administration",
  ]);
});

test("where nothing is absent, the sectors are those of the pack", () => {
  expect(omitAbsentExports(labourCatalogue)).toBe(labourCatalogue.sectors);
});

test("the year's plan can be absent, an export that is not declared cannot", () => {
  expect(declareAbsent("targets").catalogue.targets.absent).toBe("không phát sinh");
  expect(declareAbsent("nothing").issues.map(({ code }) => code)).toEqual(["shape-export-unknown"]);
});

test("an absent column takes its indicators with it; the others stay, and files may lack it", () => {
  const exports = { training: { without: { employed: "không theo dõi", locality: "chỉ có số chung" } } };
  const { catalogue, issues } = addOfficeWordsToCatalogue(labourCatalogue, { exports });
  expect(issues).toEqual([]);
  expect([...findAbsentIndicatorIds(catalogue)]).toEqual(["training.employed", "training.employedShare"]);
  const training = omitAbsentExports(catalogue)
    .flatMap((sector) => sector.exports)
    .find(({ id }) => id === "training");
  expect(training?.columns.flatMap(({ id, absent }) => (absent ? [id] : []))).toEqual([
    "locality",
    "employed",
  ]);
  expect(training?.columns.find(({ id }) => id === "employed")?.optional).toBe(true);
});

test("without the column of localities, what is computed of the export is known of the whole territory only", () => {
  const exports = { "job-loans": { without: { locality: "chỉ có số chung" } } };
  const { catalogue } = addOfficeWordsToCatalogue(labourCatalogue, { exports });
  expect([...findTerritoryOnlyIndicatorIds(catalogue)]).toEqual([
    "loans.projects",
    "loans.workers",
    "loans.amount",
  ]);
  expect([...findTerritoryOnlyIndicatorIds(labourCatalogue)]).toEqual([]);
});

test("an absent column of texts takes the indicators with it that select rows by it", () => {
  const exports = { training: { without: { level: "không chia theo trình độ" } } };
  const { catalogue, issues } = addOfficeWordsToCatalogue(labourCatalogue, { exports });
  expect(issues).toEqual([]);
  expect([...findAbsentIndicatorIds(catalogue)]).toEqual(["training.college", "training.short"]);
});

test.each(["nothing", "month"])("the column %s cannot be absent", (column) => {
  const exports = { training: { without: { [column]: "không có" } } };
  const { issues } = addOfficeWordsToCatalogue(labourCatalogue, { exports });
  expect(issues.map(({ code }) => code)).toEqual(["words-column-unknown"]);
});
