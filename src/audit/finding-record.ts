import type { Locality } from "../catalogue/office.ts";
import { figureName, findingSentence } from "../prose/finding-words.ts";
import type { Finding, State } from "./finding.ts";
import { writtenAs } from "./written-as.ts";

/** A finding as scripts take it. */
export interface FindingRecord {
  readonly state: State;
  readonly details: readonly string[];
  readonly mark: string | null;
  readonly id: string | null;
  readonly name: string | null;
  readonly aspect: string | null;
  readonly locality: string | null;
  /** In the report; when it was generated; today. */
  readonly found: string | null;
  readonly written: string | null;
  readonly today: string | null;
  readonly writtenValue: number | null;
  readonly value: number | null;
  readonly where?: WhereRecord;
  readonly message: string;
}

export interface WhereRecord {
  readonly part: string;
  /** Counted from 1 through the part; absent for a chart. */
  readonly paragraph?: number;
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  readonly around: string;
}

export function recordOf(finding: Finding, localities: readonly Locality[]): FindingRecord {
  const { state, details, figure, found, today, value } = finding;
  const where = whereOf(finding);
  const written = figure && writtenAs(figure, found ?? "");
  return {
    state,
    details,
    mark: figure?.mark ?? null,
    id: figure?.id ?? null,
    name: figure ? figureName(figure, localities) : null,
    aspect: figure?.aspect ?? null,
    locality: figure?.locality ?? null,
    found,
    written: written?.shown ?? null,
    today,
    writtenValue: written?.value ?? null,
    value,
    ...(where ? { where } : {}),
    message: sentenceOf(finding),
  };
}

/** The finding in words. */
export function sentenceOf({ state, details, figure, found, today }: Finding): string {
  const written = figure ? writtenAs(figure, found ?? "").shown : null;
  return findingSentence({ state, details, found, written, today });
}

function whereOf({ where }: Finding): WhereRecord | undefined {
  if (!where) return undefined;
  const { story, paragraph, around } = where;
  return {
    part: story.part,
    ...(paragraph ? { paragraph: paragraph.number } : {}),
    ...(paragraph?.cell ? { cell: paragraph.cell } : {}),
    around,
  };
}
