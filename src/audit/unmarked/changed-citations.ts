/** Finds the numbers of regulations that somebody changed: "68/NQ-CP" became "86/NQ-CP" between the same words. */
import { findCitationNumbers } from "../../language/meaning/citation-words.ts";
import { type RecordedText, splitRecordedText } from "../../ledger/recorded-text.ts";
import { normalizeSpacesAndHyphens } from "../../wordml/compare-text.ts";
import { getOrCreateParagraphText } from "../../wordml/paragraph-text.ts";
import type { Paragraph, Story } from "../../wordml/story.ts";
import type { Finding } from "../finding.ts";
import { formatExcerptAround } from "../finding-place.ts";

interface Citation {
  readonly number: string;
  readonly left: string;
  readonly right: string;
}

interface EditedCitation extends Citation {
  readonly story: Story;
  readonly paragraph: Paragraph;
  readonly at: number;
  /** As long as the original text, whose hyphens may be of another kind. */
  readonly length: number;
}

/** A finding for each number of a regulation that the document had and another of the same place that it has now. */
export function findChangedCitations(recorded: RecordedText, stories: readonly Story[]): Finding[] {
  const original = recorded.flatMap(listRecordedCitations);
  if (original.length === 0) return [];
  const edited = stories.flatMap((story) =>
    story.paragraphs.flatMap((paragraph) => listEditedCitations(story, paragraph)),
  );
  const missing = omitEqualNumbers(original, edited);
  const added = omitEqualNumbers(edited, original);
  return missing.flatMap((citation) => {
    const place = added.find((other) => isSamePlace(citation, other));
    return place ? [buildFinding(citation, place)] : [];
  });
}

/** In characters, on either side. */
const contextLength = 12;
const leastEqual = 6;

function listRecordedCitations(entry: RecordedText[number]): Citation[] {
  const recorded = typeof entry === "string" ? entry : "heading" in entry ? entry.heading : "";
  // A figure is no citation; its mark has no digits in front of capitals.
  const text = splitRecordedText(recorded)
    .map((segment, index) => (index % 2 === 0 ? segment : "…"))
    .join("");
  return listCitations(text);
}

function listCitations(text: string): (Citation & { readonly at: number; readonly length: number })[] {
  const plain = text.replace(/[\u2010\u2011]/g, "-").replaceAll("\u00A0", " ");
  return findCitationNumbers(plain).map(({ at, number }) => ({
    number,
    at,
    length: number.length,
    left: normalizeSpacesAndHyphens(plain.slice(Math.max(0, at - contextLength), at)),
    right: normalizeSpacesAndHyphens(plain.slice(at + number.length, at + number.length + contextLength)),
  }));
}

function listEditedCitations(story: Story, paragraph: Paragraph): EditedCitation[] {
  if (paragraph.isFallback || paragraph.cell) return [];
  const { text } = getOrCreateParagraphText(paragraph);
  return listCitations(text).map((citation) => ({ ...citation, story, paragraph }));
}

/** Leaves out as many citations as the others have with the same number. */
function omitEqualNumbers<T extends Citation>(citations: readonly T[], others: readonly Citation[]): T[] {
  const counts = new Map<string, number>();
  for (const { number } of others) counts.set(number, (counts.get(number) ?? 0) + 1);
  return citations.filter(({ number }) => {
    const count = counts.get(number) ?? 0;
    counts.set(number, count - 1);
    return count <= 0;
  });
}

/** The words on both sides are the same; a paragraph can begin or end with the number. */
function isSamePlace(citation: Citation, other: Citation): boolean {
  return (
    citation.left.slice(-leastEqual) === other.left.slice(-leastEqual) &&
    citation.right.slice(0, leastEqual) === other.right.slice(0, leastEqual)
  );
}

function buildFinding({ number: written }: Citation, place: EditedCitation): Finding {
  const { story, paragraph, at, length, number: found } = place;
  const { text, findPiecesAt } = getOrCreateParagraphText(paragraph);
  return {
    state: "citation",
    details: [],
    found,
    written,
    today: null,
    value: null,
    where: {
      story,
      paragraph,
      pieces: findPiecesAt(at, length),
      at,
      around: formatExcerptAround(text, at, length),
    },
  };
}
