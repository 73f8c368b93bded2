import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { readBatchPlan } from "../../src/catalogue/batch-plan.ts";
import { readAgencies } from "../../src/catalogue/office/agencies.ts";
import { readOffice } from "../../src/catalogue/office/read-office.ts";
import { packSchema, sectorSchema } from "../../src/catalogue/pack-schema.ts";
import { publishedSchema } from "../../src/catalogue/published-periods.ts";
import { readYaml } from "../../src/catalogue/yaml/read-yaml.ts";
import { ledgerSchema } from "../../src/ledger/read-ledger.ts";
import { formatSchemaId, renderJsonSchema } from "./json-schema.ts";
import { schemaFiles, schemasFolder } from "./schema-files.ts";
import { listSchemaErrors } from "./schema-validator.ts";

describe("templates/schemas", () => {
  test.each(schemaFiles)("$name is as `npm run schemas` writes it", (file) => {
    const path = join(schemasFolder, `${file.name}.schema.json`);
    expect(readFileSync(path, "utf8")).toBe(renderJsonSchema(file));
  });

  test("no other file lies there", () => {
    const paths = readdirSync(schemasFolder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".json"))
      .map((path) => path.replaceAll("\\", "/").replace(".schema.json", ""));
    expect(paths.sort()).toEqual(schemaFiles.map(({ name }) => name).sort());
  });

  test("the version stands in the $id", () => {
    expect(formatSchemaId({ name: "declarations/report", version: 1 })).toBe(
      "urn:so-ket:schema:declarations:report:1",
    );
  });

  test.each([
    ["records/figures", Math.max(...ledgerSchema.entries.version.options)],
    ["records/published", publishedSchema.entries.version.literal],
  ])("%s has the version that the files themselves name", (name, version) => {
    expect(schemaFiles.find((file) => file.name === name)?.version).toBe(version);
  });
});

const sampleOffice = readFileSync("fixtures/ninh-binh/report.yaml", "utf8");
const employment = readFileSync("templates/labour/sectors/employment.yaml", "utf8");
const labourPack = readFileSync("templates/labour/pack.yaml", "utf8");

const addBelowFirstSum = (line: string) =>
  employment.replace("sum: jobs.placed\n", `sum: jobs.placed\n    ${line}\n`);

const agencies = readFileSync("templates/labour/agencies.yaml", "utf8");

const readers = {
  agencies: (text: string) => readAgencies({ path: "agencies.yaml", text }).issues,
  report: (text: string) => readOffice({ path: "report.yaml", text }).issues,
  batch: (text: string) => readBatchPlan({ path: "batch.yaml", text }).issues,
  pack: (text: string) => readYaml({ path: "pack.yaml", text }, packSchema).issues,
  sector: (text: string) => readYaml({ path: "sectors/a.yaml", text }, sectorSchema).issues,
};

/** The program and the JSON Schema accept and refuse the same. */
describe("declarations", () => {
  test.each<[title: string, file: keyof typeof readers, text: string, isValid: boolean]>([
    ["the sample", "report", sampleOffice, true],
    ["a code without quotes", "report", sampleOffice.replace('"369"', "369"), true],
    ["an unknown key", "report", sampleOffice.replace("archive:", "archives: VT\narchive:"), false],
    ["a missing key", "report", sampleOffice.replace("territory:", "# "), false],
    ["an unknown word", "report", sampleOffice.replace("above: trên", "above: qua"), false],
    ["an empty text", "report", sampleOffice.replace("archive: VT, VP", 'archive: ""'), false],
    ["a code with a space", "report", sampleOffice.replace('"369"', '"36 9"'), false],
    [
      "a list in place of a group",
      "report",
      sampleOffice.replace("spelling: {", "spelling: [").replace("padding: true }", "padding: true ]"),
      false,
    ],
    ["a year without quotes", "batch", "periods: [2022]", true],
    ["all documents", "batch", "periods: [9m-2022]\ndocuments: all", true],
    ["some documents", "batch", "periods: [9m-2022]\ndocuments: [bao-cao]", true],
    ["another word than all", "batch", "periods: [9m-2022]\ndocuments: every", false],
    ["no periods", "batch", "periods: []", false],
    ["the agencies of the labour pack", "agencies", agencies, true],
    [
      "an agency until a month that is none",
      "agencies",
      agencies.replace("until: 2025-02", "until: 2025-13"),
      false,
    ],
    ["a level that is none", "agencies", agencies.replace("huyen:", "xa:"), false],
    ["the labour pack", "pack", labourPack, true],
    ["a pack without sectors", "pack", labourPack.replace(/^sectors:.*$/m, "sectors: []"), false],
    ["a sector", "sector", employment, true],
    ["a column of no known type", "sector", employment.replace("type: count", "type: number"), false],
    ["an indicator with two ways to compute it", "sector", addBelowFirstSum("count: jobs"), false],
    ["an indicator with none", "sector", employment.replace("    sum: jobs.placed\n", ""), false],
  ])("%s in %s", (_, file, text, isValid) => {
    expect(readers[file](text).length === 0).toBe(isValid);
    expect(listSchemaErrors(`declarations/${file}`, load(text)).length === 0).toBe(isValid);
  });
});
