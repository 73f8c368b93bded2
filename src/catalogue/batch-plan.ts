/** batch.yaml: what an office makes before each conference, written down once. */
import * as v from "valibot";
import type { Issue } from "../issues/issue.ts";
import { group } from "./schema.ts";
import { type Declared, readYaml, type TextFile } from "./yaml.ts";

const texts = v.array(v.string());

/** A list of nothing makes nothing, which is not what anybody writes a plan for. */
const some = v.pipe(
  texts,
  v.check((list) => list.length > 0, "cần ghi ít nhất một tên"),
);
const all = v.literal("all");

const schema = group({
  conference: v.optional(group({ name: v.string(), date: v.string() })),
  periods: some,
  documents: v.optional(v.union([all, some]), "all"),
  localities: v.optional(v.union([all, texts]), []),
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
