/** Reads a sector with the files that change it. */
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { type RawSector, sectorSchema } from "../pack-schema.ts";
import {
  checkDeclaredValue,
  type DeclaredValue,
  readUncheckedYaml,
  type TextFile,
} from "../yaml/read-yaml.ts";
import { findNearestKey, isPlainObject } from "../yaml/schema-builders.ts";
import type { ChangedFile } from "./changed-file.ts";
import { findPart } from "./list-changes.ts";
import { isOrderedList, mergeDeclarations } from "./merge-declarations.ts";
import { sectorChangeSchema } from "./sector-change-schema.ts";
import { type ChangedEntry, type ChangedKind, fixedKeys, requiredKeys } from "./sector-changes.ts";

/** The plan of the year may still call a renamed indicator by the name of the original. */
function keepFormerNames(original: unknown, changed: DeclaredValue<unknown>): DeclaredValue<unknown> {
  const { indicators } = changed.value as { indicators?: unknown };
  if (!isPlainObject(indicators)) return changed;
  const renamed = Object.entries(indicators).map(([id, indicator]) => {
    const former = findPart(original, ["indicators", id, "name"]);
    if (former === undefined || !isPlainObject(indicator) || indicator.name === former)
      return [id, indicator];
    const aliases = Array.isArray(indicator.aliases) ? indicator.aliases : [];
    return [id, { ...indicator, aliases: [former, ...aliases] }];
  });
  return { ...changed, value: { ...(changed.value as object), indicators: Object.fromEntries(renamed) } };
}

/** As it is written: a part that is absent changes nothing. */
interface SectorChange {
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly indicators?: Readonly<Record<string, unknown>>;
  readonly edits?: Readonly<Record<string, unknown>>;
}

export function readChangedSector({ changes = [], ...file }: ChangedFile): {
  declared?: DeclaredValue<RawSector>;
  issues: Issue[];
} {
  const { declared: original, issues } = readUncheckedYaml(file);
  if (!original) return { issues };
  let sector = original;
  for (const changeFile of changes) {
    const { declared: change, issues: changeIssues } = readSectorChange(changeFile);
    issues.push(...changeIssues);
    if (!change) continue;
    issues.push(...checkSectorChange(sector.value, change));
    sector = keepFormerNames(sector.value, mergeDeclarations(sector, change, isOrderedList));
  }
  return issues.length > 0 ? { issues } : checkDeclaredValue(sector, sectorSchema);
}

function readSectorChange(file: TextFile): { declared?: DeclaredValue<SectorChange>; issues: Issue[] } {
  const { declared, issues } = readUncheckedYaml(file);
  if (!declared) return { issues };
  const { issues: schemaIssues } = checkDeclaredValue(declared, sectorChangeSchema);
  return schemaIssues.length > 0
    ? { issues: schemaIssues }
    : { declared: declared as DeclaredValue<SectorChange>, issues };
}

/** Checks that what is changed exists, that what is new is whole, and that no number gets another meaning. */
function checkSectorChange(original: unknown, { value, findPlace }: DeclaredValue<SectorChange>): Issue[] {
  const entryIssues = listChangedEntries(value).flatMap((entry) => {
    const before = findPart(original, entry.path);
    const place = findPlace(entry.path);
    if (before === undefined) return checkNewEntry(entry, findPart(original, entry.path.slice(0, -1)), place);
    return fixedKeys[entry.kind]
      .filter((key) => key in entry.value && !isSame(entry.value[key], findPart(before, [key])))
      .map((key) => {
        const details = { kind: entry.kind, where: [...entry.path, key].join("."), key };
        return buildIssue("change-key-fixed", details, findPlace([...entry.path, key]));
      });
  });
  const editIssues = Object.keys(value.edits ?? {})
    .filter((id) => findPart(original, ["edits", id]) !== undefined)
    .map((id) =>
      buildIssue(
        "change-key-fixed",
        { kind: "edit", where: `edits.${id}`, key: id },
        findPlace(["edits", id]),
      ),
    );
  return [...entryIssues, ...editIssues];
}

/** Columns of a new export belong to its declaration, which the schema checks. */
function listChangedEntries({ exports = {}, indicators = {} }: SectorChange): ChangedEntry[] {
  const entries = (kind: ChangedKind, folder: readonly string[], values: Readonly<Record<string, unknown>>) =>
    Object.entries(values).flatMap(([id, value]): ChangedEntry[] =>
      isPlainObject(value) ? [{ kind, path: [...folder, id], value }] : [],
    );
  return [
    ...Object.entries(exports).flatMap(([id, declaration]) => {
      const columns = findPart(declaration, ["columns"]);
      return [
        ...entries("export", ["exports"], { [id]: declaration }),
        ...entries("column", ["exports", id, "columns"], isPlainObject(columns) ? columns : {}),
      ];
    }),
    ...entries("indicator", ["indicators"], indicators),
  ];
}

function checkNewEntry(
  { kind, path, value }: ChangedEntry,
  siblings: unknown,
  place: ReturnType<DeclaredValue<unknown>["findPlace"]>,
): Issue[] {
  const missing = requiredKeys[kind].filter((keys) => !keys.some((key) => key in value));
  if (missing.length === 0 || !isPlainObject(siblings)) return [];
  const id = path.at(-1) ?? "";
  const details = {
    kind,
    id,
    export: kind === "column" ? (path[1] ?? "") : "",
    nearest: findNearestKey(id, Object.keys(siblings)),
    missing: missing.map(([key = ""]) => key).join(", "),
  };
  return [buildIssue("change-target-unknown", details, place)];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
