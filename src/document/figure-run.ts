import {
  BookmarkEnd,
  BookmarkStart,
  type ParagraphChild,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
} from "docx";
import { cleanText } from "./clean.ts";
import type { MarkedMention } from "./content.ts";
import type { Lettering } from "./lettering.ts";
import { controlId } from "./marks.ts";

/**
 * A figure as it stands on the page, so that it can be found again: a bookmark outside, which LibreOffice keeps, and a rich
 * content control inside, which Word keeps. The control is neither locked nor seen: sentences may be deleted, moved, copied.
 */
export function figureRun(mention: MarkedMention, lettering: Lettering): ParagraphChild[] {
  const run = new TextRun({ ...lettering, text: cleanText(mention.shown) });
  return bookmarked(mention.mark, new Control(mention, run) as unknown as ParagraphChild);
}

/** What a bookmark encloses; `sameBytes` counts its number anew. */
export function bookmarked(mark: string, child: ParagraphChild): ParagraphChild[] {
  const id = controlId(mark);
  return [new BookmarkStart(mark, id), child, new BookmarkEnd(id)] as unknown as ParagraphChild[];
}

class Control extends XmlComponent {
  constructor({ mark, title }: MarkedMention, run: TextRun) {
    super("w:sdt");
    this.root.push(
      element("w:sdtPr", [
        valued("w:alias", cleanText(title)),
        valued("w:tag", mark),
        valued("w:id", controlId(mark)),
        valued("w15:appearance", "hidden", "w15:val"),
      ]),
      element("w:sdtContent", [run]),
    );
  }
}

class Element extends XmlComponent {
  constructor(name: string, children: readonly (XmlComponent | XmlAttributeComponent<object>)[]) {
    super(name);
    this.root.push(...children);
  }
}

function element(name: string, children: readonly XmlComponent[]): XmlComponent {
  return new Element(name, children);
}

class Value extends XmlAttributeComponent<Record<string, string | number>> {}

function valued(name: string, value: string | number, attribute = "w:val"): XmlComponent {
  return new Element(name, [new Value({ [attribute]: value })]);
}
