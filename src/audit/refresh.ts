/** Today's figures into the marks that still hold what we wrote, and nothing else: every other byte of the document stays. */

import { addEdits, type Changes, changedParts, noChanges } from "./changes.ts";
import type { EditedReport } from "./edited.ts";
import type { Finding } from "./finding.ts";
import type { Ledger, Origin } from "./ledger.ts";
import { sha256Of } from "./ledger.ts";
import { type Occurrence, occurrencesIn } from "./occurrences.ts";
import { repacked } from "./package.ts";
import { isSame } from "./plainly.ts";
import { chartEdits } from "./refresh-charts.ts";
import { type Edit, escaped, freeId } from "./splice.ts";
import type { Piece, Span, Story } from "./story.ts";

export interface RefreshOptions {
  /** Also where somebody wrote something else. */
  readonly force: boolean;
  /** As tracked changes, with the time that they bear. */
  readonly track?: { readonly time: string };
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
  {
    report,
    ledger,
    findings,
    origin,
  }: { report: EditedReport; ledger: Ledger; findings: readonly Finding[]; origin: Origin },
  options: RefreshOptions,
): Refreshed {
  const due = findings.filter((finding) => isDue(finding, options));
  const changes = noChanges();
  const fallbacks = report.stories.flatMap((story) => occurrencesIn(story, "fallback"));
  const changed = [
    ...due.filter((finding) => !finding.where?.chart && editText(finding, fallbacks, options, changes)),
    ...chartEdits(due, report.word.parts, changes),
  ];
  const left = findings.filter(
    (finding) =>
      !changed.includes(finding) && ["stale", "typed-over", "copies-differ"].includes(finding.state),
  );
  if (changed.length === 0) return { file, ledger, changed, left };
  const written = repacked(report.word.parts, changedParts(changes, report));
  return { file: written, ledger: brought(ledger, changed, origin, written), changed, left };
}

function isDue({ state, today, details, figure }: Finding, { force }: RefreshOptions): boolean {
  const isWanted = state === "stale" || (force && (state === "typed-over" || state === "copies-differ"));
  return (
    isWanted &&
    today !== null &&
    figure !== undefined &&
    !details.includes("tracked") &&
    !details.includes("unmarked")
  );
}

/** Whether the words could be written. */
function editText(
  { figure, found, today, where }: Finding,
  fallbacks: readonly Occurrence[],
  { track }: RefreshOptions,
  changes: Changes,
): boolean {
  if (!where || !figure || today === null) return false;
  const edits = editsOf(where.story, where.pieces, today, track);
  if (!edits) return false;
  addEdits(changes, where.story.part, edits);
  // Programs that know no text boxes read the same text a second time.
  for (const { mark, text, story, pieces } of fallbacks) {
    if (mark !== figure.mark || !isSame(text, found ?? "")) continue;
    addEdits(changes, story.part, editsOf(story, pieces, today, undefined) ?? []);
  }
  return true;
}

/** The first run takes the words and keeps its lettering; undefined where the mark has no run of its own. */
function editsOf(
  story: Story,
  pieces: readonly Piece[],
  words: string,
  track: RefreshOptions["track"],
): Edit[] | undefined {
  const [first, ...others] = pieces.filter(({ isText }) => isText);
  if (!first) return undefined;
  if (track) return trackedEdits(story, pieces, words, track.time);
  const removed = [...others, ...pieces.filter(({ isText }) => !isText)];
  return [
    { ...spanOf(first), text: escaped(words) },
    ...removed.map((piece) => ({ ...spanOf(piece), text: "" })),
  ];
}

/** The old runs as deleted, one new run as inserted. Runs that also hold something else cannot be told apart. */
function trackedEdits(
  story: Story,
  pieces: readonly Piece[],
  words: string,
  time: string,
): Edit[] | undefined {
  const runs = [...new Set(pieces.map(({ run }) => run))];
  const [paragraph] = story.paragraphs.filter((one) => one.pieces.includes(pieces[0] as Piece));
  const isWhole = paragraph?.pieces.every((piece) => !runs.includes(piece.run) || pieces.includes(piece));
  const [first, last] = [runs[0], runs.at(-1)];
  if (!isWhole || !first || !last) return undefined;
  const id = freeId(story.xml) + first.from;
  const by = (offset: number) => `w:id="${id + offset}" w:author="so-ket" w:date="${time}"`;
  const lettering = /<w:rPr>.*?<\/w:rPr>/s.exec(story.xml.slice(first.from, first.to))?.[0] ?? "";
  const inserted = `<w:ins ${by(0)}><w:r>${lettering}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:ins>`;
  return [
    ...runs.map((run, index) => ({
      ...run,
      text: `<w:del ${by(index + 1)}>${deletedRun(story.xml.slice(run.from, run.to))}</w:del>`,
    })),
    { from: last.to, to: last.to, text: inserted },
  ];
}

function deletedRun(run: string): string {
  return run.replace(/<(\/?)w:t(?=[\s>/])/g, "<$1w:delText");
}

function spanOf({ from, to }: Span): Span {
  return { from, to };
}

/** The records of what the document says now; what it said before is remembered, for copies that are still about. */
function brought(ledger: Ledger, changed: readonly Finding[], origin: Origin, file: Uint8Array): Ledger {
  const now = new Map(
    changed.flatMap(({ figure, today, value }) => (figure ? [[figure, { today, value }] as const] : [])),
  );
  return {
    ...ledger,
    ...origin,
    sha256: sha256Of(file),
    figures: ledger.figures.map((figure) => {
      const change = now.get(figure);
      if (!change) return figure;
      const { value, shown, earlier = [] } = figure;
      return {
        ...figure,
        value: change.value,
        shown: change.today ?? shown,
        earlier: [...earlier, { value, shown }],
      };
    }),
  };
}
