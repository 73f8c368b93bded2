/** Tables of WordprocessingML, with fixed layout and explicit widths, which all word processors lay out alike. */ import {
  type Align,
  concatenateXml,
  renderParagraph,
  type Xml,
} from "../word-xml.ts";

/** Lengths in twips. */
export interface WordTable {
  readonly widths: readonly number[];
  /** True for thin borders and vertically centred text; false for columns without borders. */
  readonly hasBorders: boolean;
  readonly cellMargins: { readonly vertical: number; readonly horizontal: number };
  readonly rows: readonly WordRow[];
}

/** A row never splits across pages. */
export interface WordRow {
  readonly cells: readonly WordCell[];
  /** A header row is repeated on every page. */
  readonly isHeader?: boolean;
  /** Keeps the row on the page of the next one; its paragraphs must have `keepNext` too. */
  readonly keepWithNext?: boolean;
}

export interface WordCell {
  readonly paragraphs: readonly Xml[];
  readonly columnSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
  readonly align?: Align | undefined;
}

export function renderWordTable(table: WordTable): Xml {
  return concatenateXml(renderWordTableInPieces(table));
}

/** Renders what stands before the rows, each row, and the end: a long table as one text would be copied as a whole. */
export function renderWordTableInPieces({ widths, hasBorders, cellMargins, rows }: WordTable): Xml[] {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`);
  const properties =
    `<w:tblPr>${renderWidthElement("w:tblW", sumRange(widths))}${renderBorders(hasBorders)}<w:tblLayout w:type="fixed"/>` +
    `${renderCellMargins(cellMargins)}${hasBorders ? '<w:tblLook w:firstRow="true"/>' : ""}</w:tblPr>`;
  const tableGrid: TableGrid = {
    widths,
    plainCellStarts: widths.map((width) => renderCellStart({ width, merge: "", hasBorders })),
    hasBorders,
    coveredColumns: [],
  };
  return [
    `<w:tbl>${properties}<w:tblGrid>${concatenateXml(grid)}</w:tblGrid>`,
    ...rows.map((row, index) => renderTableRow(row, index, tableGrid)),
    "</w:tbl>",
  ];
}

/** A column that a cell covers in several rows. */
interface CoveredColumn {
  readonly cell: WordCell;
  /** The first row below the cell. */
  readonly endRow: number;
}

interface TableGrid {
  readonly widths: readonly number[];
  /** By column, the XML up to the text of a cell that covers nothing else. */
  readonly plainCellStarts: readonly Xml[];
  readonly hasBorders: boolean;
  readonly coveredColumns: CoveredColumn[];
}

/** In OOXML, a row also has a cell for every column that a cell from above covers. */
function renderTableRow({ cells, isHeader, keepWithNext }: WordRow, rowIndex: number, grid: TableGrid): Xml {
  const { widths, plainCellStarts, coveredColumns } = grid;
  let xml = `<w:tr><w:trPr><w:cantSplit/>${isHeader ? "<w:tblHeader/>" : ""}</w:trPr>`;
  let nextCell = 0;
  for (let column = 0; column < widths.length; ) {
    const coveredColumn = coveredColumns[column];
    const isContinued = coveredColumn !== undefined && coveredColumn.endRow > rowIndex;
    const cell = isContinued ? coveredColumn.cell : cells[nextCell++];
    if (!cell) break;
    const { columnSpan = 1, rowSpan = 1, align, paragraphs } = cell;
    if (rowSpan > 1 && !isContinued) coveredColumns[column] = { cell, endRow: rowIndex + rowSpan };
    xml +=
      columnSpan === 1 && rowSpan === 1
        ? plainCellStarts[column]
        : renderSpanningCellStart({ columnSpan, rowSpan, column, isContinued }, grid);
    xml += isContinued
      ? renderParagraph({ ...(keepWithNext ? { keepNext: true } : {}), ...(align ? { align } : {}) })
      : concatenateXml(paragraphs);
    xml += "</w:tc>";
    column += columnSpan;
  }
  return `${xml}</w:tr>`;
}

function renderSpanningCellStart(
  {
    columnSpan,
    rowSpan,
    column,
    isContinued,
  }: { columnSpan: number; rowSpan: number; column: number; isContinued: boolean },
  { widths, hasBorders }: TableGrid,
): Xml {
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : "";
  const merge = rowSpan > 1 ? `<w:vMerge w:val="${isContinued ? "continue" : "restart"}"/>` : "";
  return renderCellStart({
    width: sumRange(widths, column, column + columnSpan),
    merge: span + merge,
    hasBorders,
  });
}

function renderCellStart({
  width,
  merge,
  hasBorders,
}: {
  width: number;
  merge: Xml;
  hasBorders: boolean;
}): Xml {
  const verticalAlign = hasBorders ? '<w:vAlign w:val="center"/>' : "";
  return `<w:tc><w:tcPr>${renderWidthElement("w:tcW", width)}${merge}${verticalAlign}</w:tcPr>`;
}

function renderWidthElement(name: string, twips: number): Xml {
  return `<${name} w:type="dxa" w:w="${twips}"/>`;
}

function renderBorders(hasBorders: boolean): Xml {
  const line = hasBorders
    ? 'w:val="single" w:color="000000" w:sz="4"'
    : 'w:val="none" w:color="auto" w:sz="0"';
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  return `<w:tblBorders>${sides.map((side) => `<w:${side} ${line}/>`).join("")}</w:tblBorders>`;
}

function renderCellMargins({ vertical, horizontal }: WordTable["cellMargins"]): Xml {
  const sides = [
    renderWidthElement("w:top", vertical),
    renderWidthElement("w:left", horizontal),
    renderWidthElement("w:bottom", vertical),
    renderWidthElement("w:right", horizontal),
  ];
  return `<w:tblCellMar>${sides.join("")}</w:tblCellMar>`;
}

function sumRange(numbers: readonly number[], from = 0, to = numbers.length): number {
  let total = 0;
  for (let index = from; index < to; index += 1) total += numbers[index] ?? 0;
  return total;
}
