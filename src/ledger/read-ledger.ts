import * as v from "valibot";
import { parseJsonWithSchema, parseVersionIfNewer } from "../catalogue/parse-json.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { formatPeriodId, parsePeriod } from "../period.ts";
import type { Ledger } from "./ledger.ts";
import { recordedTextSchema } from "./recorded-text.ts";

const aspects = [
  "actual",
  "plan",
  "planNextYear",
  "planPercent",
  "samePeriodLastYear",
  "change",
  "yearEstimate",
  "toDate",
  "toDatePlanPercent",
  "changeFromPrevious",
  "remaining",
  "rank",
  "parts",
  "coverage",
] as const;

/** Names that become parts of paths have the form that the program gives them: records may come from anywhere. */
const documentNameSchema = v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[^/\\:]+$/));
const codeSchema = v.pipe(v.string(), v.regex(/^(?!__proto__$)[\w-]+$/));
const periodSchema = v.pipe(
  v.string(),
  v.check((id) => isPeriodId(id)),
);

function isPeriodId(id: string): boolean {
  const period = parsePeriod(id);
  return period !== undefined && formatPeriodId(period) === id;
}

const figureSchema = v.object({
  mark: v.string(),
  id: v.string(),
  name: v.string(),
  unit: v.string(),
  aspect: v.picklist(aspects),
  locality: v.optional(codeSchema),
  month: v.optional(v.number()),
  value: v.nullable(v.number()),
  shown: v.string(),
  isIncomplete: v.optional(v.boolean()),
  earlier: v.optional(v.array(v.object({ value: v.nullable(v.number()), shown: v.string() }))),
  format: v.string(),
  place: v.object({
    file: v.string(),
    line: v.number(),
    in: v.picklist(["text", "table", "chart"]),
    series: v.optional(v.number()),
    index: v.optional(v.number()),
  }),
  before: v.string(),
  after: v.string(),
});

const chartSchema = v.object({
  mark: v.string(),
  title: v.string(),
  categories: v.array(v.string()),
  series: v.array(
    v.object({ name: v.string(), ownValues: v.exactOptional(v.array(v.nullable(v.number()))) }),
  ),
});

const originalNumberSchema = v.strictTuple([v.string(), v.string(), v.string()]);

const knownVersions = [1, 2] as const;

export const ledgerSchema = v.object({
  version: v.picklist(knownVersions),
  program: v.string(),
  run: codeSchema,
  document: documentNameSchema,
  period: periodSchema,
  until: v.optional(v.number()),
  locality: v.optional(codeSchema),
  date: v.optional(v.string()),
  sha256: v.string(),
  inputs: v.array(v.object({ path: v.string(), sha256: v.string() })),
  pack: v.exactOptional(v.object({ name: v.string(), version: v.string() })),
  figures: v.array(figureSchema),
  own: v.array(originalNumberSchema),
  text: v.optional(recordedTextSchema),
  charts: v.exactOptional(v.array(chartSchema)),
  typed: v.exactOptional(
    v.array(v.object({ text: originalNumberSchema, file: v.string(), line: v.number() })),
  ),
}) satisfies v.GenericSchema<unknown, Ledger>;

/** Reads *.figures.json; `file` is its name in the issue. */
export function readLedgerOrIssue(text: string, path: string): Ledger | Issue {
  const ledger = parseJsonWithSchema<Ledger>(text, ledgerSchema);
  if (ledger) return ledger;
  const known = Math.max(...knownVersions);
  const version = parseVersionIfNewer(text, known);
  return version === undefined
    ? buildIssue("ledger-broken", {}, { file: path })
    : buildIssue("ledger-newer", { version, known }, { file: path });
}
