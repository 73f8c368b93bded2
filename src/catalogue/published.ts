/** The figures that an office has signed for a period, as `report publish` records them. They are history: data that change later do not change them. */
import * as z from "zod";
import { type Issue, issue } from "../issues/issue.ts";
import type { TextFile } from "./yaml.ts";

/** A signed figure: an indicator over the period, for the whole territory or one locality, in the base unit. */
export interface PublishedFigure {
  readonly id: string;
  /** For whoever opens the file. */
  readonly name: string;
  readonly locality?: string | undefined;
  readonly value: number;
}

export interface PublishedPeriod {
  readonly version: 1;
  /** "9m-2022". */
  readonly period: string;
  /** The Word files that were signed, by the run that made them. */
  readonly documents: readonly { readonly document: string; readonly run: string; readonly sha256: string }[];
  readonly figures: readonly PublishedFigure[];
}

const schema: z.ZodType<PublishedPeriod> = z.object({
  version: z.literal(1),
  period: z.string(),
  documents: z.array(z.object({ document: z.string(), run: z.string(), sha256: z.string() })),
  figures: z.array(
    z.object({ id: z.string(), name: z.string(), locality: z.string().optional(), value: z.number() }),
  ),
});

/** Reads `published/*.json`; a file that is not of this form is an error, since a comparison with half of it would be wrong. */
export function readPublished(files: readonly TextFile[]): { published: PublishedPeriod[]; issues: Issue[] } {
  const published: PublishedPeriod[] = [];
  const issues: Issue[] = [];
  for (const { path, text } of files) {
    const period = parsed(text);
    if (period) published.push(period);
    else issues.push(issue("published-broken", {}, { file: path }));
  }
  return { published, issues };
}

function parsed(text: string): PublishedPeriod | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
