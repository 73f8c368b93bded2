/** Where the marks of figures are in a text that was edited since: each of them nowhere, once, or as often as its sentence was copied. */
import type { Holder } from "./holders.ts";
import type { Paragraph, Piece, Story } from "./story.ts";

/** What stands beside a mark in the same paragraph, as far as it is looked at. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** A marked figure in one place. */
export interface Occurrence extends Surroundings {
  readonly mark: string;
  readonly story: Story;
  readonly paragraph: Paragraph;
  readonly pieces: readonly Piece[];
  /** What a reader sees in the mark. */
  readonly text: string;
  /** A tracked change lies within it. */
  readonly hasChanges: boolean;
}

/** Letters around a mark that are looked at, at least. */
const context = 60;

/** In reading order. Marks in which no letter is left are not among them: their figure was deleted. */
export function occurrencesIn(story: Story, view: "shown" | "fallback" = "shown"): Occurrence[] {
  const paragraphs = story.paragraphs.filter(({ fallback }) => fallback === (view === "fallback"));
  const deleted = new Map(paragraphs.map((one) => [one, deletedMarks(one)]));
  return groupsIn(paragraphs)
    .flatMap(({ mark, paragraph, pieces }): Occurrence[] => {
      const text = textIn(pieces);
      if (text.trim() === "") return [];
      const hasChanges =
        pieces.some(({ isInserted }) => isInserted) || (deleted.get(paragraph)?.has(mark) ?? false);
      const [first, last] = [pieces[0], pieces.at(-1)].map((piece) =>
        paragraph.pieces.indexOf(piece as Piece),
      );
      const beside = around(paragraph.pieces, first ?? 0, last ?? 0);
      return [{ mark, story, paragraph, pieces, text, ...beside, hasChanges }];
    })
    .sort((a, b) => (a.pieces[0]?.from ?? 0) - (b.pieces[0]?.from ?? 0));
}

function deletedMarks({ deleted }: Paragraph): ReadonlySet<string> {
  return new Set(deleted.flatMap(({ holders }) => holders.flatMap(({ mark }) => mark ?? [])));
}

/** What stands beside the pieces from `first` to `last` of a paragraph. */
export function around(pieces: readonly Pick<Piece, "text">[], first: number, last: number): Surroundings {
  let [before, after] = ["", ""];
  for (let at = first - 1; before.length < context && at >= 0; at -= 1) before = pieces[at]?.text + before;
  for (let at = last + 1; after.length < context && at < pieces.length; at += 1) after += pieces[at]?.text;
  return { before, after };
}

/** The copies of each mark. */
export function byMark(occurrences: readonly Occurrence[]): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  for (const one of occurrences) {
    const copies = found.get(one.mark);
    if (copies) copies.push(one);
    else found.set(one.mark, [one]);
  }
  return found;
}

export function textIn(pieces: readonly Pick<Piece, "text">[]): string {
  return pieces.map(({ text }) => text).join("");
}

interface Group {
  readonly mark: string;
  readonly paragraph: Paragraph;
  readonly pieces: readonly Piece[];
}

/** What a bookmark or a control holds, by paragraph. */
type Held = ReadonlyMap<Paragraph, readonly Piece[]>;

/**
 * A bookmark and the control that it crosses are one mark: after LibreOffice the bookmark begins inside the control and ends
 * outside, and the control has lost its tag. A control without a bookmark is a copy.
 */
function groupsIn(paragraphs: readonly Paragraph[]): Group[] {
  const held = heldIn(paragraphs);
  const taken = new Set<Holder>();
  const bookmarked = [...held].flatMap(([bookmark, parts]): Group[] => {
    const { kind, mark } = bookmark;
    if (kind !== "bookmark" || mark === undefined) return [];
    const own = controlsOf(mark, parts, held);
    for (const control of own) taken.add(control);
    const controlled = own.map((control) => held.get(control) ?? new Map());
    // A bookmark whose end was moved runs on over the paragraphs behind it; its control knows better.
    const sure: Held = parts.size > 1 && controlled[0] ? controlled[0] : parts;
    const [paragraph] = sure.keys();
    if (!paragraph) return [];
    const pieces = [sure, ...controlled].flatMap((one) => one.get(paragraph) ?? []);
    return [{ mark, paragraph, pieces: inOrder(pieces) }];
  });
  const copies = [...held].flatMap(([control, parts]): Group[] => {
    const [entry] = parts;
    if (control.kind !== "control" || control.mark === undefined || taken.has(control) || !entry) return [];
    return [{ mark: control.mark, paragraph: entry[0], pieces: entry[1] }];
  });
  return [...bookmarked, ...copies];
}

/** The controls of the mark that share text with its bookmark; else the innermost without a name that holds no other mark. */
function controlsOf(mark: string, bookmark: Held, held: ReadonlyMap<Holder, Held>): Holder[] {
  const pieces = [...bookmark.values()].flat();
  const controls = [...new Set(pieces.flatMap(({ holders }) => holders))].filter(
    ({ kind }) => kind === "control",
  );
  const named = controls.filter((control) => control.mark === mark);
  if (named.length > 0) return named;
  const nameless = controls.findLast((control) => control.mark === undefined);
  const parts = nameless && held.get(nameless);
  const isOwn =
    parts?.size === 1 &&
    [...parts.values()]
      .flat()
      .every(({ holders }) => holders.every((one) => one.mark === undefined || one.mark === mark));
  return nameless && isOwn ? [nameless] : [];
}

function heldIn(paragraphs: readonly Paragraph[]): ReadonlyMap<Holder, Held> {
  const held = new Map<Holder, Map<Paragraph, Piece[]>>();
  for (const paragraph of paragraphs) {
    for (const piece of paragraph.pieces) {
      for (const holder of piece.holders) {
        const parts = held.get(holder) ?? new Map<Paragraph, Piece[]>();
        held.set(holder, parts);
        const pieces = parts.get(paragraph);
        if (pieces) pieces.push(piece);
        else parts.set(paragraph, [piece]);
      }
    }
  }
  return held;
}

function inOrder(pieces: readonly Piece[]): Piece[] {
  return [...new Set(pieces)].sort((a, b) => a.from - b.from);
}
