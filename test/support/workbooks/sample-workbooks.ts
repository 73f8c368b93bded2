/** The sample's exports as workbooks: numbers become numbers and dates become dates, as a clerk has them in Excel. */
import type { ExportFile } from "../../../src/exports/source.ts";
import { listSheetFiles } from "../../../src/exports/workbook/list-sheets.ts";
import { readSampleText, sampleDataPaths } from "../figures/naive-sample-rows.ts";
import { createExportFile } from "../sample-export.ts";
import { buildOds } from "./build-ods.ts";
import { buildXlsx, type TestCell } from "./build-xlsx.ts";

type SampleCell = string | { readonly number: string } | { readonly serial: number; readonly date: string };

const firstDay = Date.UTC(1899, 11, 30);

function parseSampleCell(text: string): SampleCell {
  if (/^\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^\d+(?:,\d+)?$/.test(text))
    return { number: text.replaceAll(".", "").replace(",", ".") };
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (day === undefined) return text;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return { serial: (time - firstDay) / 86_400_000, date: new Date(time).toISOString().slice(0, 10) };
}

function readSampleTable(path: string): SampleCell[][] {
  const lines = readSampleText(path)
    .replace(/^\uFEFF/, "")
    .split("\r\n")
    .slice(0, -1);
  return lines.map((line) => line.split(";").map((text) => parseSampleCell(text.replace(/^"|"$/g, ""))));
}

function toXlsxCell(cell: SampleCell): TestCell {
  if (typeof cell === "string") return cell === "" ? undefined : cell;
  return "number" in cell
    ? { attributes: 's="1"', xml: `<v>${cell.number}</v>` }
    : { attributes: 's="2"', xml: `<v>${cell.serial}</v>` };
}

function renderOdsCell(cell: SampleCell): string {
  if (typeof cell === "string")
    return `<table:table-cell office:value-type="string"><text:p>${cell.replaceAll("&", "&amp;")}</text:p></table:table-cell>`;
  return "number" in cell
    ? `<table:table-cell office:value-type="float" office:value="${cell.number}"><text:p>${Number(cell.number).toLocaleString("en-US", { maximumFractionDigits: 10 })}</text:p></table:table-cell>`
    : `<table:table-cell office:value-type="date" office:date-value="${cell.date}"><text:p>${cell.date}</text:p></table:table-cell>`;
}

const builders = {
  xlsx: (rows: SampleCell[][]) =>
    buildXlsx({
      sheets: [{ name: "Sheet1", rows: rows.map((cells) => cells.map(toXlsxCell)) }],
      styles: [{ format: "#,##0.##########" }, { format: "dd/mm/yyyy" }],
    }),
  ods: (rows: SampleCell[][]) =>
    buildOds(
      `<table:table table:name="Sheet1">${rows.map((cells) => `<table:table-row>${cells.map(renderOdsCell).join("")}</table:table-row>`).join("")}</table:table>`,
    ),
};

/** Lists the sheets of the sample, each export in a workbook of its own. */
export function listSampleSheets(format: keyof typeof builders): ExportFile[] {
  return sampleDataPaths.flatMap((path) =>
    listSheetFiles(
      createExportFile(builders[format](readSampleTable(path)), `data/${path.replace(/csv$/, format)}`),
    ),
  );
}
