/** Replaces the example rows of a new workspace by invented data: the same shape as an office would fill in, for every month and place. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ColumnRecord, ExportRecord } from "../../src/catalogue/export-record.ts";
import { listExportRecords } from "../../src/catalogue/export-record.ts";
import { existsThroughout } from "../../src/catalogue/office/locality-times.ts";
import type { Locality } from "../../src/catalogue/office/office.ts";
import { readOffice } from "../../src/catalogue/office/read-office.ts";
import { parseMoneyUnitFactor } from "../../src/catalogue/units.ts";
import { type Period, toYearMonth } from "../../src/period.ts";
import { readPackAndCatalogue } from "../../src/workspace/open-catalogue.ts";

/** Fills in every export in force; returns the sum of the first number column by export id. */
export function fillExampleExports(folder: string, period: Period): Map<string, number> {
  const { office } = readOffice({
    path: "report.yaml",
    text: readFileSync(join(folder, "report.yaml"), "utf8"),
  });
  const localities = office?.localities ?? [];
  const { catalogue } = readPackAndCatalogue("labour");
  const sums = new Map<string, number>();
  for (const record of listExportRecords(catalogue)) {
    const path = join(folder, "data", `${record.usualFile}-${period.year}.csv`);
    if (!existsSync(path) || record.sector === null) continue;
    const [header = ""] = readFileSync(path, "utf8").split("\r\n");
    const rows = listRows(record, localities, period);
    writeFileSync(path, `${[header, ...rows.map((row) => row.join(";"))].join("\r\n")}\r\n`);
    const first = record.columns.findIndex(({ type }) => type === "count");
    sums.set(
      record.id,
      rows.reduce((sum, row) => sum + Number(row[first]), 0),
    );
  }
  fillPlan(folder, period);
  return sums;
}

/** One indicator has a plan. */
function fillPlan(folder: string, { year }: Period): void {
  const path = join(folder, "data", `chi-tieu-${year}.csv`);
  const [header = ""] = readFileSync(path, "utf8").split("\r\n");
  writeFileSync(path, `${header}\r\n${year};Lao động được giải quyết việc làm;;100000;lao động\r\n`);
}

function listRows(record: ExportRecord, localities: readonly Locality[], { year, last }: Period): string[][] {
  const hasLocality = record.columns.some(({ type, needed }) => type === "locality" && needed);
  const texts = record.columns.find(({ texts }) => texts !== null)?.texts?.counted.map(({ text }) => text);
  const rows: string[][] = [];
  for (let month = 1; month <= last; month++) {
    const places = localities.filter((each) => existsThroughout(each, toYearMonth(year, month)));
    for (const [place, locality] of (hasLocality ? places.map(({ name }) => name) : [""]).entries()) {
      for (const [index, text] of (texts ?? [""]).entries()) {
        const size = 100 + ((place * 7 + month * 3 + index * 11) % 37);
        const count = record.columns.findIndex(({ type }) => type === "count");
        rows.push(
          record.columns.map((column, at) =>
            fillCell(column, {
              year,
              month,
              locality,
              text: pickText(column, texts, text, index + month),
              size: size >> at,
              whole: size,
              paid: size >> count,
            }),
          ),
        );
      }
    }
  }
  return rows;
}

/** The row's text in the column that gave it; other columns with texts take theirs in turn, so that every filter meets some row. */
function pickText(
  { texts }: ColumnRecord,
  rowTexts: readonly string[] | undefined,
  text: string,
  turn: number,
): string {
  const own = texts?.counted.map((counted) => counted.text) ?? [];
  return own.length === 0 || own.join() === rowTexts?.join() ? text : (own[turn % own.length] ?? text);
}

interface CellContext {
  readonly year: number;
  readonly month: number;
  readonly locality: string;
  readonly text: string;
  readonly size: number;
  /** The same in every column: files received and settled, so that none are left over. */
  readonly whole: number;
  /** The first count of the row, which the money pays for. */
  readonly paid: number;
}

/** Within the norms of all policies. */
const moneyPerCount = 500_000;

function fillCell({ type, needed, texts, header, unit }: ColumnRecord, context: CellContext): string {
  const { year, month, locality, text, size, whole, paid } = context;
  if (!needed) return "";
  switch (type) {
    case "month":
      return `${month}/${year}`;
    case "date":
      return `15/${month}/${year}`;
    case "year":
      return String(year);
    case "locality":
      return locality;
    case "text":
      return texts === null ? `${header} chung` : text;
    case "count":
      if (/còn lại/iu.test(header)) return "40";
      return String(/tiếp nhận|giải quyết$/iu.test(header) ? whole : size);
    case "decimal":
      return String(size);
    case "money":
      return String((paid * moneyPerCount) / (parseMoneyUnitFactor(unit ?? "") ?? 1)).replace(".", ",");
    case "indicator":
    case "percent":
    case "private":
      return "";
  }
}
