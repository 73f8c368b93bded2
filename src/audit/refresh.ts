/** Today's figures into the marks that still hold what we wrote, and nothing else: every other byte of the document stays. */

import { computeSha256 } from "../hash.ts";
import type { Ledger, LedgerFigure } from "../ledger/ledger.ts";
import type { Origin } from "../ledger/origin.ts";
import { repackArchive } from "../wordml/archive.ts";
import { isSameText } from "../wordml/compare-text.ts";
import { findMarkOccurrences, groupByMark, type MarkOccurrence } from "../wordml/mark-occurrences.ts";
import type { EditedReport } from "./edited-report.ts";
import type { Finding } from "./finding.ts";
import { addEdits, buildChangedParts, createEmptyChanges, type PackageChanges } from "./package-changes.ts";
import { addChartEdits } from "./refresh-charts.ts";
import { createTrackedRewriter, type MarkRewriter, replaceMarkText } from "./rewrite-mark.ts";

export interface RefreshOptions {
  /** Also where somebody wrote something else. */
  readonly force: boolean;
  /** As tracked changes, with the time that they bear. */
  readonly track?: { readonly time: string };
}

/** What is refreshed, and what of it is known. */
interface RefreshInput {
  readonly report: EditedReport;
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
  /** Of today's figures. */
  readonly origin: Origin;
}

export interface RefreshResult {
  readonly file: Uint8Array;
  readonly ledger: Ledger;
  readonly changed: readonly Finding[];
  /** What disagrees and was left as it is. */
  readonly left: readonly Finding[];
}

/** The same bytes where there is nothing to refresh. */
export function refreshFigures(
  file: Uint8Array,
  { report, ledger, findings, origin }: RefreshInput,
  { force, track }: RefreshOptions,
): RefreshResult {
  const dueFindings = findings.filter((finding) => isDueForRefresh(finding, force));
  const changes = createEmptyChanges();
  const rewriteText = createTextRewriter(
    report,
    track ? createTrackedRewriter(track.time) : replaceMarkText,
    changes,
  );
  const changed = new Set([
    ...dueFindings.filter((finding) => !finding.where?.chart && rewriteText(finding)),
    ...addChartEdits(dueFindings, report.word.parts, changes),
  ]);
  const left = findings.filter((finding) => isRefreshable(finding) && !changed.has(finding));
  if (changed.size === 0) return { file, ledger, changed: [], left };
  const newFile = repackArchive(report.word.parts, buildChangedParts(changes, report));
  return {
    file: newFile,
    ledger: updateLedger(ledger, findings, changed, origin, newFile),
    changed: [...changed],
    left,
  };
}

function isRefreshable({ state }: Finding): boolean {
  return state === "stale" || state === "typed-over" || state === "copies-differ";
}

function isDueForRefresh(finding: Finding, force: boolean): boolean {
  const { state, today, details } = finding;
  const isWanted = force ? isRefreshable(finding) : state === "stale";
  return isWanted && today !== null && !details.includes("tracked") && !details.includes("unmarked");
}

/** Enters the edits of a finding of the text, and says whether its words can be written. */
function createTextRewriter(
  report: EditedReport,
  rewrite: MarkRewriter,
  changes: PackageChanges,
): (finding: Finding) => boolean {
  const fallbacks = groupFallbackOccurrences(report);
  return ({ figure, found, today, where, details }) => {
    // With what was typed beside it the words would not say what the data say.
    if (!where?.paragraph || !figure || today === null || details.includes("beside")) return false;
    const words = applyCapitalOf(found ?? "", today);
    const edits = rewrite({ ...where, paragraph: where.paragraph }, words);
    if (!edits) return false;
    addEdits(changes, where.story.part, edits);
    // Programs that know no text boxes read the same text a second time.
    for (const fallback of fallbacks.get(figure.mark) ?? []) {
      if (isSameText(fallback.text, found ?? ""))
        addEdits(changes, fallback.story.part, replaceMarkText(fallback, words) ?? []);
    }
    return true;
  };
}

function groupFallbackOccurrences({ stories }: EditedReport): ReadonlyMap<string, readonly MarkOccurrence[]> {
  return groupByMark(stories.flatMap((story) => findMarkOccurrences(story, "fallback")));
}

/** A figure that was moved to the beginning of a sentence keeps the capital that it got there. */
function applyCapitalOf(found: string, words: string): string {
  const first = found.trimStart().charAt(0);
  const isCapital = first !== first.toLocaleLowerCase("vi");
  return isCapital ? words.charAt(0).toLocaleUpperCase("vi") + words.slice(1) : words;
}

/** The records of what the document says now; what it said before is remembered, for copies that are still about. */
function updateLedger(
  ledger: Ledger,
  findings: readonly Finding[],
  changed: ReadonlySet<Finding>,
  origin: Origin,
  file: Uint8Array,
): Ledger {
  // Words that stay ("trên 14 nghìn") have another number behind them all the same.
  const currentFindings = findings.filter((finding) => changed.has(finding) || finding.state === "agrees");
  const currentByFigure = new Map(
    currentFindings.flatMap(({ figure, today, value }) =>
      figure && today !== null ? [[figure, { shown: today, value }] as const] : [],
    ),
  );
  const updateFigure = (figure: LedgerFigure): LedgerFigure => {
    const change = currentByFigure.get(figure);
    const { value, shown, earlier = [] } = figure;
    if (!change || (change.shown === shown && change.value === value)) return figure;
    const earlierVersions = [...earlier, { value, shown }].filter((one) => one.shown !== change.shown);
    return { ...figure, ...change, ...(earlierVersions.length > 0 ? { earlier: earlierVersions } : {}) };
  };
  return { ...ledger, ...origin, sha256: computeSha256(file), figures: ledger.figures.map(updateFigure) };
}
