/** Figures whose marks are gone: their words may still stand somewhere, pasted as plain text or saved by a program that keeps no marks. */
import type { EditedReport } from "./edited.ts";
import type { Finding } from "./finding.ts";
import type { LedgerFigure } from "./ledger.ts";
import { account, maskedText, type Taken } from "./loose-numbers.ts";
import type { Occurrence } from "./occurrences.ts";
import { textOfParagraph } from "./paragraph-text.ts";
import { evenly, isSame, plainly } from "./plainly.ts";
import type { Paragraph, Piece, Story } from "./story.ts";
import { fromLedger, type Today } from "./today.ts";
import { type Where, wordsAround } from "./where.ts";

/** A paragraph outside all marks, with one kind of space, as long as it is in the file. */
interface Free {
  readonly story: Story;
  readonly paragraph: Paragraph;
  readonly text: string;
}

/** Looks for the words of each figure in what stands outside all marks, the place with the same words around it first. */
export function findLost(
  figures: readonly LedgerFigure[],
  report: EditedReport,
  occurrences: readonly Occurrence[],
  today: Today,
): { found: Finding[]; taken: Taken } {
  const numbers = numbersOf(report, occurrences);
  const taken: Taken = new Map();
  const covered = new Map<Paragraph, Uint8Array>();
  const found = figures.map((figure): Finding => {
    const now = today(fromLedger(figure));
    const shown = [now?.shown, figure.shown, ...(figure.earlier ?? []).map((one) => one.shown)];
    const [place] = shown
      .flatMap((words) => (words === undefined ? [] : placesOf(words, figure, numbers, covered)))
      .sort((a, b) => b.likeness - a.likeness);
    const common = { figure, today: now?.shown ?? null, value: now?.value?.toNumber() ?? null };
    if (!place) return { ...common, state: "deleted", details: [], found: null };
    const { paragraph, at, words } = place;
    account(taken, paragraph, { at, length: words.length });
    cover(covered, place);
    const isTrue = now !== undefined && isSame(words, now.shown);
    return {
      ...common,
      state: isTrue ? "lost" : "stale",
      details: isTrue ? [] : ["unmarked", ...(now ? [] : (["unreported"] as const))],
      found: words,
      where: whereOf(place),
    };
  });
  return { found, taken };
}

function whereOf({ story, paragraph, at, words }: Place): Where {
  const { text, piecesAt } = textOfParagraph(paragraph);
  const around = wordsAround(text, at, words.length);
  return { story, paragraph, pieces: piecesAt(at, words.length), at, around };
}

/** A number of the free text, and where it stands there. */
interface FreeNumber extends Free {
  readonly numberAt: number;
}

/** By their digits, so that a long report is not searched anew for every figure. */
function numbersOf(
  { stories }: EditedReport,
  occurrences: readonly Occurrence[],
): ReadonlyMap<string, FreeNumber[]> {
  const marked = new Set(occurrences.flatMap(({ pieces }) => pieces));
  const places = new Map<string, FreeNumber[]>();
  for (const one of stories.flatMap((story) => freeText(story, marked))) {
    for (const { 0: number, index: numberAt } of one.text.matchAll(digits)) {
      const place = { ...one, numberAt };
      const known = places.get(number);
      if (known) known.push(place);
      else places.set(number, [place]);
    }
  }
  return places;
}

const digits = /\d+(?:[.,/]\d+)*/g;

function freeText(story: Story, marked: ReadonlySet<Piece>): Free[] {
  return story.paragraphs
    .filter(({ fallback }) => !fallback)
    .map((paragraph) => ({
      story,
      paragraph,
      text: maskedText(paragraph, marked)
        .replace(/[\s\u00A0]/g, " ")
        .replace(/[\u2010\u2011]/g, "-"),
    }));
}

interface Place extends Free {
  readonly at: number;
  readonly words: string;
  /** How many letters around it are those that stood around the figure. */
  readonly likeness: number;
}

/** Letters on either side that are compared. */
const context = 40;
/** A bare number stands in many places: so many letters around it must be the same. */
const leastLikeness = 4;

function placesOf(
  shown: string,
  figure: LedgerFigure,
  numbers: ReadonlyMap<string, FreeNumber[]>,
  covered: ReadonlyMap<Paragraph, Uint8Array>,
): Place[] {
  const words = plainly(shown);
  const number = words.match(digits)?.[0];
  const isTelling = /\p{L}{2}/u.test(words);
  if (number === undefined || !(isTelling || figure.before || figure.after)) return [];
  return (numbers.get(number) ?? []).flatMap(({ numberAt, ...free }) => {
    const at = numberAt - words.indexOf(number);
    const { text, paragraph } = free;
    const found = text.slice(at, at + words.length);
    if (
      at < 0 ||
      !isSame(found, words) ||
      covered
        .get(paragraph)
        ?.subarray(at, at + words.length)
        .includes(1)
    )
      return [];
    const [left, right] = [
      text.slice(Math.max(0, at - context), at),
      text.slice(at + words.length, at + words.length + context),
    ];
    if (/\p{N}[.,]?$/u.test(left) || /^[.,]?\p{N}/u.test(right)) return [];
    const likeness =
      sameLetters(reversed(figure.before), reversed(evenly(left))) + sameLetters(figure.after, evenly(right));
    return isTelling || likeness >= leastLikeness ? [{ ...free, at, words: found, likeness }] : [];
  });
}

/** The letters of one figure are not those of another. */
function cover(covered: Map<Paragraph, Uint8Array>, { paragraph, text, at, words }: Place): void {
  const letters = covered.get(paragraph) ?? new Uint8Array(text.length);
  covered.set(paragraph, letters.fill(1, at, at + words.length));
}

/** With how many letters two texts begin alike. */
function sameLetters(one: string, two: string): number {
  let count = 0;
  while (count < one.length && one[count] === two[count]) count += 1;
  return count;
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}
