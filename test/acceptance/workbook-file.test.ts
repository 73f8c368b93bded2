/** The workbooks of the sample, opened by LibreOffice and read back: the same texts, numbers and looks. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import { formatShownContent } from "../../src/spreadsheet/file/cell-xml.ts";
import { formatNumberAsStored } from "../../src/spreadsheet/file/number-format-codes.ts";
import { placeCells } from "../../src/spreadsheet/file/place-cells.ts";
import { buildWorkbookFile } from "../../src/spreadsheet/file/workbook-file.ts";
import type { CellContent, Sheet, Workbook } from "../../src/spreadsheet/workbook-content.ts";
import { canOpenWorkbooks, convertFiles, exportSheetsAsCsv } from "../support/libreoffice.ts";
import { buildSampleWorkbooks, reviewSample } from "../support/sample-workbooks.ts";

const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hasCalc = await canOpenWorkbooks(folder);

/** The rows of each sheet by its name, as a list of the texts of its cells. */
type SheetRows = Readonly<Record<string, readonly (readonly string[])[]>>;

describe.skipIf(!hasCalc)(`LibreOffice${hasCalc ? "" : " (skipped: no Calc)"}`, () => {
  test("opens the workbooks of the sample with equal cells", { timeout: 240_000 }, async () => {
    const workbooks = buildSampleWorkbooks(await reviewSample({}), {});
    for (const [name, workbook] of Object.entries(workbooks)) {
      const file = join(folder, `${name}.xlsx`);
      writeFileSync(file, buildWorkbookFile(workbook));
      const [ods = ""] = await convertFiles([file], { form: "ods", folder });
      expect(await readSheets(file, "shown")).toEqual(listRows(workbook, formatEnglishContent));
      const stored = listRows(workbook, formatStoredContent);
      for (const written of [file, ods])
        expect(replaceEqualNumbers(await readSheets(written, "stored"), stored)).toEqual(stored);
    }
  });
});

async function readSheets(file: string, cells: "shown" | "stored"): Promise<SheetRows> {
  const output = mkdtempSync(join(folder, "csv-"));
  await exportSheetsAsCsv(file, { folder: output, cells });
  const prefix = `${basename(file).replace(/\.\w+$/, "")}-`;
  return Object.fromEntries(
    readdirSync(output).map((name) => {
      const rows: string[][] = parse(readFileSync(join(output, name), "utf8"), {
        delimiter: "|",
        relax_column_count: true,
      });
      return [name.normalize("NFC").slice(prefix.length, -".csv".length), rows.map(trimEmptyEnd)];
    }),
  );
}

function listRows({ sheets }: Workbook, format: (content: CellContent) => string): SheetRows {
  const listSheetRows = ({ titles, head, rows, notes }: Sheet) =>
    placeCells([...titles, ...head, ...rows, ...notes]).rows.map((cells) =>
      trimEmptyEnd(cells.map(({ cell }) => format(cell.content))),
    );
  return Object.fromEntries(sheets.map((sheet) => [sheet.name, listSheetRows(sheet)]));
}

/** LibreOffice shows numbers here in the English way, dates as the format of the cell says. */
function formatEnglishContent(content: CellContent): string {
  if (content.kind === "date") return "30/09/2022";
  const shown = formatShownContent(content);
  return content.kind === "number" ? shown.replace(/[.,]/g, (sign) => (sign === "." ? "," : ".")) : shown;
}

/** LibreOffice writes a percentage with its sign, and a date in the English way. */
function formatStoredContent(content: CellContent): string {
  if (content.kind === "date") return "09/30/2022";
  if (content.kind !== "number") return formatShownContent(content);
  const { value, format } = content;
  return format.isPercent ? `${value.times(100).toFixed()}%` : String(formatNumberAsStored(value, format));
}

/** Numbers that differ by no more than the last of their 15 digits are taken for the expected ones. */
function replaceEqualNumbers(sheets: SheetRows, expected: SheetRows): SheetRows {
  return Object.fromEntries(
    Object.entries(sheets).map(([name, rows]) => [
      name,
      rows.map((row, rowIndex) =>
        row.map((text, column) => {
          const expectedText = expected[name]?.[rowIndex]?.[column] ?? "";
          const [number, expectedNumber] = [text, expectedText].map((cell) => Number(cell.replace("%", "")));
          const isSameKind = text.endsWith("%") === expectedText.endsWith("%");
          const isEqual = Math.abs((number ?? 0) - (expectedNumber ?? 0)) <= Math.abs(number ?? 0) * 1e-14;
          return text !== "" && isSameKind && isEqual ? expectedText : text;
        }),
      ),
    ]),
  );
}

function trimEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}
