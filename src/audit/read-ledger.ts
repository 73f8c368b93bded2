import * as z from "zod";
import { type Issue, issue } from "../issues/issue.ts";
import type { Ledger } from "./ledger.ts";

const aspects = ["actual", "plan", "planPercent", "samePeriodLastYear", "change", "parts"] as const;

const figure = z.object({
  mark: z.string(),
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  aspect: z.enum(aspects),
  locality: z.string().optional(),
  month: z.number().optional(),
  value: z.number().nullable(),
  shown: z.string(),
  earlier: z.array(z.object({ value: z.number().nullable(), shown: z.string() })).optional(),
  format: z.string(),
  place: z.object({
    file: z.string(),
    line: z.number(),
    in: z.enum(["text", "table", "chart"]),
    series: z.number().optional(),
    index: z.number().optional(),
  }),
  before: z.string(),
  after: z.string(),
});

const schema: z.ZodType<Ledger> = z.object({
  version: z.literal(1),
  program: z.string(),
  run: z.string(),
  document: z.string(),
  period: z.string(),
  locality: z.string().optional(),
  date: z.string().optional(),
  sha256: z.string(),
  inputs: z.array(z.object({ path: z.string(), sha256: z.string() })),
  figures: z.array(figure),
  own: z.array(z.tuple([z.string(), z.string(), z.string()])),
});

/** The records of a Word file, as they lie in `file`. */
export function readLedger(text: string, file: string): Ledger | Issue {
  try {
    const { data } = schema.safeParse(JSON.parse(text));
    return data ?? issue("ledger-broken", {}, { file });
  } catch {
    return issue("ledger-broken", {}, { file });
  }
}
