import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { Period } from "../../period.ts";
import type { ExportData } from "../export-data.ts";

/** What a document cannot do without: every export of its sectors that is not declared optional and was in force in the period. */
export interface ExportRequirement {
  readonly sectors: readonly string[];
  readonly period: Period;
  /** As the message names it: "9 tháng đầu năm 2022". */
  readonly periodName: string;
}

/** The exports that are needed and of which there is no file, or no row of the period. */
export function checkMissingExports(
  requirement: ExportRequirement,
  catalogue: Catalogue,
  gathered: ExportData,
): Issue[] {
  const { period, periodName } = requirement;
  return catalogue.sectors
    .filter(({ id }) => requirement.sectors.includes(id))
    .flatMap((sector) =>
      sector.exports
        .filter((one) => !one.optional && isInForce(one, period))
        .flatMap((one) => {
          const details = {
            name: one.name,
            sector: sector.name,
            period: periodName,
            files: formatFileNames(one),
          };
          if (!gathered.files.has(one.id)) return [buildIssue("export-missing", details)];
          return !gathered.incompleteExports.has(one.id) && hasNoRowsInPeriod(one, period, gathered)
            ? [buildIssue("export-silent", details)]
            : [];
        }),
    );
}

function isInForce({ from, until }: ExportDeclaration, { year, first, last }: Period): boolean {
  return (from ?? 0) <= year * 100 + last && (until ?? Number.POSITIVE_INFINITY) >= year * 100 + first;
}

/** A monthly export must speak of the period; one of events (dated rows) may have none in it, but not in the whole year. */
function hasNoRowsInPeriod(
  { id, columns }: ExportDeclaration,
  period: Period,
  { groups }: ExportData,
): boolean {
  const isMonthly = columns.some(({ type }) => type === "month");
  const [first, last] = isMonthly ? [period.first, period.last] : [1, 12];
  const { year } = period;
  return !(groups.get(id) ?? []).some(
    ({ month }) => month >= year * 100 + first && month <= year * 100 + last,
  );
}

function formatFileNames({ files }: ExportDeclaration): string {
  return files.map((name) => `"${name}"`).join(" hoặc ");
}
