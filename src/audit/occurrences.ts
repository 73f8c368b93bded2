/** Where the marks of figures are in a text that was edited since: each of them nowhere, once, or as often as its sentence was copied. */
import { markOf } from "../document/marks.ts";
import type { Holder, Paragraph, Piece, Story } from "./story.ts";

/** A marked figure in one place. */
export interface Occurrence {
  readonly mark: string;
  readonly story: Story;
  readonly paragraph: Paragraph;
  readonly pieces: readonly Piece[];
  /** What a reader sees in the mark. */
  readonly text: string;
  /** What stands beside it in the same paragraph. */
  readonly before: string;
  readonly after: string;
  /** A tracked change lies within it. */
  readonly hasChanges: boolean;
}

/** In reading order. Marks in which no letter is left are not among them: their figure was deleted. */
export function occurrencesIn(story: Story, view: "shown" | "fallback" = "shown"): Occurrence[] {
  const groups = groupsIn(story.paragraphs.filter(({ fallback }) => fallback === (view === "fallback")));
  return groups
    .flatMap(({ mark, paragraph, pieces }) => {
      const text = textIn(pieces);
      return text.trim() === "" ? [] : [placed(mark, story, paragraph, pieces, text)];
    })
    .sort((a, b) => (a.pieces[0]?.from ?? 0) - (b.pieces[0]?.from ?? 0));
}

function placed(
  mark: string,
  story: Story,
  paragraph: Paragraph,
  pieces: readonly Piece[],
  text: string,
): Occurrence {
  const first = paragraph.pieces.indexOf(pieces[0] as Piece);
  const last = paragraph.pieces.indexOf(pieces.at(-1) as Piece);
  const isIn = ({ holders }: Piece) => holders.some((holder) => markOfHolder(holder) === mark);
  return {
    mark,
    story,
    paragraph,
    pieces,
    text,
    before: textIn(paragraph.pieces.slice(0, first)),
    after: textIn(paragraph.pieces.slice(last + 1)),
    hasChanges: pieces.some(({ isInserted }) => isInserted) || paragraph.deleted.some(isIn),
  };
}

export function textIn(pieces: readonly Pick<Piece, "text">[]): string {
  return pieces.map(({ text }) => text).join("");
}

/** The pieces that bear the characters of a paragraph from `at` on. */
export function piecesAt(pieces: readonly Piece[], at: number, length: number): Piece[] {
  let offset = 0;
  return pieces.filter(({ text }) => {
    const from = offset;
    offset += text.length;
    return from < at + length && offset > at;
  });
}

function markOfHolder(holder: Holder): string | undefined {
  return markOf((holder.kind === "bookmark" ? holder.name : holder.tag) ?? "");
}

interface Group {
  readonly mark: string;
  readonly paragraph: Paragraph;
  readonly pieces: readonly Piece[];
}

/** A bookmark or a control, with the pieces of each paragraph that it holds. */
interface Held {
  readonly holder: Holder;
  readonly mark: string | undefined;
  readonly in: Map<Paragraph, Piece[]>;
}

/**
 * A bookmark and the control that it crosses are one mark: after LibreOffice the bookmark begins inside the control and ends
 * outside, and the control has lost its tag. A control without a bookmark is a copy.
 */
function groupsIn(paragraphs: readonly Paragraph[]): Group[] {
  const held = heldIn(paragraphs);
  const controls = held.filter(({ holder }) => holder.kind === "control");
  const within = byParagraph(controls);
  const taken = new Set<Held>();
  const bookmarked = held.flatMap(({ holder, mark, in: parts }): Group[] => {
    if (holder.kind !== "bookmark" || mark === undefined) return [];
    const near = new Set([...parts.keys()].flatMap((paragraph) => within.get(paragraph) ?? []));
    const own = [...near].filter((control) => isPartner(control, mark, parts));
    for (const control of own) taken.add(control);
    // A bookmark whose end was deleted runs on over the paragraphs behind it; its control knows better.
    const sure = parts.size > 1 && own[0] ? own[0].in : parts;
    const [paragraph] = sure.keys();
    if (!paragraph) return [];
    const all = new Set([
      ...(sure.get(paragraph) ?? []),
      ...own.flatMap((one) => one.in.get(paragraph) ?? []),
    ]);
    return [{ mark, paragraph, pieces: paragraph.pieces.filter((piece) => all.has(piece)) }];
  });
  const copies = controls.flatMap((control): Group[] => {
    const [entry] = control.in;
    if (taken.has(control) || control.mark === undefined || !entry) return [];
    return [{ mark: control.mark, paragraph: entry[0], pieces: entry[1] }];
  });
  return [...bookmarked, ...copies];
}

/** So that a bookmark is compared with the controls of its own paragraphs only. */
function byParagraph(controls: readonly Held[]): Map<Paragraph, Held[]> {
  const found = new Map<Paragraph, Held[]>();
  for (const control of controls) {
    for (const paragraph of control.in.keys()) {
      const others = found.get(paragraph);
      if (others) others.push(control);
      else found.set(paragraph, [control]);
    }
  }
  return found;
}

function isPartner(control: Held, mark: string, bookmark: ReadonlyMap<Paragraph, readonly Piece[]>): boolean {
  const isCandidate =
    control.mark === mark ||
    (control.holder.kind === "control" && control.holder.tag === undefined && control.in.size === 1);
  return (
    isCandidate &&
    [...control.in].some(([paragraph, pieces]) =>
      pieces.some((piece) => bookmark.get(paragraph)?.includes(piece)),
    )
  );
}

function heldIn(paragraphs: readonly Paragraph[]): Held[] {
  const held = new Map<string, Held>();
  for (const paragraph of paragraphs) {
    for (const piece of paragraph.pieces) {
      for (const holder of piece.holders) {
        const key = holder.kind === "bookmark" ? `b ${holder.name}` : `c ${holder.number}`;
        const one = held.get(key) ?? { holder, mark: markOfHolder(holder), in: new Map() };
        held.set(key, one);
        const pieces = one.in.get(paragraph);
        if (pieces) pieces.push(piece);
        else one.in.set(paragraph, [piece]);
      }
    }
  }
  return [...held.values()];
}
