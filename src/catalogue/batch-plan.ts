/** batch.yaml: what an office makes before each conference, written down once. */
import * as v from "valibot";
import type { Issue } from "../issues/issue.ts";
import { group } from "./schema.ts";
import { type Declared, readYaml, type TextFile } from "./yaml.ts";

/** "all", or names one by one. */
const choice = v.union([v.literal("all"), v.array(v.string())]);

const schema = group({
  conference: v.optional(group({ name: v.string(), date: v.string() })),
  periods: v.array(v.string()),
  documents: v.optional(choice, "all"),
  localities: v.optional(choice, []),
}) satisfies v.GenericSchema<unknown, BatchPlan>;

export interface BatchPlan {
  /** What the documents are for; its date is theirs where report.yaml names none. */
  readonly conference?: { readonly name: string; readonly date: string } | undefined;
  readonly periods: readonly string[];
  readonly documents: "all" | readonly string[];
  readonly localities: "all" | readonly string[];
}

export function readBatchPlan(file: TextFile): { declared?: Declared<BatchPlan>; issues: Issue[] } {
  return readYaml<BatchPlan>(file, schema);
}
