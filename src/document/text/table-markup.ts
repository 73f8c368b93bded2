import { type FigureMention, type TextLine, toPlainText } from "../../language/figure-mention.ts";
import type { TableCell, TableRow } from "./blocks.ts";
import type { MarkupError, ParseResult } from "./markup-error.ts";

/** Reads lines of `| a | b |`: the first is the header, and a `|---|---|` below it may stand but need not. */
export function parseTableMarkup(
  lines: readonly TextLine[],
  mentions: readonly FigureMention[],
): ParseResult[] {
  const rows = lines.filter(({ text }) => !/^[\s|:-]+$/.test(text) || !text.includes("-"));
  const [header, ...body] = rows.map((line) => ({ line, texts: splitCells(line.text) }));
  if (!header) return [];
  const columns = header.texts.length;
  const errors = [header, ...body].flatMap(({ line, texts }) => checkTableRow(line, texts.length, columns));
  const [first] = lines;
  if (body.length === 0 && first) errors.push({ code: "table-without-rows", line: first });
  if (errors.length > 0) return errors.map((fault) => ({ fault }));
  const texts = body.map((row) => row.texts);
  const plainRows = [header.texts, ...texts].map((row) => row.map((text) => toPlainText(text, mentions)));
  const isNumericColumn = header.texts.map((_, column) =>
    plainRows.slice(1).every((row) => isPrintedNumber(row[column] ?? "")),
  );
  const table = {
    widths: header.texts.map((_, column) => computeColumnShare(plainRows.map((row) => row[column] ?? ""))),
    header: [header.texts.map((text): TableCell => ({ text, align: "center", bold: true }))],
    rows: texts.map(
      (row): TableRow => ({
        cells: row.map(
          (text, column): TableCell => ({ text, align: isNumericColumn[column] ? "right" : "left" }),
        ),
      }),
    ),
    notes: [],
  };
  return [{ content: { kind: "table", table } }];
}

function checkTableRow(line: TextLine, cells: number, columns: number): MarkupError[] {
  if (!line.text.trimEnd().endsWith("|"))
    return [{ code: "table-row-not-closed", line, at: line.text.trimEnd().length }];
  return cells === columns ? [] : [{ code: "table-row-width", line, details: { cells, columns } }];
}

function splitCells(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((text) => text.trim());
}

/** A number as it is printed, with or without a sign and a percent sign, or a mark that stands for one. */
function isPrintedNumber(text: string): boolean {
  return /^[+\-−]?\d[\d.,]*%?$|^[-…]$|^\.\.\.$|^$/.test(text.replaceAll("**", ""));
}

/** By the longest text, held between bounds, so that a long column does not press the others to nothing. */
function computeColumnShare(texts: readonly string[]): number {
  return Math.min(45, Math.max(6, ...texts.map((text) => text.length)));
}
