/** A workbook as text that a colleague can read: each sheet with its rows, cells as Excel shows them on a Vietnamese computer. */
import { formatShownContent } from "../../src/spreadsheet/file/cell-xml.ts";
import { placeCells } from "../../src/spreadsheet/file/place-cells.ts";
import type { Sheet, Workbook } from "../../src/spreadsheet/workbook-content.ts";

export function listWorkbook({ title, sheets }: Workbook, maxRows = Number.POSITIVE_INFINITY): string {
  return `${[title, ...sheets.map((sheet) => listSheet(sheet, maxRows))].join("\n\n")}\n`;
}

function listSheet({ name, titles, head, rows, notes }: Sheet, maxRows: number): string {
  const shownRows = rows.slice(0, maxRows);
  const more = rows.length > maxRows ? [`  … ${rows.length - maxRows} rows more`] : [];
  const above = placeCells([...titles, ...head, ...shownRows]).rows;
  const below = placeCells(notes).rows;
  const list = (cells: (typeof above)[number]) =>
    `  ${cells.map(({ cell }) => formatShownContent(cell.content)).join(" | ")}`.trimEnd();
  return [`[${name}]`, ...above.map(list), ...more, ...below.map(list)].join("\n");
}
