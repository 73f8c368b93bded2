/** Finds the marks of figures in an edited text: each is there once, several times where its sentence was copied, or no more. */
import type { MarkContainer } from "./mark-containers.ts";
import type { Paragraph, Story, TextPiece } from "./story.ts";

/** The text next to a mark in the same paragraph, cut to the length that is compared. */
export interface SurroundingText {
  readonly before: string;
  readonly after: string;
}

/** One place of a mark. */
export interface MarkOccurrence extends SurroundingText {
  readonly mark: string;
  readonly story: Story;
  readonly paragraph: Paragraph;
  readonly pieces: readonly TextPiece[];
  /** The text in the mark as a reader sees it. */
  readonly text: string;
  /** A tracked change lies in the mark. */
  readonly hasTrackedChange: boolean;
}

/** In characters, on either side. */
const minSurroundingLength = 60;

/** In reading order. Leaves out marks without text: their figure was deleted. */
export function findMarkOccurrences(story: Story, view: "shown" | "fallback" = "shown"): MarkOccurrence[] {
  const paragraphs = story.paragraphs.filter(({ isFallback }) => isFallback === (view === "fallback"));
  const deletedMarksByParagraph = new Map(
    paragraphs.map((paragraph) => [paragraph, collectDeletedMarks(paragraph)]),
  );
  return groupPiecesByMark(paragraphs)
    .flatMap(({ mark, paragraph, pieces }): MarkOccurrence[] => {
      const text = joinPieceTexts(pieces);
      if (text.trim() === "") return [];
      const hasChanges =
        pieces.some(({ isInserted }) => isInserted) ||
        (deletedMarksByParagraph.get(paragraph)?.has(mark) ?? false);
      const [first, last] = [pieces[0], pieces.at(-1)].map((piece) =>
        paragraph.pieces.indexOf(piece as TextPiece),
      );
      const surroundings = collectSurroundingText(paragraph.pieces, first ?? 0, last ?? 0);
      return [{ mark, story, paragraph, pieces, text, ...surroundings, hasTrackedChange: hasChanges }];
    })
    .sort((a, b) => (a.pieces[0]?.from ?? 0) - (b.pieces[0]?.from ?? 0));
}

function collectDeletedMarks({ deleted }: Paragraph): ReadonlySet<string> {
  return new Set(deleted.flatMap(({ containers }) => containers.flatMap(({ mark }) => mark ?? [])));
}

/** The text next to the pieces from `first` to `last` of a paragraph. */
export function collectSurroundingText(
  pieces: readonly Pick<TextPiece, "text">[],
  firstIndex: number,
  lastIndex: number,
): SurroundingText {
  let [before, after] = ["", ""];
  for (let index = firstIndex - 1; before.length < minSurroundingLength && index >= 0; index -= 1)
    before = pieces[index]?.text + before;
  for (let index = lastIndex + 1; after.length < minSurroundingLength && index < pieces.length; index += 1)
    after += pieces[index]?.text;
  return { before, after };
}

/** The occurrences of each mark. */
export function groupOccurrencesByMark(
  occurrences: readonly MarkOccurrence[],
): ReadonlyMap<string, readonly MarkOccurrence[]> {
  const occurrencesByMark = new Map<string, MarkOccurrence[]>();
  for (const occurrence of occurrences) {
    const known = occurrencesByMark.get(occurrence.mark);
    if (known) known.push(occurrence);
    else occurrencesByMark.set(occurrence.mark, [occurrence]);
  }
  return occurrencesByMark;
}

function joinPieceTexts(pieces: readonly Pick<TextPiece, "text">[]): string {
  return pieces.map(({ text }) => text).join("");
}

interface MarkGroup {
  readonly mark: string;
  readonly paragraph: Paragraph;
  readonly pieces: readonly TextPiece[];
}

/** The pieces in a bookmark or control. */
type PiecesByParagraph = ReadonlyMap<Paragraph, readonly TextPiece[]>;

/**
 * Joins a bookmark and the control that it crosses into one group: LibreOffice saves a bookmark that begins inside the control and
 * ends outside, and drops the tag of the control. A control without a bookmark is a copy.
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
    // A bookmark whose end was moved runs on over the following paragraphs. Then trust its control.
    const reliablePieces: PiecesByParagraph =
      parts.size > 1 && controlledPieces[0] ? controlledPieces[0] : parts;
    const [paragraph] = reliablePieces.keys();
    if (!paragraph) return [];
    const pieces = [reliablePieces, ...controlledPieces].flatMap(
      (piecesByParagraph) => piecesByParagraph.get(paragraph) ?? [],
    );
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

/** The controls of the mark that share text with its bookmark; else the innermost control without a tag that holds no other mark. */
function findControlsOfMark(
  mark: string,
  bookmarkedPieces: PiecesByParagraph,
  piecesByContainer: ReadonlyMap<MarkContainer, PiecesByParagraph>,
): MarkContainer[] {
  const pieces = [...bookmarkedPieces.values()].flat();
  const controls = [...new Set(pieces.flatMap(({ containers }) => containers))].filter(
    ({ kind }) => kind === "control",
  );
  const taggedControls = controls.filter((control) => control.mark === mark);
  if (taggedControls.length > 0) return taggedControls;
  const untaggedControl = controls.findLast((control) => control.mark === undefined);
  const parts = untaggedControl && piecesByContainer.get(untaggedControl);
  const isOwn =
    parts?.size === 1 &&
    [...parts.values()]
      .flat()
      .every(({ containers }) =>
        containers.every((container) => container.mark === undefined || container.mark === mark),
      );
  return untaggedControl && isOwn ? [untaggedControl] : [];
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
