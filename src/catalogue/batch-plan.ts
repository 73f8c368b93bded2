/** batch.yaml: the documents that an office generates before each conference. */
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
  partial: v.optional(v.boolean(), false),
}) satisfies v.GenericSchema<unknown, BatchPlan>;

export interface BatchPlan {
  /** The conference of the documents; its date is used if report.yaml has none for the period. */
  readonly conference?: { readonly name: string; readonly date: string } | undefined;
  readonly periods: readonly string[];
  readonly documents: "all" | readonly string[];
  readonly localities: "all" | readonly string[];
  /** Periods that are not over yet are reported up to their last month with data. */
  readonly partial?: boolean | undefined;
}

export function readBatchPlan(file: TextFile): { declared?: DeclaredValue<BatchPlan>; issues: Issue[] } {
  return readYaml<BatchPlan>(file, batchPlanSchema);
}
