import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import { isInForce } from "../../catalogue/in-force.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { Period } from "../../period.ts";
import type { ExportData } from "../export-data.ts";
import { isGroupInPeriod } from "../groups/row-groups.ts";

/** The sectors that a document needs: all their exports that are not optional and were in force in the period. */
interface ExportRequirement {
  readonly sectors: readonly string[];
  readonly period: Period;
  /** The period in messages: "9 tháng đầu năm 2022". */
  readonly periodName: string;
}

/** Checks that every required export has a file, and rows of the period. */
export function checkRequiredExports(
  requirement: ExportRequirement,
  catalogue: Catalogue,
  exportData: ExportData,
): Issue[] {
  const { period, periodName } = requirement;
  return catalogue.sectors
    .filter(({ id }) => requirement.sectors.includes(id))
    .flatMap((sector) =>
      sector.exports
        .filter((declaration) => !declaration.optional && isInForce(declaration, period))
        .flatMap((declaration) => {
          const details = {
            name: declaration.name,
            sector: sector.name,
            period: periodName,
            files: formatFileNames(declaration),
          };
          if (!exportData.files.has(declaration.id)) return [buildIssue("export-missing", details)];
          return !exportData.incompleteExports.has(declaration.id) &&
            hasNoRowsInPeriodOrYear(declaration, period, exportData)
            ? [buildIssue("export-silent", details)]
            : [];
        }),
    );
}

/** A monthly export needs rows of the period. An export of events (dated rows) may have none in it, but needs some in the year. */
function hasNoRowsInPeriodOrYear(
  { id, columns }: ExportDeclaration,
  period: Period,
  { groups }: ExportData,
): boolean {
  const isMonthly = columns.some(({ type }) => type === "month");
  const checkedPeriod = isMonthly ? period : { ...period, first: 1, last: 12 };
  return !(groups.get(id) ?? []).some((group) => isGroupInPeriod(group, checkedPeriod));
}

function formatFileNames({ files }: ExportDeclaration): string {
  return files.map((name) => `"${name}"`).join(" hoặc ");
}
