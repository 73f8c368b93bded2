/** Today's figures into the marks that still hold what we wrote, and nothing else: every other byte of the document stays. */
import { addEdits, type Changes, changedParts, noChanges } from "./changes.ts";
import type { EditedReport } from "./edited.ts";
import type { Finding } from "./finding.ts";
import { type Ledger, type LedgerFigure, type Origin, sha256Of } from "./ledger.ts";
import { byMark, type Occurrence, occurrencesIn } from "./occurrences.ts";
import { repacked } from "./package.ts";
import { isSame } from "./plainly.ts";
import { chartEdits } from "./refresh-charts.ts";
import { type Rewriter, rewritten, tracker } from "./rewrite.ts";

export interface RefreshOptions {
  /** Also where somebody wrote something else. */
  readonly force: boolean;
  /** As tracked changes, with the time that they bear. */
  readonly track?: { readonly time: string };
}

/** What is refreshed, and what of it is known. */
export interface Refreshable {
  readonly report: EditedReport;
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
  /** Of today's figures. */
  readonly origin: Origin;
}

export interface Refreshed {
  readonly file: Uint8Array;
  readonly ledger: Ledger;
  readonly changed: readonly Finding[];
  /** What disagrees and was left as it is. */
  readonly left: readonly Finding[];
}

/** The same bytes where there is nothing to refresh. */
export function refreshed(
  file: Uint8Array,
  { report, ledger, findings, origin }: Refreshable,
  { force, track }: RefreshOptions,
): Refreshed {
  const due = findings.filter((finding) => isDue(finding, force));
  const changes = noChanges();
  const write = textWriter(report, track ? tracker(track.time) : rewritten, changes);
  const changed = new Set([
    ...due.filter((finding) => !finding.where?.chart && write(finding)),
    ...chartEdits(due, report.word.parts, changes),
  ]);
  const left = findings.filter((finding) => isRefreshable(finding) && !changed.has(finding));
  if (changed.size === 0) return { file, ledger, changed: [], left };
  const written = repacked(report.word.parts, changedParts(changes, report));
  return {
    file: written,
    ledger: brought(ledger, findings, changed, origin, written),
    changed: [...changed],
    left,
  };
}

function isRefreshable({ state }: Finding): boolean {
  return state === "stale" || state === "typed-over" || state === "copies-differ";
}

function isDue(finding: Finding, force: boolean): boolean {
  const { state, today, details } = finding;
  const isWanted = force ? isRefreshable(finding) : state === "stale";
  return isWanted && today !== null && !details.includes("tracked") && !details.includes("unmarked");
}

/** Enters the edits of a finding of the text, and says whether its words can be written. */
function textWriter(
  report: EditedReport,
  rewrite: Rewriter,
  changes: Changes,
): (finding: Finding) => boolean {
  const fallbacks = fallbacksOf(report);
  return ({ figure, found, today, where, details }) => {
    // With what was typed beside it the words would not say what the data say.
    if (!where?.paragraph || !figure || today === null || details.includes("beside")) return false;
    const words = capitalisedAs(found ?? "", today);
    const edits = rewrite({ ...where, paragraph: where.paragraph }, words);
    if (!edits) return false;
    addEdits(changes, where.story.part, edits);
    // Programs that know no text boxes read the same text a second time.
    for (const fallback of fallbacks.get(figure.mark) ?? []) {
      if (isSame(fallback.text, found ?? ""))
        addEdits(changes, fallback.story.part, rewritten(fallback, words) ?? []);
    }
    return true;
  };
}

function fallbacksOf({ stories }: EditedReport): ReadonlyMap<string, readonly Occurrence[]> {
  return byMark(stories.flatMap((story) => occurrencesIn(story, "fallback")));
}

/** A figure that was moved to the beginning of a sentence keeps the capital that it got there. */
function capitalisedAs(found: string, words: string): string {
  const first = found.trimStart().charAt(0);
  const isCapital = first !== first.toLocaleLowerCase("vi");
  return isCapital ? words.charAt(0).toLocaleUpperCase("vi") + words.slice(1) : words;
}

/** The records of what the document says now; what it said before is remembered, for copies that are still about. */
function brought(
  ledger: Ledger,
  findings: readonly Finding[],
  changed: ReadonlySet<Finding>,
  origin: Origin,
  file: Uint8Array,
): Ledger {
  // Words that stay ("trên 14 nghìn") have another number behind them all the same.
  const current = findings.filter((finding) => changed.has(finding) || finding.state === "agrees");
  const now = new Map(
    current.flatMap(({ figure, today, value }) =>
      figure && today !== null ? [[figure, { shown: today, value }] as const] : [],
    ),
  );
  const renewed = (figure: LedgerFigure): LedgerFigure => {
    const change = now.get(figure);
    const { value, shown, earlier = [] } = figure;
    if (!change || (change.shown === shown && change.value === value)) return figure;
    const before = [...earlier, { value, shown }].filter((one) => one.shown !== change.shown);
    return { ...figure, ...change, ...(before.length > 0 ? { earlier: before } : {}) };
  };
  return { ...ledger, ...origin, sha256: sha256Of(file), figures: ledger.figures.map(renewed) };
}
