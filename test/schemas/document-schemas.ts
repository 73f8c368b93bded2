/** The JSON of `report generate`, `batch` and `words`, and of every command that refuses. */
import * as v from "valibot";
import type { BatchResult } from "../../src/batch/batch-document.ts";
import type { Issue } from "../../src/issues/issue.ts";
import { ledgerSchema } from "../../src/ledger/read-ledger.ts";
import { issuesSchema } from "./issue-schema.ts";
import { matchType } from "./match-type.ts";

export const refusalSchema = v.strictObject({ issues: issuesSchema });

/** The path is null where the data have errors and nothing was written. */
export const generateResultSchema = v.strictObject({
  path: v.nullable(v.string()),
  figures: v.exactOptional(ledgerSchema.entries.figures),
  issues: issuesSchema,
  pdf: v.exactOptional(v.string()),
  xlsx: v.exactOptional(v.string()),
});

const jobSchema = v.strictObject({
  period: v.string(),
  document: v.string(),
  locality: v.exactOptional(v.string()),
  date: v.exactOptional(v.string()),
  partial: v.exactOptional(v.boolean()),
});

type PrintedResult = Omit<BatchResult, "issues"> & {
  readonly issues: readonly (Omit<Issue, "code"> & { readonly code: string })[];
};

export const batchResultSchema = matchType<PrintedResult>()(
  v.strictObject({
    job: jobSchema,
    outcome: v.picklist(["written", "unchanged", "beside", "failed"]),
    path: v.string(),
    pages: v.exactOptional(v.number()),
    figures: v.number(),
    issues: issuesSchema,
    milliseconds: v.number(),
  }),
);

export const wordsResultSchema = v.strictObject({
  phrase: v.string(),
  value: v.number(),
  bounds: v.strictTuple([v.number(), v.number()]),
});
