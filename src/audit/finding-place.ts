import type { WordChart } from "../wordml/charts.ts";
import { normalizeForCompare, normalizeSpaces } from "../wordml/compare-text.ts";
import type { Paragraph, Story, TextPiece } from "../wordml/story.ts";

/** Where in the file. */
export interface FindingPlace {
  readonly story: Story;
  readonly paragraph?: Paragraph;
  /** What bears the words. */
  readonly pieces: readonly TextPiece[];
  /** Where they begin in the text of the paragraph, where they have no mark. */
  readonly at?: number;
  /** The words around them. */
  readonly around: string;
  readonly chart?: WordChart;
}

/** Letters that are told on either side. */
const contextLength = 30;

/** "…giải quyết việc làm cho [trên 14 nghìn lao động], đạt 79,3%…" */
export function formatExcerptAround(text: string, at: number, length: number): string {
  const end = at + length;
  const left = normalizeSpaces(text.slice(Math.max(0, at - contextLength), at));
  const right = normalizeSpaces(text.slice(end, end + contextLength));
  const [leadingEllipsis, trailingEllipsis] = [
    at > contextLength ? "…" : "",
    text.length > end + contextLength ? "…" : "",
  ];
  return `${leadingEllipsis}${left}[${normalizeForCompare(text.slice(at, end))}]${right}${trailingEllipsis}`.trim();
}
