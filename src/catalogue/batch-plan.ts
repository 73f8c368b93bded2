/** batch.yaml: what an office makes before each conference, written down once. */
import * as z from "zod";
import type { Issue } from "../issues/issue.ts";
import { readYaml, type TextFile } from "./yaml.ts";

/** "all", or names one by one. */
const choice = z.union([z.literal("all"), z.array(z.string())]);

const schema = z.strictObject({
  conference: z.strictObject({ name: z.string(), date: z.string() }).optional(),
  periods: z.array(z.coerce.string()),
  documents: choice.default("all"),
  localities: choice.default([]),
});

export interface BatchPlan {
  /** What the documents are for; its date is theirs where report.yaml names none. */
  readonly conference?: { readonly name: string; readonly date: string } | undefined;
  readonly periods: readonly string[];
  readonly documents: "all" | readonly string[];
  readonly localities: "all" | readonly string[];
}

export function readBatchPlan(file: TextFile): { plan?: BatchPlan; issues: Issue[] } {
  const { declared, issues } = readYaml<BatchPlan>(file, schema as z.ZodType<BatchPlan>);
  return declared ? { plan: declared.value, issues } : { issues };
}
