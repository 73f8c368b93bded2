/** The elements of src/document/text/word-xml.ts made of the objects of docx, which takes the place of that file in a test. */
import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  LineRuleType,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
} from "docx";
import type {
  ContentControl,
  ParagraphProperties,
  RunFormatting,
} from "../../../src/document/text/word-xml.ts";
import { sanitizeTextForXml } from "../../../src/wordml/xml-text.ts";

/** A bookmark is three elements of docx. */
type Run = ParagraphChild | readonly ParagraphChild[];

export function renderParagraph(look: ParagraphProperties, content: readonly Run[] = []): Paragraph {
  const { style, keepNext, topBorder: ruleAbove, spacing, indent, align, outlineLevel } = look;
  return new Paragraph({
    ...(style === undefined ? {} : { style }),
    ...(keepNext ? { keepNext } : {}),
    ...(ruleAbove
      ? { border: { top: { style: BorderStyle.SINGLE, size: 4, space: 0, color: "000000" } } }
      : {}),
    ...(spacing ? { spacing: docxSpacing(spacing) } : {}),
    ...(indent ? { indent } : {}),
    ...(align ? { alignment: AlignmentType[align.toUpperCase() as "LEFT" | "CENTER" | "RIGHT"] } : {}),
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
    children: content.flat(),
  });
}

function docxSpacing({ exactLineHeight: exactLine, ...room }: NonNullable<ParagraphProperties["spacing"]>) {
  return exactLine === undefined ? room : { ...room, line: exactLine, lineRule: LineRuleType.EXACT };
}

export function renderRun(text: string, lettering: RunFormatting = {}): TextRun {
  return new TextRun({ ...lettering, text: sanitizeTextForXml(text) });
}

export const lineBreak = new TextRun({ break: 1 });

export const pageBreak = new PageBreak();

export function renderBookmark(name: string, number: number, content: ParagraphChild): ParagraphChild[] {
  return [new BookmarkStart(name, number), content, new BookmarkEnd(number)] as unknown as ParagraphChild[];
}

/** docx has no content controls: one is put together of its components. */
export function renderContentControl({ title, tag, id }: ContentControl, content: TextRun): XmlComponent {
  return element("w:sdt", [
    element("w:sdtPr", [
      valued("w:alias", sanitizeTextForXml(title)),
      valued("w:tag", tag),
      valued("w:id", id),
      valued("w15:appearance", "hidden", "w15:val"),
    ]),
    element("w:sdtContent", [content]),
  ]);
}

class Element extends XmlComponent {
  constructor(name: string, children: readonly XmlComponent["root"][number][]) {
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
