/** The text around a finding, as a reader knows it: its sentence, or the row of its table. */
import type { Finding } from "../../audit/finding.ts";
import type { FindingPlace } from "../../audit/finding-place.ts";
import { getOrCreateParagraphText } from "../../wordml/paragraph-text.ts";
import type { Paragraph } from "../../wordml/story.ts";

/** The text of the finding between what stands before and behind it. */
export interface FindingExcerpt {
  readonly before: string;
  readonly text: string;
  readonly behind: string;
}

/** In characters, on either side. */
const mostCharacters = 300;

/** Undefined for a figure that is gone. */
export function buildFindingExcerpt({ where, found }: Finding): FindingExcerpt | undefined {
  if (!where) return undefined;
  const { paragraph, pieces } = where;
  if (!paragraph || (where.at === undefined && pieces.length === 0)) return readExcerptAround(where);
  const { text, findPieceStart } = getOrCreateParagraphText(paragraph);
  const markedLength = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const at = where.at ?? findPieceStart(pieces[0]);
  const length = where.at === undefined ? markedLength : (found?.length ?? markedLength);
  const [before, own, behind] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  const row = joinOtherCells(where, paragraph);
  return {
    before: row.before + cutToSentenceStart(before),
    text: own,
    behind: cutToSentenceEnd(behind) + row.behind,
  };
}

/** "…giải quyết việc làm cho [trên 14 nghìn lao động], đạt…" */
function readExcerptAround({ around }: FindingPlace): FindingExcerpt | undefined {
  const [, before = "", text = "", behind = ""] = /^(.*?)\[(.*)\](.*)$/s.exec(around) ?? ["", around, "", ""];
  return around === "" ? undefined : { before, text, behind };
}

function cutToSentenceStart(text: string): string {
  const sentence = text.split(/(?<=[.;!?])\s+(?=[\p{Lu}\d"“-])/u).at(-1) ?? "";
  return sentence.length > mostCharacters ? `…${sentence.slice(-mostCharacters)}` : sentence;
}

function cutToSentenceEnd(text: string): string {
  const sentence = /^.*?[.;!?](?=\s+[\p{Lu}\d"“-]|\s*$)/su.exec(text)?.[0] ?? text;
  return sentence.length > mostCharacters ? `${sentence.slice(0, mostCharacters)}…` : sentence;
}

/** The other cells of the row: they say what the number of a cell is. */
function joinOtherCells(
  { story }: FindingPlace,
  { cell, number }: Paragraph,
): { readonly before: string; readonly behind: string } {
  if (!cell) return { before: "", behind: "" };
  const inRow = story.paragraphs.filter(
    (other) => other.cell?.table === cell.table && other.cell.row === cell.row && !other.isFallback,
  );
  const joinTexts = (paragraphs: readonly Paragraph[]) =>
    paragraphs
      .map((paragraph) => getOrCreateParagraphText(paragraph).text.trim())
      .filter((text) => text !== "");
  const before = joinTexts(inRow.filter((other) => other.number < number));
  const behind = joinTexts(inRow.filter((other) => other.number > number));
  return {
    before: before.map((text) => `${text} | `).join(""),
    behind: behind.map((text) => ` | ${text}`).join(""),
  };
}
