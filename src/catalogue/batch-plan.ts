/** batch.yaml: what an office makes before each conference, written down once. */
import * as v from "valibot";
import type { Issue } from "../issues/issue.ts";
import { type DeclaredValue, readYaml, type TextFile } from "./yaml/read-yaml.ts";
import { buildObjectSchema, nonEmptyText, nonEmptyTextList } from "./yaml/schema-builders.ts";

const allKeyword = v.literal("all");

export const batchPlanSchema = buildObjectSchema({
  conference: v.optional(buildObjectSchema({ name: v.string(), date: v.string() })),
  periods: nonEmptyTextList,
  documents: v.optional(v.union([allKeyword, nonEmptyTextList]), "all"),
  localities: v.optional(v.union([allKeyword, v.array(nonEmptyText)]), []),
}) satisfies v.GenericSchema<unknown, BatchPlan>;

export interface BatchPlan {
  /** What the documents are for; its date is theirs where report.yaml names none. */
  readonly conference?: { readonly name: string; readonly date: string } | undefined;
  readonly periods: readonly string[];
  readonly documents: "all" | readonly string[];
  readonly localities: "all" | readonly string[];
}

export function readBatchPlan(file: TextFile): { declared?: DeclaredValue<BatchPlan>; issues: Issue[] } {
  return readYaml<BatchPlan>(file, batchPlanSchema);
}
