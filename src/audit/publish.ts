/** Collects the figures of a signed report, so that next year's report can be compared with it. */
import type { PublishedFigure, PublishedPeriod } from "../catalogue/published-periods.ts";
import { isEqualToPublished } from "../figures/published/published-differences.ts";
import { computeSha256 } from "../hash.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import type { Ledger, LedgerFigure } from "../ledger/ledger.ts";
import { choosePrintedVersion } from "../ledger/printed-version.ts";
import { createQuantity, roundQuantity } from "../quantity.ts";
import type { EditedReport } from "./edited-report.ts";
import { disagreeingStates, type Finding } from "./finding.ts";
import { verifyFiguresAndOtherNumbers } from "./verify.ts";

/** Verifies the figures against the printed text alone: a signed report does not change with the data. */
export function verifyAgainstPrintedText(report: EditedReport, ledger: Ledger): Finding[] {
  return verifyFiguresAndOtherNumbers(report, ledger, () => undefined);
}

/** The findings that prevent publishing: text that the program did not write, so that its value is unknown. */
export function findUnpublishableFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ state, figure }) => figure && state !== "stale" && state !== "context" && disagreeingStates.has(state),
  );
}

/** The findings that somebody must have seen before the report is recorded. */
export interface QuestionableFindings {
  /** The words around the figure, or a text without figures, say something else now. A figure of these is not recorded. */
  readonly inOtherContext: readonly Finding[];
  readonly withoutSource: readonly Finding[];
  /** Numbers in the marks of a report that was merged into this one. */
  readonly ofOtherReport: readonly Finding[];
}

export function findQuestionableFindings(findings: readonly Finding[], ledger: Ledger): QuestionableFindings {
  const ownMarks = new Set(ledger.figures.map(({ mark }) => mark));
  const hasMarkOfOtherReport = ({ where }: Finding) =>
    where?.pieces.some(({ containers }) =>
      containers.some(({ mark }) => mark !== undefined && !ownMarks.has(mark)),
    ) ?? false;
  const withoutSource = findings.filter(({ state }) => state === "no-source");
  return {
    inOtherContext: findings.filter(({ state }) => state === "context" || state === "changed-text"),
    withoutSource: withoutSource.filter((finding) => !hasMarkOfOtherReport(finding)),
    ofOtherReport: withoutSource.filter(hasMarkOfOtherReport),
  };
}

/** An issue for each kind of them. */
export function buildQuestionableIssues(findings: QuestionableFindings): Issue[] {
  const { inOtherContext, withoutSource, ofOtherReport } = findings;
  return [
    ...(inOtherContext.length > 0 ? [buildIssue("publish-context", { count: inOtherContext.length })] : []),
    ...(withoutSource.length > 0 ? [buildIssue("publish-unsourced", { count: withoutSource.length })] : []),
    ...(ofOtherReport.length > 0 ? [buildIssue("publish-merged", { count: ofOtherReport.length })] : []),
  ];
}

/** Adds the figures of a document to the published period; an issue for each that was signed with another value before. */
export function mergeAndCheckPublishedFigures(
  publishedBefore: PublishedPeriod | undefined,
  {
    ledger,
    findings,
    file,
    formatLocalityName,
    recordsOwnValue,
    territories = [],
  }: {
    ledger: Ledger;
    findings: readonly Finding[];
    file: Uint8Array;
    /** Gives the name of the territory for undefined. */
    formatLocalityName: (locality: string | undefined) => string;
    /** True if the figure states its indicator's own value, not that of a part of it. */
    recordsOwnValue: (figure: LedgerFigure) => boolean;
    /** The provinces that the whole territory is in the period. */
    territories?: readonly string[];
  },
): { published: PublishedPeriod; issues: Issue[] } {
  const knownFigures = new Map(
    (publishedBefore?.figures ?? []).map((figure) => [formatFigureKey(figure), figure]),
  );
  // Tables follow the text and have more digits, so the last value of a figure wins.
  const ownFigures = new Map(
    collectPublishableFigures(findings, recordsOwnValue).map((figure) => [formatFigureKey(figure), figure]),
  );
  const issues = [...ownFigures].flatMap(([key, { name, locality, value }]) => {
    const signed = knownFigures.get(key)?.value;
    if (signed === undefined || isEqualToPublished(createQuantity(value), createQuantity(signed))) return [];
    const [signedText = "", shownText = ""] = [signed, value].map((number) =>
      roundQuantity(createQuantity(number), 2).toFixed(),
    );
    return [
      buildIssue("published-otherwise", {
        name,
        who: formatLocalityName(locality),
        signed: signedText,
        shown: shownText,
      }),
    ];
  });
  const figures = [...new Map([...knownFigures, ...ownFigures]).values()];
  const { document, run, period } = ledger;
  const otherDocuments = (publishedBefore?.documents ?? []).filter((published) => published.run !== run);
  const documents = [...otherDocuments, { document, run, sha256: computeSha256(file) }];
  const published: PublishedPeriod = {
    version: 1,
    period,
    documents,
    figures,
    ...(territories.length > 1 && { territories }),
  };
  return { published, issues };
}

/** The actual values that the document still shows, for the territory and for localities. */
function collectPublishableFigures(
  findings: readonly Finding[],
  recordsOwnValue: (figure: LedgerFigure) => boolean,
): PublishedFigure[] {
  return findings.flatMap(({ state, figure, found }) => {
    const isActual = figure?.aspect === "actual" || figure?.aspect === "parts";
    if (state !== "stale" || !figure || !isActual || !recordsOwnValue(figure)) return [];
    // Next year would compare a number that said what it lacks as if it were whole.
    if (figure.isIncomplete) return [];
    const { id, name, locality } = figure;
    // A copy from before a refresh shows an earlier version.
    const { value } = choosePrintedVersion(figure, found ?? "");
    if (value === null) return [];
    return [{ id, name, value, ...(locality === undefined ? {} : { locality }) }];
  });
}

function formatFigureKey({ id, locality = "" }: PublishedFigure): string {
  return `${id} ${locality}`;
}
