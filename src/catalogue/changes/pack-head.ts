/** What pack.yaml says of the pack itself: its version, the pack that it builds upon, what its versions changed. */
import * as v from "valibot";
import type { Issue } from "../../issues/issue.ts";
import { type DeclaredValue, readYaml, type TextFile } from "../yaml/read-yaml.ts";
import { buildRecordSchema, nonEmptyText } from "../yaml/schema-builders.ts";

export const packHeadEntries = {
  version: v.exactOptional(v.pipe(v.string(), v.regex(/^\S{1,40}$/, "cần viết liền, ví dụ 2025.2"))),
  extends: v.exactOptional(nonEmptyText),
  changes: v.exactOptional(buildRecordSchema(nonEmptyText, nonEmptyText)),
};

const packHeadSchema = v.looseObject(packHeadEntries);

/** Reads only that; all else of pack.yaml is checked with the files below it. */
export function readPackHead(file: TextFile): {
  head?: DeclaredValue<v.InferOutput<typeof packHeadSchema>>;
  issues: Issue[];
} {
  const { declared, issues } = readYaml(file, packHeadSchema);
  return { issues, ...(declared && { head: declared }) };
}
