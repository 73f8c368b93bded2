/** Reads pack.yaml with those of the packs above it, which say only what differs. */
import { hasErrors, type Issue } from "../../issues/issue.ts";
import { packSchema, type RawPack } from "../pack-schema.ts";
import { checkDeclaredValue, type DeclaredValue, readUncheckedYaml } from "../yaml/read-yaml.ts";
import { isPlainObject } from "../yaml/schema-builders.ts";
import type { ChangedFile } from "./changed-file.ts";
import { isPackKey, mergeDeclarations } from "./merge-declarations.ts";

export function readChangedPack({ changes = [], ...file }: ChangedFile): {
  declared?: DeclaredValue<RawPack>;
  issues: Issue[];
} {
  const { declared: original, issues } = readUncheckedYaml(file);
  if (!original) return { issues };
  let pack = original;
  for (const changeFile of changes) {
    const { declared: change, issues: changeIssues } = readUncheckedYaml(changeFile);
    issues.push(...changeIssues);
    if (change && isPlainObject(change.value)) pack = mergeDeclarations(pack, change, isPackKey);
  }
  return hasErrors(issues) ? { issues } : checkDeclaredValue(pack, packSchema);
}
