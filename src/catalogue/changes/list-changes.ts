/** Lists what a file such as `sectors/employment.sua.yaml` adds to the original and says otherwise, entry by entry. */
import { type DeclaredValue, readUncheckedYaml, type TextFile } from "../yaml/read-yaml.ts";
import { isPlainObject } from "../yaml/schema-builders.ts";
import type { ChangedFile } from "./changed-file.ts";
import { readMergedDeclarations } from "./merge-declarations.ts";

export interface DeclaredChange {
  /** "indicators.jobs.name". */
  readonly where: string;
  /** What the original says; absent for what is new. */
  readonly before?: unknown;
  readonly after: unknown;
  readonly originalLine: number;
  readonly changeLine: number;
}

/** None where one of the two cannot be read. */
export function listDeclaredChanges(original: ChangedFile, change: TextFile): DeclaredChange[] {
  const before = readMergedDeclarations(original);
  const { declared: after } = readUncheckedYaml(change);
  return before && after ? listChangesBelow([], before.value, { before, after }) : [];
}

function listChangesBelow(
  path: readonly string[],
  original: unknown,
  files: { readonly before: DeclaredValue<unknown>; readonly after: DeclaredValue<unknown> },
): DeclaredChange[] {
  const changed = findPart(files.after.value, path);
  if (isPlainObject(changed) && isPlainObject(original))
    return Object.keys(changed).flatMap((key) =>
      listChangesBelow([...path, key], findPart(original, [key]), files),
    );
  return [
    {
      where: path.join("."),
      ...(original !== undefined && { before: original }),
      after: changed,
      originalLine: files.before.findPlace(path).line ?? 1,
      changeLine: files.after.findPlace(path).line ?? 1,
    },
  ];
}

/** The part of a value at a path; undefined where there is none. */
export function findPart(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (isPlainObject(part) && Object.hasOwn(part, key) ? part[key] : undefined),
    value,
  );
}
