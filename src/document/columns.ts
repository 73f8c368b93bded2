import { table } from "./word-table.ts";
import { type Lettering, paragraph, run, type Spacing, type Xml } from "./word-xml.ts";

/** Columns without borders, as the letterhead and the signature stand in: rows of cells of paragraphs. Widths in twips. */
export function borderless(widths: readonly number[], rows: readonly (readonly Xml[][])[]): Xml {
  return table({
    widths,
    ruled: false,
    margins: { vertical: 0, horizontal: 0 },
    rows: rows.map((cells) => ({ cells: cells.map((paragraphs) => ({ paragraphs })) })),
  });
}

/** A line of one of the columns; room above and below it in twips. */
export function centredLine(text: string, lettering: Lettering, room?: Spacing): Xml {
  return paragraph({ align: "center", ...(room ? { spacing: room } : {}) }, [run(text, lettering)]);
}
