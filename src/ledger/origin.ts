/** The origin of a document: the program version and input files that it was made from, and the run that they identify. */
import type { Locality } from "../catalogue/office/office.ts";
import { computeSha256 } from "../hash.ts";
import { type CalendarDate, formatIsoDate, formatPeriodId, type Period } from "../period.ts";

/** An input file of the figures, with its hash at the time. */
export interface InputFile {
  readonly path: string;
  readonly sha256: string;
}

export interface Origin {
  /** The version of the program. */
  readonly program: string;
  readonly inputs: readonly InputFile[];
  /** The pack that several offices share, with its version. */
  readonly pack?: PackOfDocument | undefined;
}

export interface PackOfDocument {
  /** "../chung/bo-mau". */
  readonly name: string;
  readonly version: string;
}

/** Identifies one document of the workspace. */
export interface DocumentIdentity {
  readonly document: string;
  readonly period: Period;
  readonly locality?: string | undefined;
  readonly date?: string | undefined;
}

/** The custom properties by which a Word file names its ledger. */
export const documentPropertyNames = {
  run: "so-ket.run",
  document: "so-ket.document",
  period: "so-ket.period",
} as const;

/** Reads the properties from the keywords of a PDF, whatever others stand beside them; undefined where they name no run. */
export function parseDocumentKeywords(
  keywords: string,
): { readonly run: string; readonly period: string } | undefined {
  const find = (property: string) =>
    new RegExp(`(?:^|[\\s,;])${property.replaceAll(".", "\\.")}=([\\w-]+)`).exec(keywords)?.[1];
  const run = find(documentPropertyNames.run);
  const period = find(documentPropertyNames.period);
  return run === undefined || period === undefined ? undefined : { run, period };
}

/** Builds the identity and run id of a document, and the properties by which its Word file names its ledger. */
export function buildIdentityRunIdAndProperties(
  { document, period, locality, date }: DocumentToIdentify,
  origin: Origin,
): DocumentIdentification {
  const identity = { document, period, locality: locality?.code, date: date && formatIsoDate(date) };
  const run = computeRunId(identity, origin);
  const properties = {
    [documentPropertyNames.run]: run,
    [documentPropertyNames.document]: document,
    [documentPropertyNames.period]: formatPeriodId(period),
  };
  return { identity, run, properties };
}

interface DocumentToIdentify {
  readonly document: string;
  readonly period: Period;
  readonly locality?: Pick<Locality, "code">;
  readonly date?: CalendarDate;
}

interface DocumentIdentification {
  readonly identity: DocumentIdentity;
  readonly run: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** The same document from the same inputs and program version has the same run id. */
function computeRunId(
  { document, period, locality, date }: DocumentIdentity,
  { program, inputs }: Origin,
): string {
  const files = inputs.map(({ path, sha256 }) => `${path} ${sha256}`);
  return computeSha256(
    JSON.stringify([program, document, formatPeriodId(period), locality, date, files]),
  ).slice(0, 20);
}
