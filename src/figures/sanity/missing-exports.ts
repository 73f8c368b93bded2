import { findExportsOfIndicators } from "../../catalogue/absent-exports.ts";
import { listIndicatorsOfExport } from "../../catalogue/by-export/indicators.ts";
import type { Catalogue, ExportDeclaration, Sector } from "../../catalogue/declaration.ts";
import { pickUsualFile } from "../../catalogue/export-record.ts";
import { isInForce } from "../../catalogue/in-force.ts";
import {
  formatAbsentEntries,
  formatAbsentExport,
  formatFileNames,
  formatMissingExport,
} from "../../issues/export-lists.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { Period } from "../../period.ts";
import type { ExportData } from "../export-data/export-data.ts";
import { hasMonthsInPeriod } from "../groups/row-groups.ts";

/** What a document prints in a period: the exports of it that are not optional, were in force and are not absent are required. */
interface ExportRequirement {
  /** The sectors whose exports the document requires. */
  readonly sectors: readonly string[];
  /** The ids of the indicators that the document prints. */
  readonly indicators: readonly string[];
  readonly period: Period;
  /** The period in messages: "9 tháng đầu năm 2022". */
  readonly periodName: string;
}

interface SectorExport {
  readonly sector: Sector;
  readonly declaration: ExportDeclaration;
}

/** Checks that every required export has a file, and rows of the period. All exports without a file are one error. */
export function checkRequiredExports(
  requirement: ExportRequirement,
  catalogue: Catalogue,
  exportData: ExportData,
): Issue[] {
  const { period, periodName } = requirement;
  const required = listRequiredExports(requirement, catalogue);
  const missing = required.filter(({ declaration: { id } }) => !exportData.files.has(id));
  const silent = required.filter(
    (each) =>
      !missing.includes(each) &&
      !exportData.incompleteExports.has(each.declaration.id) &&
      hasNoRowsInPeriodOrYear(each.declaration, period, exportData),
  );
  return [
    ...(missing.length > 0
      ? [
          buildMissingExportsIssue(
            missing,
            listAbsentSuggestions(missing, catalogue, exportData),
            requirement,
            catalogue,
          ),
        ]
      : []),
    ...silent.map(({ declaration: { name, files } }) =>
      buildIssue("export-silent", { name, period: periodName, files: formatFileNames(files) }),
    ),
  ];
}

/** Says once what a document lacks because report.yaml declares exports or columns absent; of extra exports nobody misses anything. */
export function checkAbsentExports(indicators: readonly string[], catalogue: Catalogue): Issue[] {
  const printedIds = findExportsOfIndicators(indicators, catalogue);
  const absent = listSectorExports(catalogue).filter(
    ({ declaration }) =>
      printedIds.has(declaration.id) &&
      !(declaration.extra && declaration.absent !== undefined) &&
      (declaration.absent !== undefined || listAbsentColumns(declaration).length > 0),
  );
  if (absent.length === 0) return [];
  const exports = formatBySector(absent, ({ declaration }) =>
    formatAbsentExport({
      name: declaration.name,
      reason: declaration.absent,
      columns: listAbsentColumns(declaration),
    }),
  );
  return [buildIssue("exports-absent", { exports }, { file: "report.yaml" })];
}

function listAbsentColumns({ columns }: ExportDeclaration) {
  return columns.flatMap(({ id, headers, absent }) =>
    absent === undefined ? [] : [{ header: headers[0] ?? id, reason: absent }],
  );
}

function listRequiredExports(
  { sectors, indicators, period }: ExportRequirement,
  catalogue: Catalogue,
): SectorExport[] {
  const printedIds = findExportsOfIndicators(indicators, catalogue);
  // What a required sector reports may be counted from the export of another one.
  const idsOfSectors = findExportsOfIndicators(
    catalogue.sectors
      .filter(({ id }) => sectors.includes(id))
      .flatMap((sector) => sector.indicators.map(({ id }) => id))
      .filter((id) => indicators.includes(id)),
    catalogue,
  );
  return listSectorExports(catalogue).filter(
    ({ sector, declaration }) =>
      ((sectors.includes(sector.id) && printedIds.has(declaration.id)) || idsOfSectors.has(declaration.id)) &&
      !declaration.optional &&
      declaration.absent === undefined &&
      isInForce(declaration, period),
  );
}

function listSectorExports({ sectors }: Catalogue): SectorExport[] {
  return sectors.flatMap((sector) => sector.exports.map((declaration) => ({ sector, declaration })));
}

/** A monthly export needs rows of the period. An export of events (dated rows) may have none in it, but needs some in the year. */
function hasNoRowsInPeriodOrYear(
  { id, columns }: ExportDeclaration,
  period: Period,
  { groups }: ExportData,
): boolean {
  const isMonthly = columns.some(({ type }) => type === "month");
  const checkedPeriod = isMonthly ? period : { ...period, first: 1, last: 12 };
  return !(groups.get(id) ?? []).some((group) => hasMonthsInPeriod(group, checkedPeriod));
}

/** The exports to declare absent if nothing more is to come: the missing ones, and optional ones of sectors without any file. */
function listAbsentSuggestions(
  missing: readonly SectorExport[],
  catalogue: Catalogue,
  { files }: ExportData,
): ExportDeclaration[] {
  const hasFile = (sector: Sector) => sector.exports.some(({ id }) => files.has(id));
  const suggested = listSectorExports(catalogue).filter(
    (each) =>
      missing.some(({ declaration }) => declaration === each.declaration) ||
      (each.declaration.absent === undefined &&
        !hasFile(each.sector) &&
        missing.some(({ sector }) => sector === each.sector)),
  );
  return suggested.map(({ declaration }) => declaration);
}

/** Lists the exports by sector with the number of figures that go with each, and the entries of report.yaml that declare them absent. */
function buildMissingExportsIssue(
  missing: readonly SectorExport[],
  suggestions: readonly ExportDeclaration[],
  { indicators }: ExportRequirement,
  catalogue: Catalogue,
): Issue {
  const exports = formatBySector(missing, ({ sector, declaration }) => {
    const figures = countPrintedIndicators(declaration, indicators, catalogue);
    return formatMissingExport(declaration.name, pickUsualFile(declaration, sector), figures);
  });
  const entries = formatAbsentEntries(suggestions.map(({ id }) => id));
  return buildIssue("export-missing", { count: missing.length, exports, entries });
}

function countPrintedIndicators(
  { id }: ExportDeclaration,
  printed: readonly string[],
  catalogue: Catalogue,
): number {
  return listIndicatorsOfExport(id, catalogue).filter((indicator) => printed.includes(indicator.id)).length;
}

/** `Lĩnh vực A: …, …; Lĩnh vực B: …` */
function formatBySector(exports: readonly SectorExport[], format: (each: SectorExport) => string): string {
  const sectors = [...new Set(exports.map(({ sector }) => sector))];
  return sectors
    .map(
      (sector) =>
        `${sector.name}: ${exports
          .filter((each) => each.sector === sector)
          .map(format)
          .join(", ")}`,
    )
    .join("; ");
}
