/** Merges what a file declares with what another adds to it or says otherwise. */
import { type DeclaredValue, type FindPlace, readUncheckedYaml } from "../yaml/read-yaml.ts";
import { isPlainObject } from "../yaml/schema-builders.ts";
import type { ChangedFile } from "./changed-file.ts";

type Path = readonly PropertyKey[];

/** Reads a file with the files that change it, without checking what they say; undefined where one of them is no YAML. */
export function readMergedDeclarations({
  changes = [],
  ...file
}: ChangedFile): DeclaredValue<unknown> | undefined {
  let merged = readUncheckedYaml(file).declared;
  for (const changeFile of changes) {
    const change = readUncheckedYaml(changeFile).declared;
    merged =
      merged &&
      change &&
      mergeDeclarations(merged, change, file.path === "pack.yaml" ? isPackKey : isOrderedList);
  }
  return merged;
}

/** Each key of pack.yaml is said anew: the sectors are the order of the report. */
export function isPackKey({ length }: Path): boolean {
  return length === 1;
}

/** A list of columns is an order, which a second one replaces; others are lists of words, to which it adds. */
export function isOrderedList(path: Path): boolean {
  return path.at(-1) === "list";
}

/** Merges two values; the place of each part is in the file that declares it. `isReplaced` says which lists replace those below, the others add to them. */
export function mergeDeclarations(
  original: DeclaredValue<unknown>,
  change: DeclaredValue<unknown>,
  isReplaced: (path: Path) => boolean,
): DeclaredValue<unknown> {
  const value = mergeValues(original.value, change.value, [], isReplaced);
  const findPlace: FindPlace = (path) => {
    const inChange = findPathInChange(path, value, change.value);
    return inChange ? change.findPlace(inChange) : original.findPlace(path);
  };
  return { value, findPlace };
}

function mergeValues(
  original: unknown,
  change: unknown,
  path: Path,
  isReplaced: (path: Path) => boolean,
): unknown {
  if (isReplaced(path)) return change;
  if (Array.isArray(original) && Array.isArray(change)) return [...original, ...change];
  if (!isPlainObject(original) || !isPlainObject(change)) return change;
  const merged: Record<string, unknown> = { ...original };
  for (const [key, value] of Object.entries(change))
    merged[key] = Object.hasOwn(original, key)
      ? mergeValues(original[key], value, [...path, key], isReplaced)
      : value;
  return merged;
}

/** The path of a part of the merged value in the change; undefined where the original declares it. */
function findPathInChange(path: Path, merged: unknown, change: unknown): PropertyKey[] | undefined {
  const found: PropertyKey[] = [];
  let [mergedPart, changePart] = [merged, change];
  for (const step of path) {
    if (Array.isArray(mergedPart) && Array.isArray(changePart)) {
      const index = Number(step) - (mergedPart.length - changePart.length);
      if (index < 0) return undefined;
      found.push(index);
      [mergedPart, changePart] = [mergedPart[Number(step)], changePart[index]];
      continue;
    }
    if (!isPlainObject(changePart) || !isPlainObject(mergedPart)) break;
    if (!Object.hasOwn(changePart, step)) {
      // What neither says is missed where somebody wrote last.
      if (Object.hasOwn(mergedPart, step)) return undefined;
      break;
    }
    found.push(step);
    [mergedPart, changePart] = [mergedPart[String(step)], changePart[String(step)]];
  }
  return found;
}
