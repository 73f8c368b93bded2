/** The figures that an office has signed for a period, recorded by `report publish`. Later changes of the data do not change them. */
import * as v from "valibot";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { parsePeriod } from "../period.ts";
import { parseJsonWithSchema, parseVersionIfNewer } from "./parse-json.ts";
import type { TextFile } from "./yaml/read-yaml.ts";

/** A signed figure: an indicator over the period, for the whole territory or one locality, in the base unit. */
export interface PublishedFigure {
  readonly id: string;
  /** The name of the indicator, for people who open the file. */
  readonly name: string;
  readonly locality?: string | undefined;
  readonly value: number;
}

export interface PublishedPeriod {
  readonly version: 1;
  /** "9m-2022". */
  readonly period: string;
  /** The signed Word files, with the id of the run that generated each. */
  readonly documents: readonly { readonly document: string; readonly run: string; readonly sha256: string }[];
  readonly figures: readonly PublishedFigure[];
  /** The provinces that the whole territory then was, where it was several. */
  readonly territories?: readonly string[];
  /** The paper that somebody typed the figures from: "Báo cáo số 480/BC-SLĐTBXH ngày 05/10/2024"; absent where a signed file was recorded. */
  readonly typedFrom?: string;
}

export const publishedSchema = v.object({
  version: v.literal(1),
  period: v.pipe(
    v.string(),
    v.check((id) => parsePeriod(id) !== undefined),
  ),
  documents: v.array(v.object({ document: v.string(), run: v.string(), sha256: v.string() })),
  figures: v.array(
    v.object({ id: v.string(), name: v.string(), locality: v.optional(v.string()), value: v.number() }),
  ),
  territories: v.exactOptional(v.array(v.string())),
}) satisfies v.GenericSchema<unknown, PublishedPeriod>;

/** Reads `published/*.json`; one unreadable file is an error, since the comparison would lack its figures. */
export function readPublishedPeriods(files: readonly TextFile[]): {
  published: PublishedPeriod[];
  issues: Issue[];
} {
  const published = new Map<string, PublishedPeriod & { readonly path: string }>();
  const issues: Issue[] = [];
  for (const file of files) {
    const read = readPublishedPeriodOrIssue(file);
    if ("code" in read) {
      issues.push(read);
      continue;
    }
    const { period } = read;
    const first = published.get(period);
    if (first) issues.push(buildIssue("published-twice", { period, first: first.path }, { file: file.path }));
    else published.set(period, { ...read, path: file.path });
  }
  return { published: [...published.values()], issues };
}

/** Undefined for a text that is no record of this version. */
export function parsePublishedPeriod(text: string): PublishedPeriod | undefined {
  return parseJsonWithSchema<PublishedPeriod>(text, publishedSchema);
}

function readPublishedPeriodOrIssue({ path: file, text }: TextFile): PublishedPeriod | Issue {
  const published = parsePublishedPeriod(text);
  if (published) return published;
  const known = publishedSchema.entries.version.literal;
  const version = parseVersionIfNewer(text, known);
  return version === undefined
    ? buildIssue("published-broken", { period: formatPeriodOfFile(file) }, { file })
    : buildIssue("published-newer", { version, known }, { file });
}

/** "published/9m-2022.json" → "9m-2022": the program names a record by its period. */
function formatPeriodOfFile(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.json$/i, "");
  return parsePeriod(name) ? name : "<kỳ>";
}
