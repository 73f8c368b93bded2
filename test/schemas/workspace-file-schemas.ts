/** The JSON of `report archive`, of `report view`, `open` and of `report template list`, `show`, `change`, `eject` and `diff`. */
import * as v from "valibot";
import { issuesSchema } from "./issue-schema.ts";

export const archiveResultSchema = v.strictObject({
  path: v.string(),
  files: v.array(v.string()),
  issues: issuesSchema,
});

export const viewResultSchema = v.strictObject({ path: v.string() });

export const openResultSchema = v.strictObject({ path: v.string() });

export const packFilesSchema = v.array(
  v.strictObject({
    path: v.string(),
    state: v.picklist(["built-in", "copied", "changed", "amended", "outdated", "own"]),
    isUsed: v.boolean(),
    changedBy: v.exactOptional(v.string()),
  }),
);

export const copiedFileSchema = v.strictObject({ path: v.string() });

export const shownFileSchema = v.strictObject({ path: v.string(), text: v.string() });

export const lineChangesSchema = v.array(
  v.strictObject({ originalLine: v.number(), copyLine: v.number(), lines: v.array(v.string()) }),
);
