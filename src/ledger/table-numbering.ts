/** Whether the first column of a table numbers its rows, so that its numbers are no figures. */
import { isHeadOfRowNumbers } from "../language/meaning/table-words.ts";
import type { CellPosition } from "../wordml/table-tracker.ts";

/** A paragraph of a file that was just written, or of any file. */
interface TableParagraph {
  readonly cell?: CellPosition | undefined;
  readonly pieces: readonly { readonly text: string }[];
  readonly isFallback?: boolean;
}

/**
 * The first column of most tables numbers their rows. It does not where its head names something else ("Số người"), or where two
 * numbers follow each other that a numbering would not have: equal ones, or one smaller and not 1. A table that was sorted keeps its head.
 */
export function findTablesWithoutNumbering(paragraphs: readonly TableParagraph[]): ReadonlySet<number> {
  const firstColumns = new Map<number, string[]>();
  for (const { cell, pieces, isFallback = false } of paragraphs) {
    if (cell?.column !== 1 || isFallback) continue;
    const text = pieces
      .map((piece) => piece.text)
      .join("")
      .trim();
    const texts = firstColumns.get(cell.table);
    if (texts) texts.push(text);
    else firstColumns.set(cell.table, [text]);
  }
  return new Set([...firstColumns].flatMap(([table, texts]) => (isNumbering(texts) ? [] : [table])));
}

function isNumbering(texts: readonly string[]): boolean {
  const head = texts.find((text) => text !== "") ?? "";
  if (isHeadOfRowNumbers(head)) return true;
  const numbers = texts.filter((text) => /^\d{1,4}$/.test(text)).map(Number);
  if (numbers.length === 0 || /\p{L}{2}/u.test(head)) return numbers.length === 0;
  // A numbering goes no farther than its rows, of which a clerk may have deleted some.
  if (Math.max(...numbers) > 2 * texts.length + 10) return false;
  return numbers.every((number, index) => {
    const before = numbers[index - 1];
    return before === undefined || number > before || number === 1;
  });
}
