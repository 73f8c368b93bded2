/**
 * The text of a report that the program has just written, read back from its XML. Every report is, so that only what our own
 * writer writes is looked for: paragraphs of runs, and figures as bookmarks around one run. `readStory` reads the same of any file.
 */
import { unescaped, type Xml } from "../document/word-xml.ts";
import type { OwnNumber } from "./ledger.ts";
import { mask, numbersIn } from "./loose-numbers.ts";
import { around, type Surroundings } from "./occurrences.ts";
import { invisible } from "./plainly.ts";

export interface WrittenParagraph {
  readonly pieces: readonly WrittenPiece[];
  /** In the first column of a table. */
  readonly isFirstColumn: boolean;
}

/** The text of a run, or a line break. */
export interface WrittenPiece {
  readonly text: string;
  /** Of the figure that it is. */
  readonly mark: string | undefined;
}

/** The paragraphs that have text. */
export function writtenText(xml: Xml): WrittenParagraph[] {
  const paragraphs: WrittenParagraph[] = [];
  let isFirstColumn = false;
  for (const paragraph of xml.split("</w:p>")) {
    const [head = "", ...runs] = paragraph.split('<w:t xml:space="preserve">');
    isFirstColumn = head.includes("<w:tr>") || (isFirstColumn && !/<w:tc>|<\/w:tbl>/.test(head));
    if (runs.length > 0) paragraphs.push({ pieces: piecesOf(head, runs), isFirstColumn });
  }
  return paragraphs;
}

/** Each run goes on until the next one's text begins; what stands between the two texts says what the second is. */
function piecesOf(head: Xml, runs: readonly Xml[]): WrittenPiece[] {
  const pieces: WrittenPiece[] = [];
  let between = head;
  for (const run of runs) {
    if (between.includes("<w:br/>")) pieces.push({ text: "\n", mark: undefined });
    const end = run.indexOf("<");
    pieces.push({ text: unescaped(run.slice(0, end)).replace(invisible, ""), mark: markIn(between) });
    between = run.slice(end);
  }
  return pieces;
}

const bookmark = '<w:bookmarkStart w:name="';

function markIn(xml: Xml): string | undefined {
  const at = xml.lastIndexOf(bookmark);
  if (at < 0) return undefined;
  const from = at + bookmark.length;
  return xml.slice(from, xml.indexOf('"', from));
}

/** What stands beside each figure, by its mark. */
export function aroundMarks(paragraphs: readonly WrittenParagraph[]): ReadonlyMap<string, Surroundings> {
  const found = new Map<string, Surroundings>();
  for (const { pieces } of paragraphs)
    for (const [index, { mark }] of pieces.entries())
      if (mark !== undefined) found.set(mark, around(pieces, index, index));
  return found;
}

/** The numbers outside every mark. */
export function ownNumbers(paragraphs: readonly WrittenParagraph[]): OwnNumber[] {
  return paragraphs.flatMap(({ pieces, isFirstColumn }) => {
    const masked = pieces.map(({ text, mark }) => (mark === undefined ? text : mask.repeat(text.length)));
    return numbersIn(masked.join(""), isFirstColumn).map(
      ({ before, number, after }): OwnNumber => [before, number, after],
    );
  });
}
