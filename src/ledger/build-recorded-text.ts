/** Builds the record of a document's text from the finished text. */
import type { GeneratedParagraph } from "./generated-text.ts";
import {
  isHeadingStyle,
  type RecordedCell,
  type RecordedHeading,
  type RecordedText,
} from "./recorded-text.ts";

/** Leaves out paragraphs without text. */
export function buildRecordedText(paragraphs: readonly GeneratedParagraph[]): RecordedText {
  const recorded: (string | RecordedHeading | { rows: RecordedCell[][] })[] = [];
  let tableNumber = 0;
  let lastCell: GeneratedParagraph["cell"];
  for (const { pieces, style, cell } of paragraphs) {
    let text = "";
    for (const piece of pieces) text += piece.mark === undefined ? piece.text : `{${piece.mark}}`;
    if (!cell) {
      if (text !== "") recorded.push(isHeadingStyle(style) ? { heading: text } : text);
      continue;
    }
    if (cell.table !== tableNumber) recorded.push({ rows: [] });
    tableNumber = cell.table;
    const { rows } = recorded.at(-1) as { rows: RecordedCell[][] };
    while (rows.length < cell.row) rows.push([]);
    const row = rows.at(-1) as RecordedCell[];
    const above = isSamePlace(cell, lastCell) ? `${getCellText(row.pop())}\n` : "";
    row.push(buildRecordedCell(above + text, cell));
    lastCell = cell;
  }
  return recorded;
}

function isSamePlace(
  { table, row, firstColumn }: NonNullable<GeneratedParagraph["cell"]>,
  other: GeneratedParagraph["cell"],
): boolean {
  return other?.table === table && other.row === row && other.firstColumn === firstColumn;
}

function buildRecordedCell(
  text: string,
  { columnCount, isContinued }: NonNullable<GeneratedParagraph["cell"]>,
): RecordedCell {
  if (columnCount === 1 && !isContinued) return text;
  return { text, columns: columnCount, ...(isContinued ? { isContinued } : {}) };
}

function getCellText(cell: RecordedCell | undefined): string {
  return typeof cell === "string" ? cell : (cell?.text ?? "");
}
