/** Every damaged copy of an export must give the same figures or be refused with file and line; other figures are a bug. */
import { describe, expect, test } from "vitest";
import type { Column, ExportDeclaration } from "../../src/catalogue/declaration.ts";
import { readExport } from "../../src/exports/read-export.ts";
import { resolveExportDeclarationOrIssue } from "../../src/exports/recognise-export.ts";
import type { Row } from "../../src/exports/row.ts";
import type { ExportFile } from "../../src/exports/source.ts";
import type { Issue } from "../../src/issues/issue.ts";
import type { DamagedColumn } from "../support/damaged-csv/clean-table.ts";
import { generateDamagedCopies, type ReadBack } from "../support/damaged-exports.ts";
import {
  type NaiveRow,
  parseNaiveNumber,
  parseNaiveTable,
  readSampleText,
  sampleDataPaths,
} from "../support/figures/naive-sample-rows.ts";
import { labourCatalogue, ninhBinhOffice } from "../support/labour-pack.ts";
import { readExportBack } from "../support/sample-export.ts";

const cleanCsv = [
  '"Huyện, thị xã, thành phố",Tháng,Số người được giải quyết việc làm,Kinh phí (đồng),Diện tích,Ngày chốt số liệu,Ghi chú',
  "Nho Quan,9/2022,800,1500000,50.0,2022-09-15,",
  "Gia Viễn,9/2022,2500,2750000,50.8,2022-09-15,đã đối chiếu",
  "Yên Khánh,9/2022,11250,12500000,56.1,2022-09-15,",
  "Hoa Lư,9/2022,1074,1174000,50.5,2022-09-15,",
  "Kim Sơn,9/2022,3211,3311000,50.2,2022-09-15,",
  "Yên Mô,9/2022,4348,4448000,50.2,2022-09-15,số tạm tính",
  "Tam Điệp,9/2022,9170,9270000,55.7,2022-09-15,",
  "",
].join("\n");

const damagedColumns: readonly DamagedColumn[] = [
  { name: "Huyện, thị xã, thành phố", type: "text", key: true },
  { name: "Số người được giải quyết việc làm", type: "integer" },
  { name: "Diện tích", type: "decimal" },
  { name: "Ngày chốt số liệu", type: "date" },
  { name: "Ghi chú", type: "text" },
];

describe("an export with a column of most types", () => {
  const copies = generateDamagedCopies(cleanCsv, damagedColumns);

  test.each(copies.variants.map((variant) => [variant.name, variant] as const))("%s", async (_, variant) => {
    expect(await copies.findFault(variant, readExportBack)).toBeUndefined();
  });
});

/** One file of each export of the sample, the latest. */
const sampleSubjects = new Map<string, { path: string; declaration: ExportDeclaration }>();
for (const path of sampleDataPaths) {
  const found = resolveExportDeclarationOrIssue({ path: `data/${path}`, chunks: () => [] }, labourCatalogue);
  const hasCounts = "declaration" in found && found.declaration.columns.some(({ type }) => type === "count");
  if ("declaration" in found && hasCounts)
    sampleSubjects.set(found.declaration.id, { path, declaration: found.declaration });
}

/** Monthly stocks of the whole territory: a total over months is no sum, so a wrong total cannot be found. */
const stocksByMonth = new Set(["care-centres"]);

describe("each export of the sample", () => {
  test.each(
    [...sampleSubjects.values()].map(({ path, declaration }) => [declaration.id, path, declaration] as const),
  )("%s (%s)", { timeout: 120_000 }, async (_, path, declaration) => {
    const rows = pickOneMonth(parseNaiveTable(readSampleText(path)).rows);
    const first = rows[0] ?? {};
    const found = declaration.columns.filter((column) => findHeader(column, first) !== "");
    const damaged = found.map((column, index) => toDamagedColumn(column, index, found, first));
    const copies = generateDamagedCopies(renderPlainCsv(rows, found), damaged);
    const faults: Record<string, string> = {};
    for (const variant of copies.variants) {
      if (variant.name === "row-total-wrong" && stocksByMonth.has(declaration.id)) continue;
      // The variant omits the first column of whole numbers, which an office may lack if it is optional.
      if (variant.name === "hdr-missing-column" && found.find(isWholeColumn)?.optional) continue;
      // Files of an extreme size differ by no kind of export; the one above has them all.
      if (variant.name.startsWith("size-")) continue;
      const fault = await copies.findFault(variant, (file) => readWithDeclaration(file, declaration));
      if (fault) faults[variant.name] = fault;
    }
    expect(copies.variants.length).toBeGreaterThan(100);
    expect(faults).toEqual({});
  });
});

/** Rows of one month: stocks do not add up over months, so a total row over several months could not be checked. */
function pickOneMonth(rows: readonly NaiveRow[]): NaiveRow[] {
  const months = rows.map((row) => Object.values(row).find((cell) => /\d\/\d{4}$/.test(cell)));
  const first = rows.filter((_, index) => months[index] === months[0]);
  return (first.length < 3 ? rows : first).slice(0, 9);
}

function findHeader({ headers }: Column, row: NaiveRow): string {
  // The unit of money stands in brackets behind the name.
  return Object.keys(row).find((name) => headers.includes(name.replace(/ \((?:\p{L}+ )?đồng\)$/u, ""))) ?? "";
}

/** Writes rows of the sample as a program would: commas between cells, decimal points, ISO dates. */
function renderPlainCsv(rows: readonly NaiveRow[], found: readonly Column[]): string {
  const first = rows[0] ?? {};
  const lines = rows.map((row) =>
    found.map((column) => formatPlainCell(row[findHeader(column, first)] ?? "", column)),
  );
  return [found.map((column) => findHeader(column, first)), ...lines]
    .map((cells) => cells.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(","))
    .join("\n")
    .concat("\n");
}

function formatPlainCell(cell: string, { type }: Column): string {
  if (cell === "") return cell;
  if (type === "count" || type === "money" || type === "decimal") return String(parseNaiveNumber(cell));
  return type === "date" ? cell.replace(/^(\d+)\/(\d+)\/(\d+)$/, toIsoDate) : cell;
}

function toIsoDate(_: string, day: string, month: string, year: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function isWholeColumn({ type, unit = "đồng" }: Column): boolean {
  return type === "count" || (type === "money" && unit === "đồng");
}

function toDamagedColumn(
  column: Column,
  index: number,
  all: readonly Column[],
  row: NaiveRow,
): DamagedColumn {
  const keyed = all.findIndex(({ type }) => type === "locality");
  const { type } = column;
  const kind = isWholeColumn(column)
    ? "integer"
    : type === "money" || type === "decimal"
      ? "decimal"
      : type === "date"
        ? "date"
        : "text";
  return {
    name: findHeader(column, row),
    type: kind,
    ...(index === Math.max(0, keyed) ? { key: true } : {}),
  };
}

async function readWithDeclaration(file: ExportFile, declaration: ExportDeclaration): Promise<ReadBack> {
  const rows: Row[] = [];
  const issues: Issue[] = [];
  await readExport(
    file,
    declaration,
    { office: ninhBinhOffice, catalogue: labourCatalogue },
    {
      row: (row) => rows.push(row),
      issue: (issue) => issues.push(issue),
    },
  );
  return { rows, issues };
}
