import type { ChartReading } from "./chart-reading.ts";
import { plainly } from "./plainly.ts";
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
export function wordsAround(before: string, text: string, after: string): string {
  const [left, right] = [before.slice(-context), after.slice(0, context)].map((side) =>
    side.replace(/[\s\u00A0]+/g, " "),
  );
  const [earlier, later] = [before.length > context ? "…" : "", after.length > context ? "…" : ""];
  return `${earlier}${left}[${plainly(text)}]${right}${later}`.trim();
}
