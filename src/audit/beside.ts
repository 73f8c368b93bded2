/** What stands right beside a mark and changes its number although the mark itself is untouched. */
import type { LedgerFigure } from "./ledger.ts";
import type { Stretch } from "./loose-numbers.ts";
import { type Occurrence, textIn } from "./occurrences.ts";
import { plainly } from "./plainly.ts";
import type { Piece } from "./story.ts";

/** "205,5" with "88" typed behind it reads 205,588; "nghìn" behind a number makes it a thousand times larger. */
export function isChangedBeside(figure: LedgerFigure, { text, before, after }: Occurrence): boolean {
  const [left, right] = [joinedLeft(before, text), joinedRight(after, text)];
  return (
    (left !== "" && plainly(left) !== plainly(joinedLeft(figure.before, text))) ||
    (right !== "" && plainly(right) !== plainly(joinedRight(figure.after, text)))
  );
}

/** The number as a reader takes it, with all that touches it. */
export function withNeighbours({ before, text, after }: Occurrence): string {
  return joinedLeft(before, text) + text + joinedRight(after, text);
}

/** Where that stands in the text of the paragraph. */
export function stretchWithNeighbours(occurrence: Occurrence): Stretch {
  const { paragraph, pieces, before, text } = occurrence;
  const first = paragraph.pieces.indexOf(pieces[0] as Piece);
  const left = joinedLeft(before, text).length;
  const at = textIn(paragraph.pieces.slice(0, first)).length - left;
  return { at, length: withNeighbours(occurrence).length };
}

const magnitude = /^\s+(?:nghìn|ngàn|triệu|tỷ|tỉ|vạn|chục|trăm|phần trăm|%)(?!\p{L})/iu;
const hedge = /(?<!\p{L})(?:trên|hơn|gần|dưới|khoảng|ước|ước đạt|chưa đến|không đến|ngót|gấp|âm|trừ)\s+$/iu;

/** What stands right before the mark and belongs to its number; empty where nothing does. */
function joinedLeft(before: string, text: string): string {
  const glued = /(?:[\p{L}\p{N}]|\p{N}[.,/])$/u.test(before) ? /[\p{L}\p{N}.,/%+\-−–]*$/u.exec(before) : null;
  if (glued) return glued[0];
  if (!/^\p{N}/u.test(text)) return "";
  return /(?<![^\s(])[-−–+]\s?$/.exec(before)?.[0] ?? hedge.exec(before)?.[0] ?? "";
}

function joinedRight(after: string, text: string): string {
  const glued = /^(?:[\p{L}\p{N}%‰]|[.,/]\p{N})[\p{L}\p{N}%‰.,/]*/u.exec(after)?.[0];
  // What ends a sentence does not belong to the number.
  if (glued !== undefined) return glued.replace(/[.,/]+$/, "");
  return /\p{N}$/u.test(text) ? (magnitude.exec(after)?.[0] ?? "") : "";
}
