/** The JSON of `report figures`, `status` and `explain`. */
import * as v from "valibot";
import type { FileBalance } from "../../src/figures/balance/balance.ts";
import type { RuleTally } from "../../src/figures/edits/rule-tally.ts";
import type { FigureRecord } from "../../src/figures/figure-record.ts";
import type { StatusCell } from "../../src/figures/reporting-status.ts";
import type { LeftOutReason } from "../../src/figures/trace/left-out-lines.ts";
import type { TraceRecord } from "../../src/figures/trace/trace-record.ts";
import { matchType } from "./match-type.ts";

const amountSchema = v.nullable(v.number());
const lineRangesSchema = v.array(v.strictTuple([v.number(), v.number()]));

const sourceSchema = v.strictObject({
  file: v.string(),
  lines: lineRangesSchema,
  rows: v.exactOptional(v.number()),
});

const lackingSchema = v.array(
  v.strictObject({ locality: v.nullable(v.string()), months: v.array(v.string()) }),
);

const coverageSchema = v.strictObject({
  lacking: lackingSchema,
  lackingLastYear: lackingSchema,
  estimated: v.exactOptional(lackingSchema),
  comparison: v.strictObject({
    kind: v.picklist(["whole", "places", "none"]),
    localities: v.exactOptional(v.array(v.string())),
    now: v.exactOptional(v.number()),
    before: v.exactOptional(v.number()),
    why: v.exactOptional(
      v.picklist([
        "unreported",
        "other-tasks",
        "began",
        "ended",
        "definition-changed",
        "months-lacking",
        "place-founded",
        "place-ended",
        "predecessors-lacking",
        "provinces-lacking",
        "provinces-unknown",
        "places-lacking",
      ]),
    ),
  }),
});

const valueEntries = {
  actual: amountSchema,
  planPercent: v.exactOptional(amountSchema),
  planPoints: v.exactOptional(amountSchema),
  samePeriodLastYear: amountSchema,
  samePeriodLastYearTypedFrom: v.exactOptional(v.string()),
  changePercent: v.exactOptional(amountSchema),
  changePoints: v.exactOptional(amountSchema),
  coverage: coverageSchema,
};
const partEntries = { part: v.exactOptional(v.number()), whole: v.exactOptional(v.number()) };

const amountEntries = {
  ...valueEntries,
  plan: amountSchema,
  yearEstimate: v.exactOptional(v.number()),
  toDate: v.exactOptional(v.strictObject({ period: v.string(), ...partEntries, ...valueEntries })),
  previousPeriod: v.exactOptional(
    v.strictObject({ period: v.string(), now: v.number(), before: v.number() }),
  ),
  remaining: v.exactOptional(v.number()),
  sources: v.array(sourceSchema),
};

const localitySchema = v.strictObject({
  locality: v.string(),
  ...amountEntries,
  rank: v.exactOptional(v.number()),
  planRank: v.exactOptional(v.number()),
});

const monthSchema = v.strictObject({
  month: v.number(),
  actual: amountSchema,
  samePeriodLastYear: amountSchema,
});

export const figureSchema = matchType<FigureRecord>()(
  v.strictObject({
    id: v.string(),
    sector: v.string(),
    name: v.string(),
    unit: v.string(),
    ...partEntries,
    ...amountEntries,
    byLocality: v.exactOptional(v.array(localitySchema)),
    byMonth: v.exactOptional(v.array(monthSchema)),
  }),
);

const fileBalanceSchema = matchType<FileBalance>()(
  v.strictObject({
    file: v.string(),
    export: v.nullable(v.string()),
    readAs: v.nullable(v.string()),
    leftOutSheet: v.nullable(v.picklist(["empty", "chart", "text", "hidden"])),
    lines: amountSchema,
    thisPeriod: v.number(),
    samePeriodLastYear: v.number(),
    otherPeriods: v.number(),
    unwanted: v.array(
      v.strictObject({ column: v.nullable(v.string()), text: v.nullable(v.string()), rows: v.number() }),
    ),
    leftOut: v.array(
      v.strictObject({
        why: v.picklist([
          "earlier-month",
          "not-opening-month",
          "earlier-day",
          "cell-unreported",
          "other-time",
          "whole-given",
          "estimate-replaced",
          "estimate-unusable",
          "unreported",
          "spoilt",
          "foreign",
          "error",
        ]),
        lines: v.number(),
      }),
    ),
    totals: v.strictObject({ agreeing: v.number(), differing: v.number(), unchecked: v.number() }),
    titlesAndNotes: v.number(),
  }),
);

const ruleTallySchema = matchType<RuleTally>()(
  v.strictObject({
    rule: v.string(),
    file: v.nullable(v.string()),
    checked: v.number(),
    met: v.number(),
    errors: v.number(),
    warnings: v.number(),
    negligible: v.number(),
    confirmed: v.number(),
    skipped: v.number(),
  }),
);

export const balanceSchema = v.strictObject({
  files: v.array(fileBalanceSchema),
  rules: v.array(ruleTallySchema),
});

export const statusCellSchema = matchType<StatusCell>()(
  v.strictObject({
    sector: v.string(),
    locality: v.exactOptional(v.string()),
    month: v.number(),
    state: v.picklist(["reported", "partly", "missing", "doubtful"]),
    missing: v.array(v.string()),
  }),
);

/** A reason that is missing here is a type error. */
const leftOutReasons: Readonly<Record<LeftOutReason["why"], true>> = {
  "last-year": true,
  "before-period": true,
  "after-period": true,
  "earlier-month": true,
  "not-opening-month": true,
  "earlier-day": true,
  "other-locality": true,
  filter: true,
  "cell-unreported": true,
  "other-time": true,
  "whole-given": true,
  "estimate-replaced": true,
  "year-estimate": true,
  blank: true,
  index: true,
  spoilt: true,
  total: true,
  unreported: true,
  note: true,
  signature: true,
  title: true,
  header: true,
  "header-again": true,
  "group-heading": true,
  foreign: true,
};

const leftOutSchema = v.strictObject({
  file: v.string(),
  lines: lineRangesSchema,
  why: v.picklist(Object.keys(leftOutReasons) as LeftOutReason["why"][]),
  detail: v.nullable(
    v.strictObject({
      locality: v.exactOptional(v.nullable(v.string())),
      column: v.exactOptional(v.string()),
      value: v.exactOptional(v.nullable(v.string())),
      months: v.exactOptional(v.strictTuple([v.number(), v.number()])),
    }),
  ),
});

const tracedGroupSchema = v.strictObject({
  file: v.string(),
  lines: lineRangesSchema,
  firstMonth: v.number(),
  isEstimate: v.exactOptional(v.literal(true)),
  month: v.number(),
  locality: v.nullable(v.string()),
  texts: v.record(v.string(), v.string()),
  rows: v.number(),
  value: v.number(),
});

const aggregationSchema = v.variant("kind", [
  v.strictObject({ kind: v.picklist(["sum", "stock", "opening"]), export: v.string(), column: v.string() }),
  v.strictObject({ kind: v.literal("count"), export: v.string() }),
  v.strictObject({
    kind: v.literal("given"),
    export: v.string(),
    column: v.string(),
    weight: v.exactOptional(v.string()),
  }),
  v.strictObject({ kind: v.literal("done"), export: v.string(), completed: v.string() }),
  v.strictObject({
    kind: v.literal("open"),
    export: v.string(),
    completed: v.string(),
    deadline: v.exactOptional(v.string()),
  }),
  v.strictObject({ kind: v.literal("total"), of: v.array(v.string()) }),
  v.strictObject({ kind: v.literal("ratio"), part: v.string(), whole: v.string() }),
]);

const indicatorSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  sector: v.string(),
  unit: v.string(),
  group: v.nullable(v.string()),
  partOf: v.nullable(v.string()),
  source: v.nullable(v.string()),
});

const planSchema = v.strictObject({
  value: amountSchema,
  sources: v.array(v.strictObject({ file: v.string(), line: v.number() })),
  summed: v.boolean(),
});

/** A ratio and the other aggregations in one object: the schema does not say that a ratio has no filter. */
type PrintedTrace = {
  [Key in Exclude<keyof TraceRecord, "operands">]: TraceRecord[Key];
} & { operands: PrintedTrace[] };

export const traceSchema: v.GenericSchema<PrintedTrace> = v.strictObject({
  indicator: indicatorSchema,
  aggregation: aggregationSchema,
  filter: v.record(v.string(), v.array(v.string())),
  period: v.string(),
  locality: v.nullable(v.string()),
  figure: figureSchema,
  groups: v.array(tracedGroupSchema),
  leftOut: v.array(leftOutSchema),
  plan: planSchema,
  samePeriodLastYear: v.strictObject({ value: amountSchema, groups: v.array(tracedGroupSchema) }),
  operands: v.array(v.lazy(() => traceSchema)),
});
