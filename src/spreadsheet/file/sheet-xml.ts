/** One sheet as XML. */
import type { Sheet } from "../workbook-content.ts";
import type { StyleRegistry } from "./cell-styles.ts";
import { renderCell } from "./cell-xml.ts";
import { computeRowHeights, computeSheetColumnWidths } from "./fit-cells.ts";
import { formatAddress, formatColumnLetters, type PlacedCell, placeCells } from "./place-cells.ts";

const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Keeps the order of the schema, which Excel requires. */
export function renderSheet(sheet: Sheet, styles: StyleRegistry): string {
  const { titles, head, rows, notes } = sheet;
  const placed = placeCells([...titles, ...head, ...rows, ...notes]);
  const headEnd = titles.length + head.length;
  const widths = computeSheetColumnWidths(
    placed.rows.slice(titles.length, headEnd),
    placed.rows.slice(headEnd, headEnd + rows.length),
  );
  const heights = computeRowHeights(placed.rows, widths);
  const isBody = (index: number) => index >= headEnd && index < headEnd + rows.length;
  const rowElements = placed.rows.map((cells, index) =>
    renderRow(cells, index, { height: heights[index] ?? 0, isFixed: !isBody(index) }, styles),
  );
  return (
    `<worksheet xmlns="${spreadsheetNamespace}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0">${renderFrozenPane(headEnd)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="16"/>${renderColumns(widths)}` +
    `<sheetData>${rowElements.join("")}</sheetData>` +
    renderFilter(sheet, widths.length) +
    renderMergedRanges(placed.mergedRanges) +
    renderPrintSetup(widths) +
    "</worksheet>"
  );
}

/** The rows that each printed page repeats, as a reference of Excel: "$4:$6". */
export function formatRepeatedRows({ titles, head }: Sheet): string {
  return `$${titles.length + 1}:$${titles.length + head.length}`;
}

/** The last row of the head and all rows below it, in which a filter works: "$A$6:$H$80". */
export function formatFilterRange({ titles, head, rows }: Sheet): string {
  const headEnd = titles.length + head.length;
  const columnCount = placeCells(head).rows.at(-1)?.length ?? 1;
  return `$A$${headEnd}:$${formatColumnLetters(columnCount - 1)}$${headEnd + rows.length}`;
}

/** A fixed height stays when the file is opened; other rows are fitted by Excel and LibreOffice to what they hold. */
function renderRow(
  cells: readonly PlacedCell[],
  index: number,
  { height, isFixed }: { readonly height: number; readonly isFixed: boolean },
  styles: StyleRegistry,
): string {
  const cellElements = cells.map(({ column, cell }) =>
    renderCell(formatAddress(column, index), cell, styles),
  );
  const heightAttributes = `ht="${height}"${isFixed ? ' customHeight="1"' : ""}`;
  return `<row r="${index + 1}" ${heightAttributes}>${cellElements.join("")}</row>`;
}

function renderFrozenPane(rowCount: number): string {
  if (rowCount === 0) return "";
  return (
    `<pane ySplit="${rowCount}" topLeftCell="${formatAddress(0, rowCount)}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${formatAddress(0, rowCount)}" sqref="${formatAddress(0, rowCount)}"/>`
  );
}

function renderColumns(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join("")}</cols>`;
}

function renderFilter(sheet: Sheet, columnCount: number): string {
  if (!sheet.hasFilter || sheet.rows.length === 0 || columnCount === 0) return "";
  return `<autoFilter ref="${formatFilterRange(sheet).replaceAll("$", "")}"/>`;
}

function renderMergedRanges(ranges: readonly string[]): string {
  if (ranges.length === 0) return "";
  const elements = ranges.map((range) => `<mergeCell ref="${range}"/>`);
  return `<mergeCells count="${ranges.length}">${elements.join("")}</mergeCells>`;
}

/** Wider tables would be printed too small on upright pages; counted in digits of the cells' font. */
const maxPortraitWidth = 110;

/** A4, as many pages high as needed and one page wide, with page numbers. Paper 9 is A4; margins are in inches. */
function renderPrintSetup(columnWidths: readonly number[]): string {
  const tableWidth = columnWidths.reduce((sum, width) => sum + width, 0);
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>' +
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${tableWidth > maxPortraitWidth ? "landscape" : "portrait"}"/>` +
    '<headerFooter><oddFooter>&amp;C&amp;"Times New Roman,Regular"&amp;12&amp;P</oddFooter></headerFooter>'
  );
}
