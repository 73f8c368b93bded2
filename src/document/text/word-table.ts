/** Tables of WordprocessingML, of fixed layout with explicit widths, which all word processors break alike. */
import { type Align, concatenateXml, renderParagraph, type Xml } from "./word-xml.ts";

/** Lengths in twips. */
export interface WordTable {
  readonly widths: readonly number[];
  /** With thin lines on all sides and text in the middle of its cells' height; else columns without any line. */
  readonly ruled: boolean;
  /** Between the cells' sides and their text. */
  readonly margins: { readonly vertical: number; readonly horizontal: number };
  readonly rows: readonly WordRow[];
}

/** Never split between two pages. */
export interface WordRow {
  readonly cells: readonly WordCell[];
  /** Repeated on every page. */
  readonly isHeader?: boolean;
  /** Stays on the page of the row after it; its paragraphs say so too. */
  readonly withNext?: boolean;
}

export interface WordCell {
  readonly paragraphs: readonly Xml[];
  /** How many columns and rows it covers. */
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: Align;
}

export function renderWordTable({ widths, ruled, margins, rows }: WordTable): Xml {
  const coveredColumns: CoveredColumn[] = [];
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`);
  const rowElements = rows.map((row, index) =>
    renderTableRow(row, index, { widths, ruled, covered: coveredColumns }),
  );
  return (
    `<w:tbl><w:tblPr>${renderWidth("w:tblW", sumRange(widths))}${renderBorders(ruled)}<w:tblLayout w:type="fixed"/>` +
    `${renderCellMargins(margins)}${ruled ? '<w:tblLook w:firstRow="true"/>' : ""}</w:tblPr>` +
    `<w:tblGrid>${concatenateXml(grid)}</w:tblGrid>${concatenateXml(rowElements)}</w:tbl>`
  );
}

/** A column under a cell of several rows. */
interface CoveredColumn {
  readonly cell: WordCell;
  readonly until: number;
}

interface TableGrid {
  readonly widths: readonly number[];
  readonly ruled: boolean;
  /** By column. */
  readonly covered: CoveredColumn[];
}

/** In OOXML a row has a cell also where one from above covers it. */
function renderTableRow(
  { cells, isHeader, withNext }: WordRow,
  index: number,
  { widths, ruled, covered }: TableGrid,
): Xml {
  let xml = `<w:tr><w:trPr><w:cantSplit/>${isHeader ? "<w:tblHeader/>" : ""}</w:trPr>`;
  const remainingCells = cells.values();
  for (let column = 0; column < widths.length; ) {
    const above = covered[column];
    const isContinued = above !== undefined && above.until > index;
    const cell = isContinued ? above.cell : remainingCells.next().value;
    if (!cell) break;
    const { columns = 1, rows = 1, align, paragraphs } = cell;
    if (rows > 1 && !isContinued) covered[column] = { cell, until: index + rows };
    const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
    const merge = rows > 1 ? `<w:vMerge w:val="${isContinued ? "continue" : "restart"}"/>` : "";
    const middle = ruled ? '<w:vAlign w:val="center"/>' : "";
    const content = isContinued
      ? renderParagraph({ ...(withNext ? { keepNext: true } : {}), ...(align ? { align } : {}) })
      : concatenateXml(paragraphs);
    xml += `<w:tc><w:tcPr>${renderWidth("w:tcW", sumRange(widths, column, column + columns))}${span}${merge}${middle}</w:tcPr>${content}</w:tc>`;
    column += columns;
  }
  return `${xml}</w:tr>`;
}

function renderWidth(name: string, twips: number): Xml {
  return `<${name} w:type="dxa" w:w="${twips}"/>`;
}

function renderBorders(ruled: boolean): Xml {
  const line = ruled ? 'w:val="single" w:color="000000" w:sz="4"' : 'w:val="none" w:color="auto" w:sz="0"';
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  return `<w:tblBorders>${sides.map((side) => `<w:${side} ${line}/>`).join("")}</w:tblBorders>`;
}

function renderCellMargins({ vertical, horizontal }: WordTable["margins"]): Xml {
  const [high, wide] = [vertical, horizontal];
  const sides = [
    renderWidth("w:top", high),
    renderWidth("w:left", wide),
    renderWidth("w:bottom", high),
    renderWidth("w:right", wide),
  ];
  return `<w:tblCellMar>${sides.join("")}</w:tblCellMar>`;
}

function sumRange(numbers: readonly number[], from = 0, to = numbers.length): number {
  let total = 0;
  for (let index = from; index < to; index += 1) total += numbers[index] ?? 0;
  return total;
}
