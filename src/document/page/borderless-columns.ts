import { renderWordTable } from "../text/word-table.ts";
import { type RunFormatting, renderParagraph, renderRun, type Spacing, type Xml } from "../text/word-xml.ts";

/** Columns without borders, as the letterhead and the signature stand in: rows of cells of paragraphs. Widths in twips. */
export function renderBorderlessTable(widths: readonly number[], rows: readonly (readonly Xml[][])[]): Xml {
  return renderWordTable({
    widths,
    ruled: false,
    margins: { vertical: 0, horizontal: 0 },
    rows: rows.map((cells) => ({ cells: cells.map((paragraphs) => ({ paragraphs })) })),
  });
}

/** A line of one of the columns; room above and below it in twips. */
export function renderCentredLine(text: string, formatting: RunFormatting, room?: Spacing): Xml {
  return renderParagraph({ align: "center", ...(room ? { spacing: room } : {}) }, [
    renderRun(text, formatting),
  ]);
}
