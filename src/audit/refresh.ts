/** Writes today's figures into the marks that still hold the program's own text; every other byte of the document stays. */

import { computeSha256 } from "../hash.ts";
import type { Ledger, LedgerFigure } from "../ledger/ledger.ts";
import type { Origin } from "../ledger/origin.ts";
import { isSameTextIgnoringCase } from "../wordml/compare-text.ts";
import {
  findMarkOccurrences,
  groupOccurrencesByMark,
  type MarkOccurrence,
} from "../wordml/mark-occurrences.ts";
import { repackArchive } from "../wordml/repack-archive.ts";
import { addChartEditsAndPickRefreshedFindings } from "./charts/refresh-charts.ts";
import type { EditedReport } from "./edited-report.ts";
import type { Finding } from "./finding.ts";
import {
  addEditsToPart,
  buildChangedParts,
  createEmptyChanges,
  type PackageChanges,
} from "./package-changes.ts";
import { buildMarkTextEdits, type MarkRewriter } from "./rewrite-mark.ts";
import { createTrackedRewriter } from "./track-rewrite.ts";

export interface RefreshOptions {
  /** Replaces typed-over text too. */
  readonly force: boolean;
  /** Writes tracked changes with this time. */
  readonly track?: { readonly time: string };
}

interface RefreshInput {
  readonly report: EditedReport;
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
  /** The origin of today's figures. */
  readonly origin: Origin;
}

export interface RefreshResult {
  readonly file: Uint8Array;
  readonly ledger: Ledger;
  readonly changed: readonly Finding[];
  /** The findings that disagree and were not refreshed. */
  readonly skipped: readonly Finding[];
}

/** Gives the same bytes where there is nothing to refresh. */
export function refreshFigures(
  file: Uint8Array,
  { report, ledger, findings, origin }: RefreshInput,
  { force, track }: RefreshOptions,
): RefreshResult {
  const dueFindings = findings.filter((finding) => isDueForRefresh(finding, force));
  const changes = createEmptyChanges();
  const rewriteText = createFindingRewriter(
    report,
    track ? createTrackedRewriter(track.time) : buildMarkTextEdits,
    changes,
  );
  const changed = new Set([
    ...dueFindings.filter((finding) => !finding.where?.chart && rewriteText(finding)),
    ...addChartEditsAndPickRefreshedFindings(dueFindings, report.word.parts, changes),
  ]);
  const skipped = findings.filter((finding) => isRefreshable(finding) && !changed.has(finding));
  if (changed.size === 0) return { file, ledger, changed: [], skipped };
  const newFile = repackArchive(report.word.parts, buildChangedParts(changes, report));
  return {
    file: newFile,
    ledger: buildRefreshedLedger(ledger, findings, changed, origin, newFile),
    changed: [...changed],
    skipped,
  };
}

function isRefreshable({ state }: Finding): boolean {
  return state === "stale" || state === "typed-over" || state === "context" || state === "copies-differ";
}

function isDueForRefresh(finding: Finding, force: boolean): boolean {
  const { state, today, found, details } = finding;
  // The figure itself is true where only its place was changed.
  if (state === "context" && isSameTextIgnoringCase(found ?? "", today ?? "")) return false;
  const isWanted = force ? isRefreshable(finding) : state === "stale";
  return isWanted && today !== null && !details.includes("tracked") && !details.includes("unmarked");
}

/** The function adds the edits of a finding in the text; false where its text cannot be replaced. */
function createFindingRewriter(
  report: EditedReport,
  rewrite: MarkRewriter,
  changes: PackageChanges,
): (finding: Finding) => boolean {
  const fallbacks = groupOccurrencesInTextBoxFallbacksByMark(report);
  return ({ figure, found, today, where, details }) => {
    // Together with the text typed next to it the new number would be wrong.
    if (!where?.paragraph || !figure || today === null || details.includes("beside")) return false;
    const words = capitalizeLikeFound(found ?? "", today);
    const edits = rewrite({ ...where, paragraph: where.paragraph }, words);
    if (!edits) return false;
    addEditsToPart(changes, where.story.part, edits);
    // A text box has the same text again for programs that know no text boxes.
    for (const fallback of fallbacks.get(figure.mark) ?? []) {
      if (isSameTextIgnoringCase(fallback.text, found ?? ""))
        addEditsToPart(changes, fallback.story.part, buildMarkTextEdits(fallback, words) ?? []);
    }
    return true;
  };
}

function groupOccurrencesInTextBoxFallbacksByMark({
  stories,
}: EditedReport): ReadonlyMap<string, readonly MarkOccurrence[]> {
  return groupOccurrencesByMark(stories.flatMap((story) => findMarkOccurrences(story, "fallback")));
}

/** A figure that was moved to the beginning of a sentence keeps its capital. */
function capitalizeLikeFound(foundText: string, words: string): string {
  const first = foundText.trimStart().charAt(0);
  const isCapital = first !== first.toLocaleLowerCase("vi");
  return isCapital ? words.charAt(0).toLocaleUpperCase("vi") + words.slice(1) : words;
}

/** The ledger of the refreshed document. Keeps the replaced versions, since copies of the document may still show them. */
function buildRefreshedLedger(
  ledger: Ledger,
  findings: readonly Finding[],
  changedFindings: ReadonlySet<Finding>,
  origin: Origin,
  newFile: Uint8Array,
): Ledger {
  // A figure whose text stays ("trên 14 nghìn") may have a new value.
  const currentFindings = findings.filter(
    (finding) => changedFindings.has(finding) || finding.state === "agrees",
  );
  const currentByFigure = new Map(
    currentFindings.flatMap(({ figure, today, value }) =>
      figure && today !== null ? [[figure, { shown: today, value }] as const] : [],
    ),
  );
  const updateFigure = (figure: LedgerFigure): LedgerFigure => {
    const change = currentByFigure.get(figure);
    const { value, shown, earlier = [] } = figure;
    if (!change || (change.shown === shown && change.value === value)) return figure;
    const earlierVersions = [...earlier, { value, shown }].filter(
      (version) => version.shown !== change.shown,
    );
    return { ...figure, ...change, ...(earlierVersions.length > 0 ? { earlier: earlierVersions } : {}) };
  };
  return { ...ledger, ...origin, sha256: computeSha256(newFile), figures: ledger.figures.map(updateFigure) };
}
