/** Lines of files in words. */
import type { SourceLines } from "../figures/figure.ts";
import { createQuantity } from "../quantity.ts";
import { formatNumber } from "./numbers/number-text.ts";

type LineRanges = SourceLines["lines"];

/** "5–76, 80"; a long list is cut after `maxRanges` and ends with the number of the other lines. */
export function formatLineRanges(ranges: LineRanges, maxRanges = 12): string {
  const texts = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  if (texts.length <= maxRanges) return texts.join(", ");
  const rest = countLines(ranges.slice(maxRanges));
  return `${texts.slice(0, maxRanges).join(", ")} và ${formatNumber(createQuantity(rest))} dòng khác`;
}

export function countLines(ranges: LineRanges): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}
