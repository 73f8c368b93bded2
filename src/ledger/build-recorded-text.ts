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
  let lastCell = "";
  for (const { pieces, style, cell } of paragraphs) {
    const text = pieces.map((piece) => (piece.mark === undefined ? piece.text : `{${piece.mark}}`)).join("");
    if (!cell) {
      if (text !== "") recorded.push(isHeadingStyle(style) ? { heading: text } : text);
      continue;
    }
    if (cell.table !== tableNumber) recorded.push({ rows: [] });
    tableNumber = cell.table;
    const { rows } = recorded.at(-1) as { rows: RecordedCell[][] };
    while (rows.length < cell.row) rows.push([]);
    const row = rows.at(-1) as RecordedCell[];
    const place = `${cell.table} ${cell.row} ${cell.firstColumn}`;
    const above = place === lastCell ? `${getCellText(row.pop())}\n` : "";
    row.push(buildRecordedCell(above + text, cell));
    lastCell = place;
  }
  return recorded;
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
