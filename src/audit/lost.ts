/** Figures whose marks are gone: their words may still stand somewhere, pasted as plain text or saved by a program that keeps no marks. */
import type { EditedReport } from "./edited.ts";
import type { Finding } from "./finding.ts";
import type { LedgerFigure } from "./ledger.ts";
import { maskedText, type Taken } from "./loose-numbers.ts";
import { type Occurrence, piecesAt, textIn } from "./occurrences.ts";
import { isSame, plainly } from "./plainly.ts";
import type { Paragraph, Piece, Story } from "./story.ts";
import { fromLedger, type Today } from "./today.ts";

interface Free {
  readonly story: Story;
  readonly paragraph: Paragraph;
  /** With a space for each kind of space, and as long as the paragraph. */
  readonly text: string;
}

/** Looks for the words of each figure in what stands outside all marks, the place with the same words around it first. */
export function findLost(
  figures: readonly LedgerFigure[],
  report: EditedReport,
  occurrences: readonly Occurrence[],
  today: Today,
): { found: Finding[]; taken: Taken } {
  const marked = new Set(occurrences.flatMap(({ pieces }) => pieces));
  const free = report.stories.flatMap((story) => freeText(story, marked));
  const byNumber = indexed(free);
  const taken: Taken = new Map();
  const found = figures.map((figure): Finding => {
    const now = today(fromLedger(figure));
    const shown = [now?.shown, figure.shown, ...(figure.earlier ?? []).map((one) => one.shown)];
    const place = shown
      .flatMap((words) => (words === undefined ? [] : placesOf(words, figure, byNumber, taken)))
      .sort((a, b) => b.likeness - a.likeness)[0];
    const common = { figure, today: now?.shown ?? null, value: now?.value?.toNumber() ?? null };
    if (!place) return { ...common, state: "deleted", details: [], found: null };
    const { story, paragraph, at, words } = place;
    taken.set(paragraph, [...(taken.get(paragraph) ?? []), { at, length: words.length }]);
    const text = textIn(paragraph.pieces);
    const where = {
      story,
      paragraph,
      pieces: piecesAt(paragraph.pieces, at, words.length),
      around: plainly(text.slice(Math.max(0, at - 30), at + words.length + 30)),
    };
    const isStale = now === undefined || !isSame(words, now.shown);
    return {
      ...common,
      state: isStale ? "stale" : "lost",
      details: isStale ? ["unmarked"] : [],
      found: words,
      where,
    };
  });
  return { found, taken };
}

function freeText(story: Story, marked: ReadonlySet<Piece>): Free[] {
  return story.paragraphs
    .filter(({ fallback }) => !fallback)
    .map((paragraph) => ({
      story,
      paragraph,
      text: maskedText(paragraph, marked)
        .replace(/[\s\u00A0]/g, " ")
        .replace(/\u2011/g, "-"),
    }));
}

/** Where each number stands, so that a long report is not searched anew for every figure. */
function indexed(free: readonly Free[]): ReadonlyMap<string, Free[]> {
  const places = new Map<string, Free[]>();
  for (const one of free) {
    for (const number of new Set(one.text.match(digits) ?? [])) {
      const known = places.get(number);
      if (known) known.push(one);
      else places.set(number, [one]);
    }
  }
  return places;
}

const digits = /\d+(?:[.,/]\d+)*/g;

interface Place extends Free {
  readonly at: number;
  readonly words: string;
  readonly likeness: number;
}

function placesOf(
  shown: string,
  figure: LedgerFigure,
  byNumber: ReadonlyMap<string, Free[]>,
  taken: Taken,
): Place[] {
  const words = plainly(shown);
  const [number] = words.match(digits) ?? [];
  if (number === undefined) return [];
  return (byNumber.get(number) ?? []).flatMap((one) => {
    const at = one.text.indexOf(words);
    if (at < 0 || isInsideNumber(one.text, at, words) || isTaken(taken, one.paragraph, at, words.length))
      return [];
    const likeness =
      common(figure.before, plainly(one.text.slice(0, at)), "end") +
      common(figure.after, plainly(one.text.slice(at + words.length)), "start");
    // A bare number stands in many places: only the words around tell which one it is.
    const isTelling = /\p{L}{2}/u.test(words) || likeness >= 4;
    return isTelling ? [{ ...one, at, words, likeness }] : [];
  });
}

function isInsideNumber(text: string, at: number, words: string): boolean {
  return /[\p{N}][.,]?$/u.test(text.slice(0, at)) || /^[.,]?\p{N}/u.test(text.slice(at + words.length));
}

function isTaken(taken: Taken, paragraph: Paragraph, at: number, length: number): boolean {
  return (taken.get(paragraph) ?? []).some((one) => one.at < at + length && at < one.at + one.length);
}

/** How many letters two texts share where they touch the figure. */
function common(recorded: string, text: string, touching: "start" | "end"): number {
  const [one, two] = touching === "start" ? [recorded, text] : [reversed(recorded), reversed(text)];
  let count = 0;
  while (count < one.length && one[count] === two[count]) count += 1;
  return count;
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}
