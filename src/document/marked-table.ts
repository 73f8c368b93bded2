import { type Line, type Mention, plainText } from "../prose/line.ts";
import type { Cell, Row } from "./blocks.ts";
import type { Fault, Reading } from "./fault.ts";

/** Reads lines of `| a | b |`: the first is the header, and a `|---|---|` below it may stand but need not. */
export function markedTable(lines: readonly Line[], mentions: readonly Mention[]): Reading[] {
  const rows = lines.filter(({ text }) => !/^[\s|:-]+$/.test(text) || !text.includes("-"));
  const [header, ...body] = rows.map((line) => ({ line, texts: cellTexts(line.text) }));
  if (!header) return [];
  const columns = header.texts.length;
  const faults = [header, ...body].flatMap(({ line, texts }) => rowFaults(line, texts.length, columns));
  const [first] = lines;
  if (body.length === 0 && first) faults.push({ code: "table-without-rows", line: first });
  if (faults.length > 0) return faults.map((fault) => ({ fault }));
  const texts = body.map((row) => row.texts);
  const plain = [header.texts, ...texts].map((row) => row.map((text) => plainText(text, mentions)));
  const numeric = header.texts.map((_, column) => plain.slice(1).every((row) => isNumber(row[column] ?? "")));
  const table = {
    widths: header.texts.map((_, column) => columnWidth(plain.map((row) => row[column] ?? ""))),
    header: [header.texts.map((text): Cell => ({ text, align: "center", bold: true }))],
    rows: texts.map(
      (row): Row => ({
        cells: row.map((text, column): Cell => ({ text, align: numeric[column] ? "right" : "left" })),
      }),
    ),
    notes: [],
  };
  return [{ content: { kind: "table", table } }];
}

function rowFaults(line: Line, cells: number, columns: number): Fault[] {
  if (!line.text.trimEnd().endsWith("|"))
    return [{ code: "table-row-not-closed", line, at: line.text.trimEnd().length }];
  return cells === columns ? [] : [{ code: "table-row-width", line, details: { cells, columns } }];
}

function cellTexts(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((text) => text.trim());
}

/** A number as it is printed, with or without a sign and a percent sign, or a mark that stands for one. */
function isNumber(text: string): boolean {
  return /^[+\-−]?\d[\d.,]*%?$|^[-…]$|^\.\.\.$|^$/.test(text.replaceAll("**", ""));
}

/** By the longest text, held between bounds, so that a long column does not press the others to nothing. */
function columnWidth(texts: readonly string[]): number {
  return Math.min(45, Math.max(6, ...texts.map((text) => text.length)));
}
