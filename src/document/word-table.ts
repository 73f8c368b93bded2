/** Tables of WordprocessingML, of fixed layout with explicit widths, which all word processors break alike. */
import { type Align, paragraph, together, type Xml } from "./word-xml.ts";

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

export function table({ widths, ruled, margins, rows }: WordTable): Xml {
  const covered: Covered[] = [];
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`);
  const written = rows.map((row, index) => rowXml(row, index, { widths, ruled, covered }));
  return (
    `<w:tbl><w:tblPr>${width("w:tblW", sum(widths))}${borders(ruled)}<w:tblLayout w:type="fixed"/>` +
    `${cellMargins(margins)}${ruled ? '<w:tblLook w:firstRow="true"/>' : ""}</w:tblPr>` +
    `<w:tblGrid>${together(grid)}</w:tblGrid>${together(written)}</w:tbl>`
  );
}

/** A column under a cell of several rows. */
interface Covered {
  readonly cell: WordCell;
  readonly until: number;
}

interface Grid {
  readonly widths: readonly number[];
  readonly ruled: boolean;
  /** By column. */
  readonly covered: Covered[];
}

/** In OOXML a row has a cell also where one from above covers it. */
function rowXml(
  { cells, isHeader, withNext }: WordRow,
  index: number,
  { widths, ruled, covered }: Grid,
): Xml {
  let xml = `<w:tr><w:trPr><w:cantSplit/>${isHeader ? "<w:tblHeader/>" : ""}</w:trPr>`;
  const waiting = cells.values();
  for (let column = 0; column < widths.length; ) {
    const above = covered[column];
    const goesOn = above !== undefined && above.until > index;
    const cell = goesOn ? above.cell : waiting.next().value;
    if (!cell) break;
    const { columns = 1, rows = 1, align, paragraphs } = cell;
    if (rows > 1 && !goesOn) covered[column] = { cell, until: index + rows };
    const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
    const merge = rows > 1 ? `<w:vMerge w:val="${goesOn ? "continue" : "restart"}"/>` : "";
    const middle = ruled ? '<w:vAlign w:val="center"/>' : "";
    const content = goesOn
      ? paragraph({ ...(withNext ? { keepNext: true } : {}), ...(align ? { align } : {}) })
      : together(paragraphs);
    xml += `<w:tc><w:tcPr>${width("w:tcW", sum(widths, column, column + columns))}${span}${merge}${middle}</w:tcPr>${content}</w:tc>`;
    column += columns;
  }
  return `${xml}</w:tr>`;
}

function width(name: string, twips: number): Xml {
  return `<${name} w:type="dxa" w:w="${twips}"/>`;
}

function borders(ruled: boolean): Xml {
  const line = ruled ? 'w:val="single" w:color="000000" w:sz="4"' : 'w:val="none" w:color="auto" w:sz="0"';
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  return `<w:tblBorders>${sides.map((side) => `<w:${side} ${line}/>`).join("")}</w:tblBorders>`;
}

function cellMargins({ vertical, horizontal }: WordTable["margins"]): Xml {
  const [high, wide] = [vertical, horizontal];
  const sides = [
    width("w:top", high),
    width("w:left", wide),
    width("w:bottom", high),
    width("w:right", wide),
  ];
  return `<w:tblCellMar>${sides.join("")}</w:tblCellMar>`;
}

function sum(numbers: readonly number[], from = 0, to = numbers.length): number {
  let all = 0;
  for (let index = from; index < to; index += 1) all += numbers[index] ?? 0;
  return all;
}
