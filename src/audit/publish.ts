/** What a signed report says, to be compared with next year. */
import type { PublishedFigure, PublishedPeriod } from "../catalogue/published.ts";
import { type Issue, issue } from "../issues/issue.ts";
import type { EditedReport } from "./edited.ts";
import { disagreeing, type Finding } from "./finding.ts";
import { type Ledger, sha256Of } from "./ledger.ts";
import { verified } from "./verify.ts";

/** Every figure of the document against what was written, whatever the data say by now: a signed report does not change. */
export function asWritten(report: EditedReport, ledger: Ledger): Finding[] {
  return verified(report, ledger, () => undefined);
}

/** What keeps the report from being recorded: words that are not ours, behind which no value is known. */
export function notPublishable(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ state, figure }) => figure && state !== "stale" && disagreeing.has(state));
}

/** The record of the period with this document's figures; an issue for each that was signed otherwise before. */
export function publishedWith(
  before: PublishedPeriod | undefined,
  { ledger, findings, file }: { ledger: Ledger; findings: readonly Finding[]; file: Uint8Array },
): { published: PublishedPeriod; issues: Issue[] } {
  const figures = new Map((before?.figures ?? []).map((figure) => [keyOf(figure), figure]));
  const issues: Issue[] = [];
  for (const figure of figuresIn(findings)) {
    const known = figures.get(keyOf(figure));
    if (known && known.value !== figure.value) {
      const details = { name: figure.name, signed: known.value, shown: figure.value };
      issues.push(issue("published-otherwise", details));
    }
    figures.set(keyOf(figure), figure);
  }
  const { document, run, period } = ledger;
  const others = (before?.documents ?? []).filter((one) => one.run !== run);
  const documents = [...others, { document, run, sha256: sha256Of(file) }];
  return { published: { version: 1, period, documents, figures: [...figures.values()] }, issues };
}

/** The actual of each indicator that the document still says, for the territory and for localities. */
function figuresIn(findings: readonly Finding[]): PublishedFigure[] {
  return findings.flatMap(({ state, figure }) => {
    const isActual = figure?.aspect === "actual" || figure?.aspect === "parts";
    // A part of the months, of a list, or of a count of localities is not the indicator's own figure.
    const isWhole = figure?.month === undefined && !/^(?:divided|reached)/.test(figure?.format ?? "");
    if (state !== "stale" || !figure || figure.value === null || !isActual || !isWhole) return [];
    const { id, name, locality, value } = figure;
    return [{ id, name, value, ...(locality === undefined ? {} : { locality }) }];
  });
}

function keyOf({ id, locality = "" }: PublishedFigure): string {
  return `${id} ${locality}`;
}
