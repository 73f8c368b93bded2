import { buildIssue, hasErrors, type Issue } from "../issues/issue.ts";
import type { Aggregation, DatedStock } from "./aggregation.ts";
import type { ChangedFile } from "./changes/changed-file.ts";
import { readChangedPack } from "./changes/read-changed-pack.ts";
import { readChangedSector } from "./changes/read-changed-sector.ts";
import { checkDeclarations } from "./checks/check-declarations.ts";
import { collectExports, type ExportsById } from "./checks/raw-indicator.ts";
import type { Catalogue, ExportDeclaration, Indicator, Sector } from "./declaration.ts";
import { buildEditRule } from "./edits/build-edit.ts";
import { collectDeclaredNames } from "./edits/check-edits.ts";
import { derivePeerRules } from "./edits/derived-edits.ts";
import type { DeclaredNames } from "./edits/resolve-operands.ts";
import { gatherGroups } from "./gather-groups.ts";
import type { RawExport, RawIndicator, RawSector } from "./pack-schema.ts";
import type { DeclaredValue } from "./yaml/read-yaml.ts";
import { findNearestKey } from "./yaml/schema-builders.ts";

/** Reads pack.yaml and the sectors that it names (`sectors/<id>.yaml`), and checks all references between them. */
export function readCatalogue(files: readonly ChangedFile[]): { catalogue?: Catalogue; issues: Issue[] } {
  const packFile = files.find(({ path }) => path === "pack.yaml");
  if (!packFile) return { issues: [buildIssue("pack-missing")] };
  const { declared: pack, issues } = readChangedPack(packFile);
  if (!pack) return { issues };
  const sectors: DeclaredValue<RawSector>[] = [];
  for (const [index, id] of pack.value.sectors.entries()) {
    const file = files.find(({ path }) => path === `sectors/${id}.yaml`);
    if (!file) {
      const others = listSectorIds(files).filter((other) => !pack.value.sectors.includes(other));
      const details = { id, nearest: findNearestKey(id, others) };
      issues.push(buildIssue("sector-missing", details, pack.findPlace(["sectors", index])));
      continue;
    }
    const { declared: sector, issues: sectorIssues } = readChangedSector(file);
    issues.push(...sectorIssues);
    if (!sector) continue;
    sectors.push(sector);
    if (sector.value.id !== id)
      issues.push(buildIssue("declaration-value", { where: "id", accepted: id }, sector.findPlace(["id"])));
  }
  // After an error, declarations of the unread sector would seem to be missing.
  if (!hasErrors(issues)) issues.push(...checkDeclarations(pack, sectors));
  if (hasErrors(issues)) return { issues };
  const declared = sectors.map(({ value }) => value);
  const names = collectDeclaredNames(declared);
  const exports = collectExports(declared);
  const catalogue = {
    name: pack.value.name,
    sectors: declared.map((sector) => buildSector(sector, names, exports)),
    targets: buildExportDeclaration("targets", pack.value.targets),
  };
  return { catalogue, issues };
}

function listSectorIds(files: readonly ChangedFile[]): string[] {
  return files.flatMap(({ path }) => /^sectors\/(.+)\.yaml$/.exec(path)?.[1] ?? []);
}

function buildSector(raw: RawSector, names: DeclaredNames, exportsOfPack: ExportsById): Sector {
  const exports = Object.entries(raw.exports).map(([id, declaration]) =>
    buildExportDeclaration(id, declaration),
  );
  const declared = Object.entries(raw.edits).flatMap(
    ([id, edit]) => buildEditRule(id, raw.id, edit, names) ?? [],
  );
  return {
    id: raw.id,
    name: raw.name,
    exports,
    indicators: gatherGroups(
      Object.entries(raw.indicators).map(([id, indicator]) =>
        buildIndicator(id, { raw: indicator, sector: raw.id, exports: exportsOfPack }),
      ),
    ),
    edits: [...declared, ...derivePeerRules(raw.id, exports, declared)],
  };
}

function buildExportDeclaration(id: string, { columns, ...raw }: RawExport): ExportDeclaration {
  return {
    id,
    ...raw,
    optional: raw.optional || raw.extra,
    columns: Object.entries(columns).map(([columnId, { header, unit, ...column }]) => ({
      id: columnId,
      headers: header,
      ...column,
      ...(unit === undefined ? {} : { unit }),
    })),
  };
}

interface DeclaredIndicator {
  readonly raw: RawIndicator;
  readonly sector: string;
  readonly exports: ExportsById;
}

function buildIndicator(id: string, { raw, sector, exports }: DeclaredIndicator): Indicator {
  const {
    name,
    aliases,
    unit,
    better,
    zero,
    breakdowns,
    group,
    partOf,
    partsAddUp,
    partsOverlap,
    source,
    comparable,
    versus,
  } = raw;
  return {
    id,
    sector,
    name,
    unit,
    aggregation: buildAggregation(raw, exports),
    breakdowns,
    partsAddUp,
    ...(aliases === undefined ? {} : { aliases }),
    ...(better === undefined ? {} : { better }),
    ...(zero === undefined ? {} : { zero }),
    ...(group === undefined ? {} : { group }),
    ...(partOf === undefined ? {} : { partOf }),
    ...(source === undefined ? {} : { source }),
    ...(comparable === undefined ? {} : { comparable }),
    ...(partsOverlap ? { partsOverlap } : {}),
    ...(versus === undefined ? {} : { versus }),
  };
}

function buildAggregation(raw: RawIndicator, exports: ExportsById): Aggregation {
  const { sum, stock, opening, count, done, open, given, weight, ratio, total, where } = raw;
  if (ratio) return { kind: "ratio", ...ratio };
  if (total) return { kind: "total", of: total };
  if (count !== undefined) return { kind: "count", export: count, where };
  const reference = sum ?? stock ?? opening ?? done ?? open ?? given ?? "";
  const [exportId = "", column = ""] = reference.split(".");
  if (done !== undefined) return { kind: "done", export: exportId, completed: column, where };
  if (open !== undefined)
    return {
      kind: "open",
      export: exportId,
      completed: column,
      where,
      ...buildOptionalColumn("deadline", raw.deadline),
    };
  if (sum !== undefined) return { kind: "sum", export: exportId, column, where };
  if (given !== undefined)
    return { kind: "given", export: exportId, column, where, ...buildOptionalColumn("weight", weight) };
  const dated = findDatedStockColumns(exports[exportId]);
  const kind = opening === undefined ? "stock" : "opening";
  return { kind, export: exportId, column, where, ...(dated && { dated }) };
}

/** The column of a reference such as `tasks.deadline` under its key; nothing without one. */
function buildOptionalColumn<Key extends string>(
  key: Key,
  reference: string | undefined,
): Partial<Record<Key, string>> {
  const column = reference?.split(".")[1];
  return column === undefined ? {} : ({ [key]: column } as Record<Key, string>);
}

/** The day and the labels of a stock in an export with dates; undefined in one with months. */
function findDatedStockColumns(declaration: RawExport | undefined): DatedStock | undefined {
  const columns = Object.entries(declaration?.columns ?? {});
  const day = columns.find(([, { type, optional }]) => type === "date" && !optional)?.[0];
  if (day === undefined || columns.some(([, { type, optional }]) => type === "month" && !optional))
    return undefined;
  return { day, labels: columns.filter(([, { type }]) => type === "text").map(([id]) => id) };
}
