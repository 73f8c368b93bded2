/** The balance adds up: to the lines of each file, counted by other means, whatever is wrong with the file. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../../src/catalogue/declaration.ts";
import type { Office } from "../../../src/catalogue/office/office.ts";
import { readOffice } from "../../../src/catalogue/office/read-office.ts";
import { readCatalogue } from "../../../src/catalogue/read-catalogue.ts";
import type { ExportFile } from "../../../src/exports/source.ts";
import { computeBalance, type FileBalance } from "../../../src/figures/balance/balance.ts";
import { readAllExports } from "../../../src/figures/export-data/read-all-exports.ts";
import type { Issue } from "../../../src/issues/issue.ts";
import { listExportFiles } from "../../../src/workspace/list-exports.ts";
import { countSpreadsheetLines } from "../../support/count-lines.ts";
import { generateDamagedCopies } from "../../support/damaged-exports.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { labourCatalogue, ninhBinhOffice } from "../../support/labour-pack.ts";
import {
  buildOffice,
  createExportFile,
  jobsDeclaration,
  sampleCatalogue,
} from "../../support/sample-export.ts";

interface Subject {
  readonly catalogue: Catalogue;
  readonly office: Office;
}

const period = requirePeriod("9m-2022");

async function balanceFiles(files: readonly ExportFile[], { catalogue, office }: Subject) {
  const data = await readAllExports(files, catalogue, office);
  return { balance: computeBalance(data, catalogue, period), issues: data.issues };
}

function addUp(file: FileBalance): number {
  const { thisPeriod, samePeriodLastYear, otherPeriods, unwanted, leftOut, totals, titlesAndNotes } = file;
  const parts = [
    ...[thisPeriod, samePeriodLastYear, otherPeriods, titlesAndNotes],
    ...[totals.agreeing, totals.differing, totals.unchecked],
    ...unwanted.map(({ rows }) => rows),
    ...leftOut.map(({ lines }) => lines),
  ];
  expect(Math.min(...parts), file.file).toBeGreaterThanOrEqual(0);
  return parts.reduce((sum, part) => sum + part, 0);
}

/** After these, the records below cannot be told apart. */
const lostCodes: readonly string[] = ["quote-open", "quote-stray", "line-too-long"];

function expectToAddUp(
  files: readonly ExportFile[],
  balance: readonly FileBalance[],
  issues: readonly Issue[],
) {
  expect(balance.map(({ file }) => file)).toEqual(files.map(({ path }) => path));
  for (const [index, fileBalance] of balance.entries()) {
    const own = issues.filter(({ file }) => file === fileBalance.file);
    if (fileBalance.leftOutSheet !== null) {
      expect(addUp(fileBalance), fileBalance.file).toBe(0);
      continue;
    }
    if (fileBalance.lines === null) {
      expect(
        own.some(({ severity }) => severity === "error"),
        fileBalance.file,
      ).toBe(true);
      continue;
    }
    expect(addUp(fileBalance), fileBalance.file).toBe(fileBalance.lines);
    if (own.some(({ code }) => lostCodes.includes(code))) continue;
    const bytes = Buffer.concat([...(files[index]?.chunks() ?? [])].map((chunk) => chunk.slice()));
    expect(fileBalance.lines, fileBalance.file).toBe(countSpreadsheetLines(bytes));
  }
}

test("of the sample: nothing is left out but the months of stocks", async () => {
  const files = listExportFiles({ root: "fixtures/ninh-binh", foundBy: "option" }).exports;
  const { balance, issues } = await balanceFiles(files, {
    catalogue: labourCatalogue,
    office: ninhBinhOffice,
  });
  expectToAddUp(files, balance, issues);
  expect(balance.length).toBeGreaterThan(40);
  expect(new Set(balance.flatMap(({ leftOut }) => leftOut.map(({ why }) => why)))).toEqual(
    new Set(["earlier-month"]),
  );
  expect(balance.flatMap(({ unwanted }) => unwanted)).toEqual([]);
  expect(balance.map(({ totals }) => totals.differing).filter((count) => count > 0)).toEqual([]);
});

const readText = (path: string) => ({ path, text: readFileSync(join("fixtures/broken/base", path), "utf8") });
const packFiles = ["pack.yaml", "sectors/gifts.yaml"].map((path) => ({
  ...readText(`templates/${path}`),
  path,
}));
const { catalogue: smallCatalogue } = readCatalogue(packFiles);
const { office: smallOffice } = readOffice(readText("report.yaml"));
test("both numbers of a difference are in the figure", async () => {
  const lines = ["Tháng;Huyện;Số người", "6 tháng 2022;Nho Quan;60", "9 tháng 2022;Nho Quan;90"];
  const files = [createExportFile(lines.join("\n"), "data/viec-lam-2022.csv")];
  const data = await readAllExports(files, smallCatalogue ?? sampleCatalogue, buildOffice());
  const ofQuarter = computeBalance(data, smallCatalogue ?? sampleCatalogue, requirePeriod("q3-2022"));
  expect([data.issues, ofQuarter[0]?.thisPeriod]).toEqual([[], 2]);
});

test("a line with a plan and actual numbers is counted once", async () => {
  const lines = ["Huyện;Kế hoạch năm 2022;Thực hiện 9 tháng", "Nho Quan;100;80"];
  const shapes = [{ across: ["aspect"], measure: "placed" }];
  const office = { ...buildOffice(), exports: { jobs: { shapes } } };
  const files = [createExportFile(lines.join("\n"), "data/viec-lam-2022.csv")];
  const data = await readAllExports(files, smallCatalogue ?? sampleCatalogue, office);
  const balance = computeBalance(data, smallCatalogue ?? sampleCatalogue, period);
  expect([data.targets.length > 0, balance[0]?.thisPeriod, balance[0]?.lines]).toEqual([true, 1, 2]);
  expectToAddUp(files, balance, data.issues);
});

const brokenCases = readdirSync("fixtures/broken").filter((name) =>
  existsSync(`fixtures/broken/${name}/data`),
);

describe("of fixtures/broken", () => {
  test.each(brokenCases)("%s", async (name) => {
    if (!smallCatalogue || !smallOffice) throw new Error("the small workspace is wrong");
    const files = listExportFiles({ root: `fixtures/broken/${name}`, foundBy: "option" }).exports;
    const { balance, issues } = await balanceFiles(files, { catalogue: smallCatalogue, office: smallOffice });
    expectToAddUp(files, balance, issues);
  });
});

const eventsDeclaration = {
  ...jobsDeclaration,
  columns: jobsDeclaration.columns.filter(({ type }) => type !== "month"),
};
const cleanRows = [
  [
    "Huyện, thị xã, thành phố",
    "Tháng",
    "Số người được giải quyết việc làm",
    "Kinh phí",
    "Diện tích",
    "Ngày chốt số liệu",
    "Ghi chú",
  ],
  ["Nho Quan", "9/2022", "800", "1500000", "50.0", "2022-09-15", ""],
  ["Gia Viễn", "9/2022", "2500", "2750000", "50.8", "2022-09-15", "đã đối chiếu"],
  ["Yên Khánh", "9/2021", "11250", "12500000", "56.1", "2021-09-15", ""],
  ["Hoa Lư", "10/2022", "1074", "1174000", "50.5", "2022-10-15", ""],
  ["Kim Sơn", "9/2022", "3211", "3311000", "50.2", "2022-09-15", ""],
];

describe("of damaged exports", () => {
  test.each([
    ["a table with months", jobsDeclaration, cleanRows],
    ["events", eventsDeclaration, cleanRows.map((cells) => cells.toSpliced(1, 1))],
  ])("%s", async (kind, declaration, rows) => {
    const clean = `${rows.map((cells) => cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(",")).join("\n")}\n`;
    const { variants } = generateDamagedCopies(clean, [
      { name: "Huyện, thị xã, thành phố", type: "text", key: true },
      { name: "Số người được giải quyết việc làm", type: "integer" },
      { name: "Diện tích", type: "decimal" },
      { name: "Ngày chốt số liệu", type: "date" },
      { name: "Ghi chú", type: "text" },
    ]);
    const [sector] = sampleCatalogue.sectors;
    if (!sector) throw new Error("no sector");
    const catalogue = { ...sampleCatalogue, sectors: [{ ...sector, exports: [declaration] }] };
    let readFiles = 0;
    // Files of an extreme size cost much, and differ by no kind of export.
    const tried = variants.filter(({ name }) => kind !== "events" || !name.startsWith("size-"));
    for (const { name, bytes } of tried) {
      const files = [createExportFile(bytes, `data/viec-lam-2022-${name}.csv`)];
      const { balance, issues } = await balanceFiles(files, { catalogue, office: buildOffice() });
      expectToAddUp(files, balance, issues);
      if (balance[0]?.lines !== null) readFiles++;
    }
    expect(readFiles).toBeGreaterThan(80);
  });
});
