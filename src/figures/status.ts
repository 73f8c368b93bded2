import type { Catalogue, ExportDeclaration, Sector } from "../catalogue/declaration.ts";
import type { Locality, Office } from "../catalogue/office.ts";
import type { Issue } from "../issues/issue.ts";
import { monthsOf, type Period } from "../period.ts";
import type { Group } from "./groups.ts";

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
  readonly groups: ReadonlyMap<string, readonly Group[]>;
  readonly issues: readonly Issue[];
}

/** Localities × months × sectors. Only monthly exports count: of events nobody can say when they are due. */
export function statusOf(inputs: StatusInputs): StatusCell[] {
  return inputs.catalogue.sectors.flatMap((sector) => {
    const due = sector.exports.filter(
      (one) => !one.optional && one.columns.some(({ type }) => type === "month"),
    );
    const perLocality = due.filter(hasLocality);
    const whole = due.filter((one) => !hasLocality(one));
    return monthsOf(inputs.period).flatMap((month) => [
      ...(whole.length > 0 ? [cellOf(sector, undefined, month, whole, inputs)] : []),
      ...(perLocality.length > 0
        ? inputs.office.localities.map((locality) => cellOf(sector, locality, month, perLocality, inputs))
        : []),
    ]);
  });
}

function hasLocality({ columns }: ExportDeclaration): boolean {
  return columns.some(({ type }) => type === "locality");
}

function cellOf(
  sector: Sector,
  locality: Locality | undefined,
  month: number,
  due: readonly ExportDeclaration[],
  { period, groups, issues }: StatusInputs,
): StatusCell {
  const yearMonth = period.year * 100 + month;
  const found = due.map((one) => ({
    one,
    rows: (groups.get(one.id) ?? []).filter(
      (group) => group.month === yearMonth && group.locality === locality?.code,
    ),
  }));
  const missing = found.filter(({ rows }) => rows.length === 0).map(({ one }) => one.name);
  const isDoubtful = found.some(({ rows }) =>
    rows.some((group) => issues.some((issue) => concerns(issue, group))),
  );
  const state =
    missing.length === due.length
      ? "missing"
      : isDoubtful
        ? "doubtful"
        : missing.length > 0
          ? "partly"
          : "reported";
  return { sector: sector.id, ...(locality ? { locality: locality.code } : {}), month, state, missing };
}

function concerns({ file, line }: Issue, { lines }: Group): boolean {
  if (file === undefined || line === undefined) return false;
  return lines.get(file)?.has(line) ?? false;
}
