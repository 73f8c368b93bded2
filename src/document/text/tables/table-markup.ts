import {
  type FigureMention,
  replaceTokensWithWords,
  type TextLine,
} from "../../../language/figure-mention.ts";
import type { TableRow } from "../blocks.ts";
import type { MarkupFault, ParseResult } from "../markup-error.ts";
import { createTableCell } from "./table-cell.ts";

/** Parses lines of `| a | b |`. The first is the header; a line `|---|---|` below it is optional. */
export function parseTableMarkup(
  lines: readonly TextLine[],
  mentions: readonly FigureMention[],
): ParseResult[] {
  const rows = lines.filter(({ text }) => !/^[\s|:-]+$/.test(text) || !text.includes("-"));
  const [header, ...body] = rows.map((line) => ({ line, texts: splitTableCells(line.text) }));
  if (!header) return [];
  const columns = header.texts.length;
  const errors = [header, ...body].flatMap(({ line, texts }) =>
    findTableRowFaults(line, texts.length, columns),
  );
  const [first] = lines;
  if (body.length === 0 && first) errors.push({ code: "table-without-rows", line: first });
  if (errors.length > 0) return errors.map((error) => ({ error }));
  const texts = body.map((row) => row.texts);
  const plainRows = [header.texts, ...texts].map((row) =>
    row.map((text) => replaceTokensWithWords(text, mentions)),
  );
  const isNumericColumn = header.texts.map((_, column) =>
    plainRows.slice(1).every((row) => isNumericCellText(row[column] ?? "")),
  );
  const table = {
    columnShares: header.texts.map((_, column) =>
      computeColumnShare(plainRows.map((row) => row[column] ?? "")),
    ),
    header: [header.texts.map((text) => createTableCell(text, "center", { bold: true }))],
    rows: texts.map(
      (row): TableRow => ({
        cells: row.map((text, column) => createTableCell(text, isNumericColumn[column] ? "right" : "left")),
      }),
    ),
    notes: [],
  };
  return [{ content: { kind: "table", table } }];
}

function findTableRowFaults(line: TextLine, cellCount: number, columnCount: number): MarkupFault[] {
  if (!line.text.trimEnd().endsWith("|"))
    return [{ code: "table-row-not-closed", line, index: line.text.trimEnd().length }];
  return cellCount === columnCount
    ? []
    : [{ code: "table-row-width", line, details: { cells: cellCount, columns: columnCount } }];
}

function splitTableCells(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((text) => text.trim());
}

/** Accepts a printed number with an optional sign and percent sign, or a sign that replaces a number. */
function isNumericCellText(text: string): boolean {
  return /^[+\-−]?\d[\d.,]*%?$|^[-…]$|^\.\.\.$|^$/.test(text.replaceAll("**", ""));
}

/** Uses the longest text within bounds, so that a long column does not take the width of all others. */
function computeColumnShare(texts: readonly string[]): number {
  return Math.min(45, Math.max(6, ...texts.map((text) => text.length)));
}
