import { omitAbsentExports } from "../catalogue/absent-exports.ts";
import type { Catalogue, ExportDeclaration, Sector } from "../catalogue/declaration.ts";
import { existsThroughout } from "../catalogue/office/locality-times.ts";
import type { Locality, Office } from "../catalogue/office/office.ts";
import { hasLocalityColumn } from "../catalogue/territory-only.ts";
import type { Issue } from "../issues/issue.ts";
import { listMonths, type Period, toYearMonth } from "../period.ts";
import type { RowGroup } from "./groups/row-groups.ts";
import { coversMonth } from "./groups/span-groups.ts";

export type ReportState =
  /** Every monthly export of the sector has rows. */
  | "reported"
  /** Some of them have rows. */
  | "partly"
  | "missing"
  /** There are rows, and an issue concerns one of them. */
  | "doubtful";

/** The reports of one sector for one month by one locality (without locality: the exports of the whole territory). */
export interface StatusCell {
  readonly sector: string;
  readonly locality?: string;
  readonly month: number;
  readonly state: ReportState;
  /** The names of the exports without a row in this month. */
  readonly missing: readonly string[];
}

interface StatusInputs {
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly office: Office;
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
  readonly issues: readonly Issue[];
}

/** Computes the state for every locality, month and sector. Only monthly exports count, because events have no due date. */
export function computeReportingStatus(inputs: StatusInputs): StatusCell[] {
  return omitAbsentExports(inputs.catalogue).flatMap((sector) => {
    const dueExports = sector.exports.filter(
      ({ optional, columns }) => !optional && columns.some(({ type }) => type === "month"),
    );
    const localityExports = dueExports.filter(hasLocalityColumn);
    const territoryExports = dueExports.filter((declaration) => !hasLocalityColumn(declaration));
    return listMonths(inputs.period).flatMap((month) => [
      ...(territoryExports.length > 0
        ? [buildStatusCell(sector, undefined, month, territoryExports, inputs)]
        : []),
      ...(localityExports.length > 0
        ? inputs.office.localities
            .filter((locality) => existsThroughout(locality, toYearMonth(inputs.period.year, month)))
            .map((locality) => buildStatusCell(sector, locality, month, localityExports, inputs))
        : []),
    ]);
  });
}

function buildStatusCell(
  sector: Sector,
  locality: Locality | undefined,
  month: number,
  dueExports: readonly ExportDeclaration[],
  { period, groups, issues }: StatusInputs,
): StatusCell {
  const yearMonth = period.year * 100 + month;
  const groupsByExport = dueExports.map(({ id, name }) => ({
    name,
    groups: (groups.get(id) ?? []).filter(
      (group) => coversMonth(group, yearMonth) && group.locality === locality?.code,
    ),
  }));
  const missing = groupsByExport.filter(({ groups }) => groups.length === 0).map(({ name }) => name);
  const isDoubtful = groupsByExport.some(({ groups }) =>
    groups.some((group) => issues.some((issue) => isIssueInGroup(issue, group))),
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
