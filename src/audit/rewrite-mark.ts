/** Replaces the text of a mark: in its own run formatting, or as a tracked change that a person accepts. */

import type { MarkOccurrence } from "../wordml/mark-occurrences.ts";
import type { Story, TextPiece } from "../wordml/story.ts";
import { computeFreeId, type XmlEdit } from "../wordml/xml-edits.ts";
import { escapeXml } from "../wordml/xml-text.ts";
import type { Span } from "../xml-package/walk-xml.ts";

/** The pieces whose text is replaced. */
type MarkedPlace = Pick<MarkOccurrence, "story" | "paragraph" | "pieces">;

/** Gives the edits of the story's XML; undefined where the text cannot be replaced. */
export type MarkRewriter = (place: MarkedPlace, text: string) => XmlEdit[] | undefined;

/** The first w:t takes the new text, so that it keeps its run formatting; the others are emptied. */
export const buildMarkTextEdits: MarkRewriter = ({ pieces }, words) => {
  const first = pieces.find(({ isText }) => isText);
  return (
    first &&
    pieces.map((piece) => ({
      from: piece.from,
      to: piece.to,
      text: piece === first ? escapeXml(words) : "",
    }))
  );
};

/** Deletes the old runs and inserts a new one. Gives up where a run holds more than the mark. */
export function createTrackedRewriter(time: string): MarkRewriter {
  const nextIds = new Map<Story, number>();
  return ({ story, paragraph, pieces }, words) => {
    const runs = [...new Set(pieces.map(({ run }) => run))];
    const [first, last] = [runs[0], runs.at(-1)];
    if (!first || !last || !hasOnlyWholeRuns({ paragraph, pieces })) return undefined;
    let id = nextIds.get(story) ?? computeFreeId(story.xml);
    const renderChangeAttributes = () => `w:id="${id++}" w:author="so-ket" w:date="${time}"`;
    const deletions = runs.map(({ from, to }) => {
      return {
        from,
        to,
        text: `<w:del ${renderChangeAttributes()}>${toDeletedRunXml(story.xml.slice(from, to))}</w:del>`,
      };
    });
    const insertion = `<w:ins ${renderChangeAttributes()}>${renderRunWithFormatting(words, extractRunFormattingXml(first, story))}</w:ins>`;
    nextIds.set(story, id);
    return [...deletions, { from: last.to, to: last.to, text: insertion }];
  };
}

/** No run of the pieces holds other pieces; those could only be between them or next to them. */
function hasOnlyWholeRuns({ paragraph, pieces }: Pick<MarkedPlace, "paragraph" | "pieces">): boolean {
  const [ownPieces, runs] = [new Set(pieces), new Set(pieces.map(({ run }) => run))];
  const allPieces = paragraph.pieces;
  const from = allPieces.indexOf(pieces[0] as TextPiece) - 1;
  const to = allPieces.indexOf(pieces.at(-1) as TextPiece, from + 1) + 2;
  return allPieces
    .slice(Math.max(0, from), to)
    .every((piece) => ownPieces.has(piece) || !runs.has(piece.run));
}

function extractRunFormattingXml({ from, to }: Span, { xml }: Story): string {
  return /<w:rPr>.*?<\/w:rPr>/s.exec(xml.slice(from, to))?.[0] ?? "";
}

function renderRunWithFormatting(words: string, runFormattingXml: string): string {
  return `<w:r>${runFormattingXml}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;
}

function toDeletedRunXml(runXml: string): string {
  return runXml.replace(/<(\/?)w:t(?=[\s>/])/g, "<$1w:delText");
}
