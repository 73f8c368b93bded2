import { renderWordTable } from "../text/tables/word-table.ts";
import { type RunFormatting, renderParagraph, renderRun, type Spacing, type Xml } from "../text/word-xml.ts";

/** Renders the columns of the letterhead and of the signature. Rows hold cells, cells hold paragraphs; widths are in twips. */
export function renderBorderlessTable(widths: readonly number[], rows: readonly (readonly Xml[][])[]): Xml {
  return renderWordTable({
    widths,
    hasBorders: false,
    cellMargins: { vertical: 0, horizontal: 0 },
    rows: rows.map((cells) => ({ cells: cells.map((paragraphs) => ({ paragraphs })) })),
  });
}

/** Renders a line of a column, with the spacing around it in twips. */
export function renderCentredLine(text: string, formatting: RunFormatting, spacing?: Spacing): Xml {
  return renderParagraph({ align: "center", ...(spacing ? { spacing } : {}) }, [renderRun(text, formatting)]);
}
