/** What stands right beside a mark and changes its number although the mark itself is untouched. */
import type { LedgerFigure } from "./ledger.ts";
import type { Occurrence } from "./occurrences.ts";
import { plainly } from "./plainly.ts";

/** "205,5" with "88" typed behind it reads 205,588; "nghìn" behind a number makes it a thousand times larger. */
export function isChangedBeside(figure: LedgerFigure, { text, before, after }: Occurrence): boolean {
  const [left, right] = [joinedLeft(before, text), joinedRight(after, text)];
  return (
    (left !== "" && left !== joinedLeft(figure.before, text)) ||
    (right !== "" && right !== joinedRight(figure.after, text))
  );
}

/** The number as a reader takes it, with all that touches it. */
export function withNeighbours({ before, text, after }: Occurrence): string {
  const left = /\S*$/.exec(before)?.[0] ?? "";
  const right = /^\S*/.exec(after)?.[0] ?? "";
  return `${left || (hedge.exec(before)?.[0] ?? "")}${text}${right || (magnitude.exec(after)?.[0] ?? "")}`;
}

const magnitude = /^[\s\u00A0]+(?:nghìn|ngàn|triệu|tỷ|tỉ|vạn|chục|trăm|phần trăm)(?!\p{L})/iu;
const hedge =
  /(?<!\p{L})(?:trên|hơn|gần|dưới|khoảng|ước|ước đạt|chưa đến|không đến|ngót|gấp|âm|trừ)[\s\u00A0]+$/iu;

/** What stands right before the mark and belongs to its number; empty where nothing does. */
function joinedLeft(before: string, text: string): string {
  const glued = /[\p{L}\p{N}]$|\p{N}[.,/]$/u.exec(before)?.[0] ?? "";
  const isNumber = /^\p{N}/u.test(text);
  const sign = isNumber ? (/(?:^|[\s(\u00A0])([-−–+]\s?)$/.exec(before)?.[1] ?? "") : "";
  return glued || sign.trim() || (isNumber ? plainly(hedge.exec(before)?.[0] ?? "") : "");
}

function joinedRight(after: string, text: string): string {
  const glued = /^[\p{L}\p{N}%‰]|^[.,/]\p{N}/u.exec(after)?.[0] ?? "";
  const spaced = /\p{N}$/u.test(text) ? (/^\s+%/.exec(after) ?? magnitude.exec(after))?.[0] : undefined;
  return glued || plainly(spaced ?? "");
}
