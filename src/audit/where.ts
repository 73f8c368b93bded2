import type { ChartReading } from "./chart-reading.ts";
import { evenly, plainly } from "./plainly.ts";
import type { Paragraph, Piece, Story } from "./story.ts";

/** Where in the file. */
export interface Where {
  readonly story: Story;
  readonly paragraph?: Paragraph;
  /** What bears the words. */
  readonly pieces: readonly Piece[];
  /** Where they begin in the text of the paragraph, where they have no mark. */
  readonly at?: number;
  /** The words around them. */
  readonly around: string;
  readonly chart?: ChartReading;
}

/** Letters that are told on either side. */
const context = 30;

/** "…giải quyết việc làm cho [trên 14 nghìn lao động], đạt 79,3%…" */
export function wordsAround(text: string, at: number, length: number): string {
  const end = at + length;
  const left = evenly(text.slice(Math.max(0, at - context), at));
  const right = evenly(text.slice(end, end + context));
  const [earlier, later] = [at > context ? "…" : "", text.length > end + context ? "…" : ""];
  return `${earlier}${left}[${plainly(text.slice(at, end))}]${right}${later}`.trim();
}
