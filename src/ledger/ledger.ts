/** The side file of a report: every figure that was printed, what it was made of, and what stood around it. */

import type { Indicator } from "../catalogue/declaration.ts";
import type { FilledContent, MarkedFigure } from "../document/document-content.ts";
import type { WordFile } from "../document/word-file.ts";
import { computeSha256 } from "../hash.ts";
import type { FigureAspect } from "../language/figure-mention.ts";
import { formatPeriodId, type Period } from "../period.ts";
import { normalizeSpaces } from "../wordml/compare-text.ts";
import type { SurroundingText } from "../wordml/mark-occurrences.ts";
import { collectTextAroundMarks, findOriginalNumbers, readGeneratedParagraphs } from "./generated-text.ts";

/** A file that the figures were made from, as it was then. */
export interface InputFile {
  readonly path: string;
  readonly sha256: string;
}

/** What a document was made from, and by which version. */
export interface Origin {
  readonly program: string;
  readonly inputs: readonly InputFile[];
}

/** A figure as it was printed in one place. */
export interface LedgerFigure {
  /** The bookmark and the control in the Word file; of a chart's figures the bookmark around the chart. */
  readonly mark: string;
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly aspect: FigureAspect;
  readonly locality?: string | undefined;
  readonly month?: number | undefined;
  /** In the base unit (đồng, người); null where the words state that none was reported. */
  readonly value: number | null;
  readonly shown: string;
  /** What a refresh wrote over, oldest first. */
  readonly earlier?: readonly { readonly value: number | null; readonly shown: string }[] | undefined;
  /** The helper call that words it anew. */
  readonly format: string;
  readonly place: LedgerPlace;
  /** The words on both sides, to know it again where its mark was lost. */
  readonly before: string;
  readonly after: string;
}

export interface LedgerPlace {
  readonly file: string;
  readonly line: number;
  readonly in: "text" | "table" | "chart";
  /** In a chart: which column of which series, from 0. */
  readonly series?: number | undefined;
  readonly index?: number | undefined;
}

/** A number of the text itself, such as a regulation's, between the words that it stood between. */
export type OriginalNumber = readonly [before: string, number: string, after: string];

export interface Ledger {
  /** Of the form of this file. */
  readonly version: 1;
  readonly program: string;
  /** What the Word file names in its properties, so that the two find each other under any name. */
  readonly run: string;
  readonly document: string;
  readonly period: string;
  readonly locality?: string | undefined;
  readonly date?: string | undefined;
  /** Of the Word file as it was written. */
  readonly sha256: string;
  readonly inputs: readonly InputFile[];
  readonly figures: readonly LedgerFigure[];
  readonly own: readonly OriginalNumber[];
}

/** Which document it is of. */
export interface DocumentIdentity {
  readonly document: string;
  readonly period: Period;
  readonly locality?: string | undefined;
  readonly date?: string | undefined;
}

/** How a Word file says in its properties which records are its own. */
export const documentPropertyNames = {
  run: "so-ket.run",
  document: "so-ket.document",
  period: "so-ket.period",
} as const;

/** The same inputs, figures and version are the same run. */
export function computeRunId(
  { document, period, locality, date }: DocumentIdentity,
  { program, inputs }: Origin,
): string {
  const files = inputs.map(({ path, sha256 }) => `${path} ${sha256}`);
  return computeSha256(
    JSON.stringify([program, document, formatPeriodId(period), locality, date, files]),
  ).slice(0, 20);
}

/** How many letters are kept of what stands around a figure. */
const maxContextLength = 40;

/** Reads the finished text back, so that the records hold what is in it and not what should be. */
export function buildLedger(
  {
    identity,
    origin,
    content,
    run,
  }: {
    identity: DocumentIdentity;
    origin: Origin;
    content: FilledContent;
    run: string;
  },
  { file, text }: WordFile,
): Ledger {
  const paragraphs = readGeneratedParagraphs(text);
  const surroundingsByMark = collectTextAroundMarks(paragraphs);
  const indicators = new Map(
    content.sectors.flatMap((sector) => sector.indicators.map((one) => [one.id, one] as const)),
  );
  const { document, period, locality, date } = identity;
  return {
    version: 1,
    program: origin.program,
    run,
    document,
    period: formatPeriodId(period),
    locality,
    date,
    sha256: computeSha256(file),
    inputs: origin.inputs,
    figures: content.mentions.map((mention) =>
      buildLedgerFigure(mention, indicators.get(mention.indicator), surroundingsByMark.get(mention.mark)),
    ),
    own: findOriginalNumbers(paragraphs),
  };
}

function buildLedgerFigure(
  mention: MarkedFigure,
  indicator: Indicator | undefined,
  surroundings: SurroundingText | undefined,
): LedgerFigure {
  const { mark, indicator: id, aspect, locality, month, value, shown, format, file, line, point } = mention;
  return {
    mark,
    id,
    name: indicator?.name ?? id,
    unit: indicator?.unit ?? "",
    aspect,
    locality,
    month,
    value: value === null ? null : value.toNumber(),
    shown,
    format,
    place: { file, line, in: mention.in, series: point?.series, index: point?.index },
    before: normalizeSpaces(surroundings?.before ?? "").slice(-maxContextLength),
    after: normalizeSpaces(surroundings?.after ?? "").slice(0, maxContextLength),
  };
}
