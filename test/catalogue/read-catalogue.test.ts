import { describe, expect, test } from "vitest";
import { readCatalogue } from "../../src/catalogue/read-catalogue.ts";
import { labourCatalogue, labourFiles } from "../support/labour-pack.ts";

const packYaml = `name: Thử
sectors: [gifts]
targets:
  name: Kế hoạch
  files: [targets]
  columns:
    year: { header: [Năm], type: year }
    indicator: { header: [Chỉ tiêu], type: indicator }
    plan: { header: [Kế hoạch], type: decimal }
`;

const sectorYaml = `id: gifts
name: Quà
exports:
  gifts:
    name: Tặng quà
    files: [qua]
    columns:
      month: { header: [Tháng], type: month }
      occasion: { header: [Dịp], type: text }
      number: { header: [Số suất], type: count }
indicators:
  gifts.all: { name: Suất quà, unit: suất, sum: gifts.number }
`;

function listIssues(sectorText: string, packText = packYaml) {
  const files = [
    { path: "pack.yaml", text: packText },
    { path: "sectors/gifts.yaml", text: sectorText },
  ];
  return readCatalogue(files).issues.map(({ code, file, line, column }) => ({ code, file, line, column }));
}

describe("the labour pack", () => {
  test("is read without an issue and declares more than 45 indicators", () => {
    expect(readCatalogue(labourFiles).issues).toEqual([]);
    expect(labourCatalogue.sectors.flatMap(({ indicators }) => indicators).length).toBeGreaterThan(45);
  });

  test("uses every kind of aggregation", () => {
    const kinds = labourCatalogue.sectors.flatMap(({ indicators }) =>
      indicators.map(({ aggregation }) => aggregation.kind),
    );
    expect(new Set(kinds)).toEqual(
      new Set(["sum", "stock", "opening", "count", "done", "open", "ratio", "total"]),
    );
  });

  test("names no file beginning and no header twice, because a file could then belong to two exports", () => {
    const exports = [...labourCatalogue.sectors.flatMap(({ exports }) => exports), labourCatalogue.targets];
    const files = exports.flatMap((declaration) => declaration.files);
    expect(files).toEqual([...new Set(files)]);
    for (const { columns } of exports) {
      const headers = columns.flatMap((column) => column.headers.map((header) => header.toLowerCase()));
      expect(headers).toEqual([...new Set(headers)]);
    }
  });
});

describe("a wrong declaration is reported with file, line and column", () => {
  test("the small pack of these tests is correct", () => {
    expect(listIssues(sectorYaml)).toEqual([]);
  });

  test.each([
    [
      "a key that does not exist",
      "    files: [qua]",
      "    files: [qua]\n    tệp: [qua]",
      "declaration-key-unknown",
      7,
      "5",
    ],
    ["a column type that does not exist", "type: count", "type: number", "declaration-value", 10, "36"],
    ["an indicator without a way to compute it", ", sum: gifts.number", "", "declaration-form", 12, "3"],
    [
      "two ways to compute it",
      "sum: gifts.number",
      "sum: gifts.number, count: gifts",
      "declaration-form",
      12,
      "3",
    ],
    ["a column that no export has", "sum: gifts.number", "sum: gifts.total", "column-unknown", 12, "44"],
    ["a sum over a text", "sum: gifts.number", "sum: gifts.occasion", "column-unknown", 12, "44"],
    ["a count of an unknown export", "sum: gifts.number", "count: presents", "column-unknown", 12, "44"],
    [
      "a filter by a column of numbers",
      "sum: gifts.number",
      "sum: gifts.number, where: { number: [1] }",
      "column-unknown",
      12,
      "63",
    ],
    [
      "a filter by an unknown column",
      "sum: gifts.number",
      "sum: gifts.number, where: { fund: [x] }",
      "column-unknown",
      12,
      "63",
    ],
    [
      "a breakdown by an unknown column",
      "sum: gifts.number",
      "sum: gifts.number, breakdowns: [fund]",
      "column-unknown",
      12,
      "63",
    ],
    [
      "a ratio of unknown indicators",
      "sum: gifts.number",
      "ratio: { part: a, whole: gifts.all }",
      "indicator-unknown-in-declaration",
      12,
      "44",
    ],
    [
      "a part of an unknown indicator",
      "sum: gifts.number",
      "sum: gifts.number, partOf: a",
      "indicator-unknown-in-declaration",
      12,
      "63",
    ],
    [
      "a ratio of itself",
      "sum: gifts.number",
      "ratio: { part: gifts.all, whole: gifts.all }",
      "indicator-circle",
      12,
      "44",
    ],
    [
      "a part of itself by way of another",
      "sum: gifts.number }",
      "sum: gifts.number, partOf: gifts.z }\n  gifts.z: { name: Z, unit: suất, sum: gifts.number, partOf: gifts.all }",
      "indicator-circle",
      12,
      "63",
    ],
    ["an export that every object has", "sum: gifts.number", "count: toString", "column-unknown", 12, "44"],
    [
      "a column that every object has",
      "sum: gifts.number",
      "sum: constructor.name",
      "column-unknown",
      12,
      "44",
    ],
    [
      "money of an unknown count",
      "number: { header: [Số suất], type: count }",
      "number: { header: [Số suất], type: money, with: nubmer }",
      "column-unknown",
      10,
      "49",
    ],
    ["an id that is not the file's", "id: gifts", "id: jobs", "declaration-value", 1, "1"],
    [
      "a bracket that is not closed",
      "{ header: [Dịp], type: text }",
      "{ header: [Dịp, type: text }",
      "yaml-syntax",
      9,
      undefined,
    ],
  ])("%s", (_, from, to, code, line, column) => {
    const [issue] = listIssues(sectorYaml.replace(from, to));
    expect(issue).toMatchObject({ code, file: "sectors/gifts.yaml", line });
    if (column) expect(issue?.column).toBe(column);
  });

  test("a sector without its file", () => {
    expect(listIssues(sectorYaml, packYaml.replace("[gifts]", "[gifts, jobs]"))).toEqual([
      { code: "sector-missing", file: "pack.yaml", line: 2, column: "18" },
    ]);
  });

  test("an indicator declared in two sectors", () => {
    const files = [
      { path: "pack.yaml", text: packYaml.replace("[gifts]", "[gifts, again]") },
      { path: "sectors/gifts.yaml", text: sectorYaml },
      {
        path: "sectors/again.yaml",
        text: sectorYaml
          .replace("id: gifts", "id: again")
          .replace("  gifts:\n", "  more:\n")
          .replace("gifts.number", "more.number"),
      },
    ];
    expect(readCatalogue(files).issues).toMatchObject([
      { code: "declared-twice", file: "sectors/again.yaml", line: 12 },
    ]);
  });

  test("targets without a column that plans need", () => {
    expect(listIssues(sectorYaml, packYaml.replace("    plan:", "    quota:"))).toEqual([
      { code: "declaration-key-missing", file: "pack.yaml", line: 6, column: "3" },
    ]);
  });

  test("all unknown keys at once, with the other faults of the file", () => {
    const faultyYaml = sectorYaml
      .replace("name: Quà\n", "name: Quà\nfoo: 1\nbar: 2\n")
      .replace("sum: gifts.number", "stok: gifts.number, other: 1");
    expect(listIssues(faultyYaml)).toMatchObject([
      { code: "declaration-key-unknown", line: 14, column: "44" },
      { code: "declaration-key-unknown", line: 14, column: "64" },
      { code: "declaration-form", line: 14, column: "3" },
      { code: "declaration-key-unknown", line: 3 },
      { code: "declaration-key-unknown", line: 4 },
    ]);
  });

  test("an unreadable sector causes no issues of missing references in the others", () => {
    const packOfTwo = packYaml.replace("[gifts]", "[gifts, again]");
    const secondSector = sectorYaml.replace("id: gifts", "id: again").replaceAll("gifts", "more");
    const files = [
      { path: "pack.yaml", text: packOfTwo },
      { path: "sectors/gifts.yaml", text: `${sectorYaml}foo: 1\n` },
      {
        path: "sectors/again.yaml",
        text: secondSector.replace("sum: more.number", "ratio: { part: gifts.all, whole: gifts.all }"),
      },
    ];
    expect(readCatalogue(files).issues.map(({ code }) => code)).toEqual(["declaration-key-unknown"]);
  });

  test("a pack.yaml in a subfolder is ignored", () => {
    const files = [
      { path: "old/pack.yaml", text: "name: Cũ\n" },
      { path: "pack.yaml", text: packYaml },
      { path: "sectors/gifts.yaml", text: sectorYaml },
    ];
    expect(readCatalogue(files).issues).toEqual([]);
  });

  test("no pack.yaml", () => {
    expect(readCatalogue([]).issues).toMatchObject([{ code: "pack-missing" }]);
  });
});
