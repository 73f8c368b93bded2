import type { MarkedMention } from "./content.ts";
import { controlId } from "./marks.ts";
import { bookmark, control, type Lettering, run, type Xml } from "./word-xml.ts";

/**
 * A figure as it stands on the page, so that it can be found again: a bookmark outside, which LibreOffice keeps, and a rich
 * content control inside, which Word keeps. The control is neither locked nor seen: sentences may be deleted, moved, copied.
 * The number, from 1, is the bookmark's.
 */
export function figureRun({ mark, title, shown }: MarkedMention, number: number, lettering: Lettering): Xml {
  const inside = control({ title, tag: mark, id: controlId(mark) }, run(shown, lettering));
  return bookmark(mark, number, inside);
}
