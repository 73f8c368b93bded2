import type { Catalogue, ExportDeclaration, Sector } from "../catalogue/declaration.ts";
import type { Locality, Office } from "../catalogue/office.ts";
import type { Issue } from "../issues/issue.ts";
import { listMonths, type Period } from "../period.ts";
import type { RowGroup } from "./groups/row-groups.ts";

export type ReportState =
  /** Every monthly export of the sector has rows. */
  | "reported"
  /** Some have, some have not. */
  | "partly"
  | "missing"
  /** There are rows, and a warning stands against one of them. */
  | "doubtful";

/** Who has reported what: one locality (none: exports of the whole territory), one month, one sector. */
export interface StatusCell {
  readonly sector: string;
  readonly locality?: string;
  readonly month: number;
  readonly state: ReportState;
  /** The exports that have no row here. */
  readonly missing: readonly string[];
}

interface StatusInputs {
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly office: Office;
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
  readonly issues: readonly Issue[];
}

/** Localities × months × sectors. Only monthly exports count: of events nobody can say when they are due. */
export function computeReportingStatus(inputs: StatusInputs): StatusCell[] {
  return inputs.catalogue.sectors.flatMap((sector) => {
    const dueExports = sector.exports.filter(
      (one) => !one.optional && one.columns.some(({ type }) => type === "month"),
    );
    const localityExports = dueExports.filter(hasLocalityColumn);
    const territoryExports = dueExports.filter((one) => !hasLocalityColumn(one));
    return listMonths(inputs.period).flatMap((month) => [
      ...(territoryExports.length > 0
        ? [buildStatusCell(sector, undefined, month, territoryExports, inputs)]
        : []),
      ...(localityExports.length > 0
        ? inputs.office.localities.map((locality) =>
            buildStatusCell(sector, locality, month, localityExports, inputs),
          )
        : []),
    ]);
  });
}

function hasLocalityColumn({ columns }: ExportDeclaration): boolean {
  return columns.some(({ type }) => type === "locality");
}

function buildStatusCell(
  sector: Sector,
  locality: Locality | undefined,
  month: number,
  dueExports: readonly ExportDeclaration[],
  { period, groups, issues }: StatusInputs,
): StatusCell {
  const yearMonth = period.year * 100 + month;
  const rowsByExport = dueExports.map((one) => ({
    one,
    rows: (groups.get(one.id) ?? []).filter(
      (group) => group.month === yearMonth && group.locality === locality?.code,
    ),
  }));
  const missing = rowsByExport.filter(({ rows }) => rows.length === 0).map(({ one }) => one.name);
  const isDoubtful = rowsByExport.some(({ rows }) =>
    rows.some((group) => issues.some((issue) => isIssueInGroup(issue, group))),
  );
  const state =
    missing.length === dueExports.length
      ? "missing"
      : isDoubtful
        ? "doubtful"
        : missing.length > 0
          ? "partly"
          : "reported";
  return { sector: sector.id, ...(locality ? { locality: locality.code } : {}), month, state, missing };
}

function isIssueInGroup({ file, line }: Issue, { lines }: RowGroup): boolean {
  if (file === undefined || line === undefined) return false;
  return lines.get(file)?.has(line) ?? false;
}
