import { buildIssue, hasErrors, type Issue } from "../issues/issue.ts";
import { checkDeclarations } from "./check-declarations.ts";
import type { Aggregation, Catalogue, ExportDeclaration, Indicator, Sector } from "./declaration.ts";
import {
  packSchema,
  type RawExport,
  type RawIndicator,
  type RawSector,
  sectorSchema,
} from "./pack-schema.ts";
import { type DeclaredValue, readYaml, type TextFile } from "./yaml/read-yaml.ts";

/** Reads pack.yaml and the sectors it names (`sectors/<id>.yaml`), and checks that what refers to something finds it. */
export function readCatalogue(files: readonly TextFile[]): { catalogue?: Catalogue; issues: Issue[] } {
  const packFile = files.find(({ path }) => path === "pack.yaml");
  if (!packFile) return { issues: [buildIssue("pack-missing")] };
  const { declared: pack, issues } = readYaml(packFile, packSchema);
  if (!pack) return { issues };
  const sectors: DeclaredValue<RawSector>[] = [];
  for (const [index, id] of pack.value.sectors.entries()) {
    const file = files.find(({ path }) => path === `sectors/${id}.yaml`);
    if (!file) {
      issues.push(buildIssue("sector-missing", { id }, pack.findPlace(["sectors", index])));
      continue;
    }
    const read = readYaml(file, sectorSchema);
    issues.push(...read.issues);
    if (!read.declared) continue;
    sectors.push(read.declared);
    if (read.declared.value.id !== id)
      issues.push(
        buildIssue("declaration-value", { where: "id", accepted: id }, read.declared.findPlace(["id"])),
      );
  }
  // What an unread sector declares would seem to be missing.
  if (!hasErrors(issues)) issues.push(...checkDeclarations(pack, sectors));
  if (hasErrors(issues)) return { issues };
  const catalogue = {
    name: pack.value.name,
    sectors: sectors.map(({ value }) => buildSector(value)),
    targets: buildExport("targets", pack.value.targets),
  };
  return { catalogue, issues };
}

function buildSector(written: RawSector): Sector {
  return {
    id: written.id,
    name: written.name,
    exports: Object.entries(written.exports).map(([id, declaration]) => buildExport(id, declaration)),
    indicators: Object.entries(written.indicators).map(([id, indicator]) =>
      buildIndicator(id, written.id, indicator),
    ),
  };
}

function buildExport(id: string, { columns, ...written }: RawExport): ExportDeclaration {
  return {
    id,
    ...written,
    columns: Object.entries(columns).map(([columnId, { header, unit, ...column }]) => ({
      id: columnId,
      headers: header,
      ...column,
      ...(unit === undefined ? {} : { unit }),
    })),
  };
}

function buildIndicator(id: string, sector: string, written: RawIndicator): Indicator {
  const { name, unit, breakdowns, group, partOf, partsAddUp, source } = written;
  return {
    id,
    sector,
    name,
    unit,
    aggregation: buildAggregation(written),
    breakdowns,
    partsAddUp,
    ...(group === undefined ? {} : { group }),
    ...(partOf === undefined ? {} : { partOf }),
    ...(source === undefined ? {} : { source }),
  };
}

function buildAggregation({ sum, stock, count, done, ratio, where }: RawIndicator): Aggregation {
  if (ratio) return { kind: "ratio", ...ratio };
  if (count !== undefined) return { kind: "count", export: count, where };
  const [exportId = "", column = ""] = (sum ?? stock ?? done ?? "").split(".");
  if (done !== undefined) return { kind: "done", export: exportId, completed: column, where };
  return { kind: sum === undefined ? "stock" : "sum", export: exportId, column, where };
}
