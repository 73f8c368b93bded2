/** Replaces the text of a mark in its own run formatting and keeps its breaks, tabs and references to footnotes. */
import type { MarkOccurrence } from "../wordml/mark-occurrences.ts";
import type { XmlEdit } from "../wordml/xml-edits.ts";
import { escapeXml } from "../wordml/xml-text.ts";
import { divideWordsIntoSegments, type MarkSegment } from "./mark-segments.ts";

/** The pieces whose text is replaced. */
export type MarkedPlace = Pick<MarkOccurrence, "story" | "paragraph" | "pieces">;

/** Gives the edits of the story's XML; undefined where the text cannot be replaced. */
export type MarkRewriter = (place: MarkedPlace, text: string) => XmlEdit[] | undefined;

/** The first w:t takes the new text, so that it keeps its run formatting; the others are emptied. */
export const buildMarkTextEdits: MarkRewriter = ({ pieces }, words) =>
  divideWordsIntoSegments(pieces, words)?.flatMap(buildSegmentEdits);

function buildSegmentEdits({ pieces, text, newText }: MarkSegment): XmlEdit[] {
  if (text === newText) return [];
  const first = pieces.find(({ isText }) => isText);
  return pieces.map((piece) => ({
    from: piece.from,
    to: piece.to,
    text: piece === first ? escapeXml(newText) : "",
  }));
}
