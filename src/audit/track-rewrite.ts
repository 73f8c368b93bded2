/** Replaces the text of a mark by tracked changes that a person accepts: the old text as deleted, the new one as inserted. */
import {
  parseRunContents,
  type RunContent,
  type RunContents,
  toDeletedContentXml,
} from "../wordml/run-contents.ts";
import type { Story, TextPiece } from "../wordml/story.ts";
import { computeFreeId, type XmlEdit } from "../wordml/xml-edits.ts";
import { escapeXml } from "../wordml/xml-text.ts";
import type { Span } from "../xml-package/walk-xml.ts";
import { divideWordsIntoSegments, type MarkSegment } from "./mark-segments.ts";
import type { MarkedPlace, MarkRewriter } from "./rewrite-mark.ts";

/** Gives up where a run holds text outside the mark. */
export function createTrackedRewriter(time: string): MarkRewriter {
  const nextIds = new Map<Story, number>();
  return (place, words) => {
    const { story, pieces } = place;
    const segments = divideWordsIntoSegments(pieces, words);
    if (!segments || !hasOnlyWholeRuns(place)) return undefined;
    let id = nextIds.get(story) ?? computeFreeId(story.xml);
    const renderChange = (element: "w:del" | "w:ins", runXml: string) =>
      `<${element} w:id="${id++}" w:author="so-ket" w:date="${time}">${runXml}</${element}>`;
    const edits = buildTrackedEdits(listContentGroups(story, segments), renderChange);
    nextIds.set(story, id);
    return edits;
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

/** Neighbouring contents of a run: the old text of one segment, or what stays. */
interface ContentGroup {
  readonly run: Span;
  readonly whole: RunContents;
  readonly segment: MarkSegment | undefined;
  readonly members: RunContent[];
}

/** The contents of all runs that hold text of a changed segment. */
function listContentGroups(story: Story, segments: readonly MarkSegment[]): ContentGroup[] {
  const places = segments
    .filter(({ text, newText }) => text !== newText)
    .flatMap((segment) => segment.pieces.map((piece) => ({ piece, segment })));
  const findSegment = (content: RunContent | undefined) =>
    content && places.find(({ piece }) => piece.from >= content.from && piece.to <= content.to)?.segment;
  return [...new Set(places.map(({ piece }) => piece.run))].flatMap((run) => {
    const whole = parseRunContents(story.xml, run);
    const groups: ContentGroup[] = [];
    for (const [index, content] of whole.contents.entries()) {
      const last = groups.at(-1);
      // Word notes in the run where a page ended; it goes with the text next to it.
      const isPageEnd = content.name === "w:lastRenderedPageBreak";
      const next = last ? last.segment : findSegment(whole.contents[index + 1]);
      const segment = isPageEnd ? next : findSegment(content);
      if (last && last.segment === segment) last.members.push(content);
      else groups.push({ run, whole, segment, members: [content] });
    }
    return groups;
  });
}

/** One edit for each run. The new text follows the old one and precedes what interrupts it: a footnote stays behind its number. */
function buildTrackedEdits(
  groups: readonly ContentGroup[],
  renderChange: (element: "w:del" | "w:ins", runXml: string) => string,
): XmlEdit[] {
  const inserted = new Set<MarkSegment>();
  const textsByRun = new Map<Span, string>();
  for (const [index, { run, whole, segment, members }] of groups.entries()) {
    const textBefore = textsByRun.get(run);
    const formatting = textBefore === undefined ? whole.formatting : whole.formattingWithoutChange;
    if (!segment) {
      const kept = renderRun(
        whole,
        formatting,
        members.map(({ xml }) => xml),
      );
      textsByRun.set(run, (textBefore ?? "") + kept);
      continue;
    }
    const deleted = renderRun(whole, formatting, members.map(toDeletedContentXml));
    let text = (textBefore ?? "") + renderChange("w:del", deleted);
    if (groups[index + 1]?.segment !== segment && !inserted.has(segment)) {
      inserted.add(segment);
      if (segment.newText !== "") text += renderChange("w:ins", renderNewRun(segment, groups));
    }
    textsByRun.set(run, text);
  }
  return [...textsByRun].map(([{ from, to }, text]) => ({ from, to, text }));
}

/** In the formatting of the first run of the old text. */
function renderNewRun(segment: MarkSegment, groups: readonly ContentGroup[]): string {
  const first = groups.find((group) => group.segment === segment)?.whole;
  const text = `<w:t xml:space="preserve">${escapeXml(segment.newText)}</w:t>`;
  return first ? renderRun(first, first.formattingWithoutChange, [text]) : "";
}

function renderRun({ startTag }: RunContents, formatting: string, contents: readonly string[]): string {
  return `${startTag}${formatting}${contents.join("")}</w:r>`;
}
