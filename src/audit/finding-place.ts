import type { ChartPointPosition, WordChart } from "../wordml/charts.ts";
import { normalizeSpacesAndHyphens, trimAndNormalizeKeepingCase } from "../wordml/compare-text.ts";
import type { Paragraph, Story, TextPiece } from "../wordml/story.ts";
import type { Span } from "../xml-package/walk-xml.ts";

/** The place of a finding in the file. */
export interface FindingPlace {
  readonly story: Story;
  readonly paragraph?: Paragraph;
  /** The pieces that hold its text. */
  readonly pieces: readonly TextPiece[];
  /** For text without a mark: its offset in the text of the paragraph. */
  readonly at?: number;
  /** An excerpt of the text around. */
  readonly around: string;
  /** For what is not in pieces of text: its offset in the XML, and the run around it. */
  readonly anchor?: { readonly at: number; readonly run: Span | undefined };
  readonly chart?: WordChart;
  /** Where the figure stands in the chart now. */
  readonly chartPoint?: ChartPointPosition;
}

/** In characters, on either side. */
const contextLength = 30;

/** "…giải quyết việc làm cho [trên 14 nghìn lao động], đạt 79,3%…" */
export function formatExcerptAround(text: string, offset: number, length: number): string {
  const end = offset + length;
  const left = normalizeSpacesAndHyphens(text.slice(Math.max(0, offset - contextLength), offset));
  const right = normalizeSpacesAndHyphens(text.slice(end, end + contextLength));
  const [leadingEllipsis, trailingEllipsis] = [
    offset > contextLength ? "…" : "",
    text.length > end + contextLength ? "…" : "",
  ];
  return `${leadingEllipsis}${left}[${trimAndNormalizeKeepingCase(text.slice(offset, end))}]${right}${trailingEllipsis}`.trim();
}
