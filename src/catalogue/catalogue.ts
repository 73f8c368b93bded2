import { hasErrors, type Issue, issue } from "../issues/issue.ts";
import { crossCheck } from "./check.ts";
import type { Aggregation, Catalogue, ExportDeclaration, Indicator, Sector } from "./declaration.ts";
import {
  packSchema,
  sectorSchema,
  type WrittenExport,
  type WrittenIndicator,
  type WrittenSector,
} from "./pack.ts";
import { type Declared, readYaml, type TextFile } from "./yaml.ts";

/** Reads pack.yaml and the sectors it names (`sectors/<id>.yaml`), and checks that what refers to something finds it. */
export function readCatalogue(files: readonly TextFile[]): { catalogue?: Catalogue; issues: Issue[] } {
  const packFile = files.find(({ path }) => path === "pack.yaml");
  if (!packFile) return { issues: [issue("pack-missing")] };
  const { declared: pack, issues } = readYaml(packFile, packSchema);
  if (!pack) return { issues };
  const sectors: Declared<WrittenSector>[] = [];
  for (const [index, id] of pack.value.sectors.entries()) {
    const file = files.find(({ path }) => path === `sectors/${id}.yaml`);
    if (!file) {
      issues.push(issue("sector-missing", { id }, pack.placeOf(["sectors", index])));
      continue;
    }
    const read = readYaml(file, sectorSchema);
    issues.push(...read.issues);
    if (!read.declared) continue;
    sectors.push(read.declared);
    if (read.declared.value.id !== id)
      issues.push(issue("declaration-value", { where: "id", accepted: id }, read.declared.placeOf(["id"])));
  }
  // What an unread sector declares would seem to be missing.
  if (!hasErrors(issues)) issues.push(...crossCheck(pack, sectors));
  if (hasErrors(issues)) return { issues };
  const catalogue = {
    name: pack.value.name,
    sectors: sectors.map(({ value }) => sectorOf(value)),
    targets: exportOf("targets", pack.value.targets),
  };
  return { catalogue, issues };
}

function sectorOf(written: WrittenSector): Sector {
  return {
    id: written.id,
    name: written.name,
    exports: Object.entries(written.exports).map(([id, declaration]) => exportOf(id, declaration)),
    indicators: Object.entries(written.indicators).map(([id, indicator]) =>
      indicatorOf(id, written.id, indicator),
    ),
  };
}

function exportOf(id: string, { columns, ...written }: WrittenExport): ExportDeclaration {
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

function indicatorOf(id: string, sector: string, written: WrittenIndicator): Indicator {
  const { name, unit, breakdowns, group, partOf, partsAddUp, source } = written;
  return {
    id,
    sector,
    name,
    unit,
    aggregation: aggregationOf(written),
    breakdowns,
    partsAddUp,
    ...(group === undefined ? {} : { group }),
    ...(partOf === undefined ? {} : { partOf }),
    ...(source === undefined ? {} : { source }),
  };
}

function aggregationOf({ sum, stock, count, done, ratio, where }: WrittenIndicator): Aggregation {
  if (ratio) return { kind: "ratio", ...ratio };
  if (count !== undefined) return { kind: "count", export: count, where };
  const [exportId = "", column = ""] = (sum ?? stock ?? done ?? "").split(".");
  if (done !== undefined) return { kind: "done", export: exportId, completed: column, where };
  return { kind: sum === undefined ? "stock" : "sum", export: exportId, column, where };
}
