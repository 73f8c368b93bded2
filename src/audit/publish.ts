/** What a signed report says, to be compared with next year. */
import type { PublishedFigure, PublishedPeriod } from "../catalogue/published-periods.ts";
import { isEqualToPublished } from "../figures/published/published-differences.ts";
import { computeSha256 } from "../hash.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { findPrintedVersion } from "../ledger/printed-version.ts";
import { createQuantity, roundQuantity } from "../quantity.ts";
import type { EditedReport } from "./edited-report.ts";
import { disagreeingStates, type Finding } from "./finding.ts";
import { verifyFigures } from "./verify.ts";

/** Every figure of the document against what was written, whatever the data say by now: a signed report does not change. */
export function verifyAsPrinted(report: EditedReport, ledger: Ledger): Finding[] {
  return verifyFigures(report, ledger, () => undefined);
}

/** What keeps the report from being recorded: words that are not ours, behind which no value is known. */
export function findUnpublishable(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ state, figure }) => figure && state !== "stale" && disagreeingStates.has(state));
}

/** The record of the period with this document's figures; an issue for each that was signed otherwise before. */
export function mergePublishedFigures(
  before: PublishedPeriod | undefined,
  {
    ledger,
    findings,
    file,
    nameOf,
  }: {
    ledger: Ledger;
    findings: readonly Finding[];
    file: Uint8Array;
    /** Of a locality; of the territory where none is named. */
    nameOf: (locality: string | undefined) => string;
  },
): { published: PublishedPeriod; issues: Issue[] } {
  const knownFigures = new Map((before?.figures ?? []).map((figure) => [formatFigureKey(figure), figure]));
  // The tables stand behind the text and tell more digits: the last word on a figure is theirs.
  const ownFigures = new Map(
    collectPublishedFigures(findings).map((figure) => [formatFigureKey(figure), figure]),
  );
  const issues = [...ownFigures].flatMap(([key, { name, locality, value }]) => {
    const signed = knownFigures.get(key)?.value;
    if (signed === undefined || isEqualToPublished(createQuantity(value), createQuantity(signed))) return [];
    const [one, other] = [signed, value].map((number) => roundQuantity(createQuantity(number), 2).toFixed());
    return [
      buildIssue("published-otherwise", {
        name,
        who: nameOf(locality),
        signed: one ?? "",
        shown: other ?? "",
      }),
    ];
  });
  const figures = [...new Map([...knownFigures, ...ownFigures]).values()];
  const { document, run, period } = ledger;
  const otherDocuments = (before?.documents ?? []).filter((one) => one.run !== run);
  const documents = [...otherDocuments, { document, run, sha256: computeSha256(file) }];
  return { published: { version: 1, period, documents, figures }, issues };
}

/** The actual of each indicator that the document still says, for the territory and for localities. */
function collectPublishedFigures(findings: readonly Finding[]): PublishedFigure[] {
  return findings.flatMap(({ state, figure, found }) => {
    const isActual = figure?.aspect === "actual" || figure?.aspect === "parts";
    // A part of the months, of a list, or of a count of localities is not the indicator's own figure.
    const isWhole = figure?.month === undefined && !/^(?:divided|reached)/.test(figure?.format ?? "");
    if (state !== "stale" || !figure || !isActual || !isWhole) return [];
    const { id, name, locality } = figure;
    // A copy from before a refresh says what was written then.
    const { value } = findPrintedVersion(figure, found ?? "");
    if (value === null) return [];
    return [{ id, name, value, ...(locality === undefined ? {} : { locality }) }];
  });
}

function formatFigureKey({ id, locality = "" }: PublishedFigure): string {
  return `${id} ${locality}`;
}
