import { readdirSync, readFileSync } from "node:fs";
import type { Catalogue } from "../../src/catalogue/declaration.ts";
import type { Office } from "../../src/catalogue/office/office.ts";
import { readOffice } from "../../src/catalogue/office/read-office.ts";
import { readCatalogue } from "../../src/catalogue/read-catalogue.ts";
import type { TextFile } from "../../src/catalogue/yaml/read-yaml.ts";

/** The files of the labour pack, as the workspace would read them. */
export const labourFiles: TextFile[] = readdirSync("templates/labour", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(yaml|hbs)$/.test(path))
  .map((path) => ({ path, text: readFileSync(`templates/labour/${path}`, "utf8") }));

/** The catalogue of the labour pack and the office of the sample, which most tests use. */
export const labourCatalogue: Catalogue = requireDefined(readCatalogue(labourFiles).catalogue);
export const ninhBinhOffice: Office = requireDefined(
  readOffice({ path: "report.yaml", text: readFileSync("fixtures/ninh-binh/report.yaml", "utf8") }).office,
);

function requireDefined<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the pack or the office of the sample cannot be read");
  return value;
}
