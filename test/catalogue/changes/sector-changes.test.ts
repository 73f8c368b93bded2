/** `sectors/gifts.sua.yaml`: what an office adds to a sector of the pack and says otherwise, without copying it. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listDeclaredChanges } from "../../../src/catalogue/changes/list-changes.ts";
import { readCatalogue } from "../../../src/catalogue/read-catalogue.ts";

const readBase = (path: string) => ({
  path,
  text: readFileSync(`fixtures/broken/base/templates/${path}`, "utf8"),
});
const sector = readBase("sectors/gifts.yaml");

function readWith(...changes: readonly string[]) {
  const files = changes.map((text, index) => ({ path: `layer ${index + 1}`, text }));
  const { catalogue, issues } = readCatalogue([readBase("pack.yaml"), { ...sector, changes: files }]);
  const [changed] = catalogue?.sectors ?? [];
  const findIndicator = (id: string) => changed?.indicators.find((indicator) => indicator.id === id);
  const findColumn = (reference: string) => {
    const [exportId, columnId] = reference.split(".");
    const declaration = changed?.exports.find(({ id }) => id === exportId);
    return declaration?.columns.find(({ id }) => id === columnId);
  };
  const places = issues.map(({ code, file, line, column }) => `${code} ${file} ${line}:${column}`);
  return { findIndicator, findColumn, changed, places, issues };
}

describe("adds", () => {
  test("an indicator, a column, words", () => {
    const { findIndicator, findColumn, places } = readWith(`exports:
  jobs:
    columns:
      placed: { header: [Số LĐ có việc làm] }
      rural: { header: [Nông thôn], type: count, optional: true }
  gifts: { columns: { occasion: { texts: [Rằm tháng Bảy], aliases: { Tết: [Tết Nguyên đán] } } } }
indicators:
  jobs.rural: { name: Việc làm ở nông thôn, unit: người, sum: jobs.rural }
`);
    expect(places).toEqual([]);
    expect(findIndicator("jobs.rural")).toMatchObject({ unit: "người", aggregation: { column: "rural" } });
    expect(findColumn("jobs.placed")).toMatchObject({ headers: ["Số người", "Số LĐ có việc làm"] });
    expect(findColumn("gifts.occasion")).toMatchObject({
      texts: ["Rằm tháng Bảy"],
      aliases: { Tết: ["Tết Nguyên đán"] },
    });
  });

  test("an export and an edit rule", () => {
    const { changed, places } = readWith(`exports:
  fairs: { name: Phiên giao dịch, files: [phien], columns: { month: { header: [Tháng], type: month } } }
edits: { jobs.share: { ratio: jobs.women, per: jobs, between: [0%, 100%] } }
`);
    expect(places).toEqual([]);
    expect(changed?.exports.map(({ id }) => id)).toEqual(["gifts", "jobs", "fairs"]);
    expect(changed?.edits?.map(({ id }) => id)).toContain("jobs.share");
  });
});

describe("says otherwise", () => {
  test("a name, which the plan of the year may still call as before; the unit stays", () => {
    const { findIndicator } = readWith("indicators: { jobs: { name: Số lao động, aliases: [LĐ] } }");
    expect(findIndicator("jobs")).toMatchObject({
      name: "Số lao động",
      aliases: ["Việc làm", "LĐ"],
      unit: "người",
    });
  });

  test("the last of several packs counts, and words of all", () => {
    const { findIndicator, findColumn } = readWith(
      "{ indicators: { jobs: { name: Một } }, exports: { jobs: { columns: { placed: { header: [A] } } } } }",
      "{ indicators: { jobs: { name: Hai } }, exports: { jobs: { columns: { placed: { header: [B] } } } } }",
    );
    expect(findIndicator("jobs")).toMatchObject({ name: "Hai", aliases: ["Một", "Việc làm"] });
    expect(findColumn("jobs.placed")?.headers).toEqual(["Số người", "A", "B"]);
  });

  test("nothing where the file has only remarks", () => {
    expect(readWith("# chưa sửa gì\n").places).toEqual([]);
  });
});

test.each([
  ["a misspelled indicator", "indicators:\n  jbos: { name: Một }", "change-target-unknown layer 1 2:3"],
  [
    "a misspelled column",
    "exports:\n  jobs:\n    columns:\n      plaecd: { header: [A] }",
    "change-target-unknown layer 1 4:7",
  ],
  ["a misspelled export", "exports:\n  job: { files: [viec] }", "change-target-unknown layer 1 2:3"],
  ["another unit", "indicators:\n  jobs:\n    unit: lượt", "change-key-fixed layer 1 3:5"],
  ["another sum", "indicators:\n  jobs:\n    sum: jobs.women", "change-key-fixed layer 1 3:5"],
  [
    "another type",
    "exports: { jobs: { columns: { placed: { type: decimal } } } }",
    "change-key-fixed layer 1 1:41",
  ],
  ["another filter", "indicators:\n  jobs:\n    where: { kind: [A] }", "change-key-fixed layer 1 3:5"],
  ["an unknown key", "indicators:\n  jobs:\n    nane: Một", "declaration-key-unknown layer 1 3:5"],
  ["an unknown part", "indicator:\n  jobs: { name: Một }", "declaration-key-unknown layer 1 1:1"],
  ["a wrong kind of value", "indicators:\n  jobs:\n    name: [Một]", "declaration-type layer 1 3:5"],
  [
    "a column that is not there",
    "indicators:\n  moi: { name: Mới, unit: người, sum: jobs.none }",
    "column-unknown layer 1 2:34",
  ],
  [
    "a fault of the original",
    "exports: { jobs: { columns: { paid: { with: placed } } } }",
    "change-key-fixed layer 1 1:39",
  ],
])("%s is an error with its place in the file with the change", (_, text, place) => {
  expect(readWith(text).places).toEqual([place]);
});

test("a unit that is repeated is no change", () => {
  expect(readWith("indicators: { jobs: { unit: người, name: Một } }").places).toEqual([]);
});

test("changes are listed with their lines", () => {
  const change = { path: "sua", text: "indicators:\n  jobs:\n    name: Một\n  moi: { name: Mới }\n" };
  expect(listDeclaredChanges(sector, change)).toEqual([
    { where: "indicators.jobs.name", before: "Việc làm", after: "Một", originalLine: 26, changeLine: 3 },
    { where: "indicators.moi", after: { name: "Mới" }, originalLine: 23, changeLine: 4 },
  ]);
});
