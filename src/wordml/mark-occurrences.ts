/** Where the marks of figures are in a text that was edited since: each of them nowhere, once, or as often as its sentence was copied. */
import type { MarkContainer } from "./mark-containers.ts";
import type { Paragraph, Story, TextPiece } from "./story.ts";

/** What stands beside a mark in the same paragraph, as far as it is looked at. */
export interface SurroundingText {
  readonly before: string;
  readonly after: string;
}

/** A marked figure in one place. */
export interface MarkOccurrence extends SurroundingText {
  readonly mark: string;
  readonly story: Story;
  readonly paragraph: Paragraph;
  readonly pieces: readonly TextPiece[];
  /** What a reader sees in the mark. */
  readonly text: string;
  /** A tracked change lies within it. */
  readonly hasChanges: boolean;
}

/** Letters around a mark that are looked at, at least. */
const minContextLength = 60;

/** In reading order. Marks in which no letter is left are not among them: their figure was deleted. */
export function findMarkOccurrences(story: Story, view: "shown" | "fallback" = "shown"): MarkOccurrence[] {
  const paragraphs = story.paragraphs.filter(
    ({ isFallback: fallback }) => fallback === (view === "fallback"),
  );
  const deletedMarksByParagraph = new Map(paragraphs.map((one) => [one, collectDeletedMarks(one)]));
  return groupPiecesByMark(paragraphs)
    .flatMap(({ mark, paragraph, pieces }): MarkOccurrence[] => {
      const text = joinText(pieces);
      if (text.trim() === "") return [];
      const hasChanges =
        pieces.some(({ isInserted }) => isInserted) ||
        (deletedMarksByParagraph.get(paragraph)?.has(mark) ?? false);
      const [first, last] = [pieces[0], pieces.at(-1)].map((piece) =>
        paragraph.pieces.indexOf(piece as TextPiece),
      );
      const surroundings = collectSurroundingText(paragraph.pieces, first ?? 0, last ?? 0);
      return [{ mark, story, paragraph, pieces, text, ...surroundings, hasChanges }];
    })
    .sort((a, b) => (a.pieces[0]?.from ?? 0) - (b.pieces[0]?.from ?? 0));
}

function collectDeletedMarks({ deleted }: Paragraph): ReadonlySet<string> {
  return new Set(deleted.flatMap(({ containers: holders }) => holders.flatMap(({ mark }) => mark ?? [])));
}

/** What stands beside the pieces from `first` to `last` of a paragraph. */
export function collectSurroundingText(
  pieces: readonly Pick<TextPiece, "text">[],
  first: number,
  last: number,
): SurroundingText {
  let [before, after] = ["", ""];
  for (let at = first - 1; before.length < minContextLength && at >= 0; at -= 1)
    before = pieces[at]?.text + before;
  for (let at = last + 1; after.length < minContextLength && at < pieces.length; at += 1)
    after += pieces[at]?.text;
  return { before, after };
}

/** The copies of each mark. */
export function groupByMark(
  occurrences: readonly MarkOccurrence[],
): ReadonlyMap<string, readonly MarkOccurrence[]> {
  const occurrencesByMark = new Map<string, MarkOccurrence[]>();
  for (const occurrence of occurrences) {
    const copies = occurrencesByMark.get(occurrence.mark);
    if (copies) copies.push(occurrence);
    else occurrencesByMark.set(occurrence.mark, [occurrence]);
  }
  return occurrencesByMark;
}

function joinText(pieces: readonly Pick<TextPiece, "text">[]): string {
  return pieces.map(({ text }) => text).join("");
}

interface MarkGroup {
  readonly mark: string;
  readonly paragraph: Paragraph;
  readonly pieces: readonly TextPiece[];
}

/** What a bookmark or a control holds, by paragraph. */
type PiecesByParagraph = ReadonlyMap<Paragraph, readonly TextPiece[]>;

/**
 * A bookmark and the control that it crosses are one mark: after LibreOffice the bookmark begins inside the control and ends
 * outside, and the control has lost its tag. A control without a bookmark is a copy.
 */
function groupPiecesByMark(paragraphs: readonly Paragraph[]): MarkGroup[] {
  const piecesByContainer = groupPiecesByContainer(paragraphs);
  const usedControls = new Set<MarkContainer>();
  const bookmarked = [...piecesByContainer].flatMap(([bookmark, parts]): MarkGroup[] => {
    const { kind, mark } = bookmark;
    if (kind !== "bookmark" || mark === undefined) return [];
    const ownControls = findControlsOfMark(mark, parts, piecesByContainer);
    for (const control of ownControls) usedControls.add(control);
    const controlledPieces = ownControls.map((control) => piecesByContainer.get(control) ?? new Map());
    // A bookmark whose end was moved runs on over the paragraphs behind it; its control knows better.
    const reliablePieces: PiecesByParagraph =
      parts.size > 1 && controlledPieces[0] ? controlledPieces[0] : parts;
    const [paragraph] = reliablePieces.keys();
    if (!paragraph) return [];
    const pieces = [reliablePieces, ...controlledPieces].flatMap((one) => one.get(paragraph) ?? []);
    return [{ mark, paragraph, pieces: sortUniquePieces(pieces) }];
  });
  const copies = [...piecesByContainer].flatMap(([control, parts]): MarkGroup[] => {
    const [entry] = parts;
    if (control.kind !== "control" || control.mark === undefined || usedControls.has(control) || !entry)
      return [];
    return [{ mark: control.mark, paragraph: entry[0], pieces: entry[1] }];
  });
  return [...bookmarked, ...copies];
}

/** The controls of the mark that share text with its bookmark; else the innermost without a name that holds no other mark. */
function findControlsOfMark(
  mark: string,
  bookmarkedPieces: PiecesByParagraph,
  piecesByContainer: ReadonlyMap<MarkContainer, PiecesByParagraph>,
): MarkContainer[] {
  const pieces = [...bookmarkedPieces.values()].flat();
  const controls = [...new Set(pieces.flatMap(({ containers: holders }) => holders))].filter(
    ({ kind }) => kind === "control",
  );
  const namedControls = controls.filter((control) => control.mark === mark);
  if (namedControls.length > 0) return namedControls;
  const namelessControl = controls.findLast((control) => control.mark === undefined);
  const parts = namelessControl && piecesByContainer.get(namelessControl);
  const isOwn =
    parts?.size === 1 &&
    [...parts.values()]
      .flat()
      .every(({ containers: holders }) =>
        holders.every((one) => one.mark === undefined || one.mark === mark),
      );
  return namelessControl && isOwn ? [namelessControl] : [];
}

function groupPiecesByContainer(
  paragraphs: readonly Paragraph[],
): ReadonlyMap<MarkContainer, PiecesByParagraph> {
  const piecesByContainer = new Map<MarkContainer, Map<Paragraph, TextPiece[]>>();
  for (const paragraph of paragraphs) {
    for (const piece of paragraph.pieces) {
      for (const container of piece.containers) {
        const parts = piecesByContainer.get(container) ?? new Map<Paragraph, TextPiece[]>();
        piecesByContainer.set(container, parts);
        const pieces = parts.get(paragraph);
        if (pieces) pieces.push(piece);
        else parts.set(paragraph, [piece]);
      }
    }
  }
  return piecesByContainer;
}

function sortUniquePieces(pieces: readonly TextPiece[]): TextPiece[] {
  return [...new Set(pieces)].sort((a, b) => a.from - b.from);
}
