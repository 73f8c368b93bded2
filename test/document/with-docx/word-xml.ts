/** Builds the elements of src/document/text/word-xml.ts through docx. The equivalence test loads this file in its place. */
import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  type IRunOptions,
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

/** docx represents a bookmark as three elements. */
type Run = ParagraphChild | readonly ParagraphChild[];

export function renderParagraph(properties: ParagraphProperties, content: readonly Run[] = []): Paragraph {
  const { style, keepNext, topBorder, spacing, indent, align, outlineLevel } = properties;
  return new Paragraph({
    ...(style === undefined ? {} : { style }),
    ...(keepNext ? { keepNext } : {}),
    ...(topBorder
      ? { border: { top: { style: BorderStyle.SINGLE, size: 4, space: 0, color: "000000" } } }
      : {}),
    ...(spacing ? { spacing: buildSpacing(spacing) } : {}),
    ...(indent ? { indent } : {}),
    ...(align ? { alignment: AlignmentType[align.toUpperCase() as "LEFT" | "CENTER" | "RIGHT"] } : {}),
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
    children: content.flat(),
  });
}

export function createParagraphRenderer(properties: ParagraphProperties) {
  return (content: readonly Run[]) => renderParagraph(properties, content);
}

function buildSpacing({ exactLineHeight, ...spacing }: NonNullable<ParagraphProperties["spacing"]>) {
  return exactLineHeight === undefined
    ? spacing
    : { ...spacing, line: exactLineHeight, lineRule: LineRuleType.EXACT };
}

export function renderRun(text: string, formatting: RunFormatting = {}): TextRun {
  return new TextRun({ ...omitUndefined(formatting), text: sanitizeTextForXml(text) });
}

/** docx accepts no option without a value. */
function omitUndefined(formatting: RunFormatting): IRunOptions {
  return Object.fromEntries(Object.entries(formatting).filter(([, value]) => value !== undefined));
}

export const lineBreak = new TextRun({ break: 1 });

export const pageBreak = new PageBreak();

export function renderBookmark(name: string, number: number, content: ParagraphChild): ParagraphChild[] {
  return [new BookmarkStart(name, number), content, new BookmarkEnd(number)] as unknown as ParagraphChild[];
}

/** docx has no content controls, so the control is built from raw XML components. */
export function renderContentControl({ title, tag, id }: ContentControl, content: TextRun): XmlComponent {
  return buildElement("w:sdt", [
    buildElement("w:sdtPr", [
      buildValueElement("w:alias", sanitizeTextForXml(title)),
      buildValueElement("w:tag", tag),
      buildValueElement("w:id", id),
      buildValueElement("w15:appearance", "hidden", "w15:val"),
    ]),
    buildElement("w:sdtContent", [content]),
  ]);
}

class RawElement extends XmlComponent {
  constructor(name: string, children: readonly XmlComponent["root"][number][]) {
    super(name);
    this.root.push(...children);
  }
}

function buildElement(name: string, children: readonly XmlComponent[]): XmlComponent {
  return new RawElement(name, children);
}

class RawAttributes extends XmlAttributeComponent<Record<string, string | number>> {}

function buildValueElement(name: string, value: string | number, attribute = "w:val"): XmlComponent {
  return new RawElement(name, [new RawAttributes({ [attribute]: value })]);
}
