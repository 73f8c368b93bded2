/** batch.yaml: what an office makes before each conference, written down once. */
import * as v from "valibot";
import type { Issue } from "../issues/issue.ts";
import { group, names, text } from "./schema.ts";
import { type Declared, readYaml, type TextFile } from "./yaml.ts";

const all = v.literal("all");

const schema = group({
  conference: v.optional(group({ name: v.string(), date: v.string() })),
  periods: names,
  documents: v.optional(v.union([all, names]), "all"),
  localities: v.optional(v.union([all, v.array(text)]), []),
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
