import type { StyleKey } from "../look/document-look.ts";
import { findStyleIdAndName } from "../look/style-names.ts";
import { renderWordTable } from "../text/tables/word-table.ts";
import { renderParagraph, renderRun, type Spacing, type Xml } from "../text/word-xml.ts";

/** Renders the columns of the letterhead and of the signature. Rows hold cells, cells hold paragraphs; widths are in twips. */
export function renderBorderlessTable(widths: readonly number[], rows: readonly (readonly Xml[][])[]): Xml {
  return renderWordTable({
    widths,
    hasBorders: false,
    cellMargins: { vertical: 0, horizontal: 0 },
    rows: rows.map((cells) => ({ cells: cells.map((paragraphs) => ({ paragraphs })) })),
  });
}

/** Renders a line of a column in its style. Only the spacing that depends on its place is given, in twips. */
export function renderStyledLine(key: StyleKey, text: string, spacing?: Spacing): Xml {
  const style = findStyleIdAndName(key, false)?.id ?? "Normal";
  return renderParagraph({ style, ...(spacing ? { spacing } : {}) }, [renderRun(text)]);
}
