import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isAmountType } from "../../../src/catalogue/column-types.ts";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import { readExport } from "../../../src/exports/read-export.ts";
import { resolveExportDeclarationOrIssue } from "../../../src/exports/recognise-export.ts";
import type { Row } from "../../../src/exports/row.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { sampleDataFolder, sampleDataPaths } from "../../support/figures/naive-sample-rows.ts";
import { labourCatalogue, ninhBinhOffice } from "../../support/labour-pack.ts";
import { createExportFile } from "../../support/sample-export.ts";
import { buildShapedFiles } from "../../support/shapes/shape-builders.ts";

async function read(path: string, content: string | Uint8Array, declaration: ExportDeclaration, shapes = {}) {
  const rows: Row[] = [];
  const issues: string[] = [];
  await readExport(
    createExportFile(content, path),
    declaration,
    { office: { ...ninhBinhOffice, ...shapes }, catalogue: labourCatalogue },
    { row: (row) => rows.push(row), issue: ({ code, message }) => issues.push(`${code}: ${message}`) },
  );
  return { rows, issues };
}

/** The meaning of a row, without its line; a blank cell of a row is no number of another shape. */
function formatRow({ month, locality, numbers, texts }: Row): string {
  const values = Object.entries(numbers).map(([id, value]) => `${id}=${createQuantity(value).toFixed()}`);
  return [month, locality, ...values.sort(), ...Object.entries(texts).map(String).sort()].join(" ");
}

const monthlyFiles = sampleDataPaths
  .map((path) => {
    const content = readFileSync(`${sampleDataFolder}/${path}`);
    const found = resolveExportDeclarationOrIssue(createExportFile(content, path), labourCatalogue);
    return { path, content, declaration: "declaration" in found ? found.declaration : undefined };
  })
  .filter(({ declaration }) =>
    ["month", "locality"].every((type) =>
      declaration?.columns.some((column) => column.type === type && !column.optional),
    ),
  );

test.each(monthlyFiles.map(({ path, ...file }) => [path, file] as const))(
  "%s gives the same rows in every shape",
  async (path, { content, declaration }) => {
    if (!declaration) throw new Error(path);
    const { rows } = await read(`data/${path}`, content, declaration);
    const filled = rows.filter(({ numbers }) => Object.keys(numbers).length > 0);
    expect(filled.length).toBeGreaterThan(5);
    const source = { declaration, office: ninhBinhOffice, rows: filled };
    for (const file of buildShapedFiles(source)) {
      const shapes = file.shape ? { exports: { [declaration.id]: { shapes: [file.shape] } } } : {};
      const shaped = await read(file.path, file.content, declaration, shapes);
      expect([file.name, shaped.issues]).toEqual([file.name, []]);
      expect([file.name, ...shaped.rows.map(formatRow).sort()]).toEqual([
        file.name,
        ...file.rows.map(formatRow).sort(),
      ]);
    }
    expect(declaration.columns.some(({ type }) => isAmountType(type))).toBe(true);
  },
);
