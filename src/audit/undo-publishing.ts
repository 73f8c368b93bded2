/** Judges whether the last publishing of a period may be taken back, so that no other document's publishing is lost with it. */
import { type PublishedPeriod, parsePublishedPeriod } from "../catalogue/published-periods.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";

/** The texts of the record and of the one that was kept before the last publishing; undefined for a file that does not exist. */
export interface PublishedTexts {
  readonly current: string | undefined;
  readonly earlier: string | undefined;
}

/** The issue that forbids it. Without a run, the last publishing is taken back whatever document it was of. */
export function findUndoIssue(
  { current, earlier }: PublishedTexts,
  { period, run }: { readonly period: string; readonly run: string | undefined },
): Issue | undefined {
  const earlierRecord = earlier === undefined ? undefined : parsePublishedPeriod(earlier);
  const buildUnusable = (reason: "missing" | "broken" | "other") =>
    buildIssue("publish-earlier-unusable", { period, reason });
  if (earlier !== undefined && !earlierRecord) return buildUnusable("broken");
  const record = current === undefined ? undefined : parsePublishedPeriod(current);
  // What a broken record holds is lost already; nobody can say whose publishing was the last.
  if (!record) return undefined;
  const last = record.documents.at(-1);
  const others = listRunsBut(record, last?.run);
  if (last && run !== undefined && last.run !== run) {
    const isEarlier = others.includes(run) ? 1 : 0;
    return buildIssue("publish-undo-other", { period, document: last.document, run: last.run, isEarlier });
  }
  if (!earlierRecord) return others.length > 0 ? buildUnusable("missing") : undefined;
  return others.join(" ") === listRunsBut(earlierRecord, last?.run).join(" ")
    ? undefined
    : buildUnusable("other");
}

function listRunsBut({ documents }: PublishedPeriod, left: string | undefined): string[] {
  return documents.map(({ run }) => run).filter((run) => run !== left);
}
