/** A small sheet as an office lays it out, and what is read of it in the shapes that the office declares. */
import { expect, test } from "vitest";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import type { Office } from "../../../src/catalogue/office/office.ts";
import type { Shape } from "../../../src/catalogue/shape.ts";
import { readExport } from "../../../src/exports/read-export.ts";
import type { Row } from "../../../src/exports/row.ts";
import {
  buildColumn,
  buildOffice,
  createExportFile,
  sampleCatalogue,
  tableDeclaration,
} from "../sample-export.ts";

export interface Sheet {
  readonly name: string;
  readonly lines: readonly string[];
  readonly shapes?: readonly Shape[];
  readonly path?: string;
  /** What report.yaml says of single files. */
  readonly files?: Office["files"];
  readonly declaration?: ExportDeclaration;
  readonly rows?: readonly string[];
  readonly plans?: readonly string[];
  /** Each with its line, "-" for an issue of the whole file. */
  readonly codes?: readonly string[];
}

export const sheetDeclaration = {
  ...tableDeclaration,
  columns: [
    ...tableDeclaration.columns,
    buildColumn("money", "Kinh phí", "money", { optional: true }),
    buildColumn("sex", "Giới tính", "text", { optional: true, texts: ["Nam", "Nữ"] }),
  ],
};

/** "202201–202209 372 people=90 Nam" */
function formatRow({ month = 0, firstMonth, locality = "", numbers, texts }: Row): string {
  return [
    firstMonth === undefined ? month : `${firstMonth}–${month}`,
    locality,
    ...Object.entries(numbers).map(([id, value]) => `${id}=${value}`),
    ...Object.values(texts),
  ].join(" ");
}

/** Reads a sheet as a file of numbers of people by month and district. */
export async function readSheet({
  lines,
  shapes = [],
  path = "viec-lam-2022.csv",
  files,
  declaration = sheetDeclaration,
}: Omit<Sheet, "name">) {
  const rows: string[] = [];
  const plans: string[] = [];
  const codes: string[] = [];
  const messages: string[] = [];
  const office = { ...buildOffice(), exports: { jobs: { shapes } }, ...(files && { files }) };
  const reading = await readExport(
    createExportFile(`${lines.join("\n")}\n`, `data/${path}`),
    declaration,
    { office, catalogue: sampleCatalogue },
    {
      row: (row) => rows.push(formatRow(row)),
      plan: (row) => plans.push(formatRow(row)),
      issue: ({ code, line, message }) => {
        codes.push(`${line ?? "-"}: ${code}`);
        messages.push(message);
      },
    },
  );
  return { rows: rows.sort(), plans: plans.sort(), codes, messages, tally: reading?.tally };
}

export function testSheets(sheets: readonly Sheet[]): void {
  test.each(sheets)("$name", async (sheet) => {
    const { rows = [], plans = [], codes = [] } = sheet;
    expect(await readSheet(sheet)).toMatchObject({ rows, plans, codes });
  });
}
