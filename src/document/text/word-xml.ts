/**
 * The elements of WordprocessingML that a document is made of, written as text. The package docx writes the same, letter by
 * letter (test/document/docx-equivalence.test.ts holds that), but takes some forty times as long, and a report has thousands of them.
 */
import { escapeXml, sanitizeTextForXml } from "./xml-text.ts";

/** An element in writing, or several one after the other. */
export type Xml = string;

export type Align = "left" | "center" | "right";

/** How a paragraph differs from the style "Normal". Lengths in twips. */
export interface ParagraphProperties {
  readonly style?: string;
  /** Stays on the page of the paragraph after it. */
  readonly keepNext?: boolean;
  /** A thin line along its upper side. */
  readonly ruleAbove?: boolean;
  readonly spacing?: Spacing;
  readonly indent?: Indent;
  readonly align?: Align;
  /** Its level in the navigation pane, where no style gives one. */
  readonly outlineLevel?: number;
}

export interface Spacing {
  readonly before?: number;
  readonly after?: number;
  /** The height of each line, whatever stands in it. */
  readonly exactLine?: number;
}

interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
}

/** How letters look beside their paragraph's style. Sizes are in half points. */
export interface RunFormatting {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

/** A control around a figure, which Word keeps through edits. */
export interface ContentControl {
  readonly title: string;
  readonly tag: string;
  readonly id: number;
}

export function renderParagraph(properties: ParagraphProperties, content: readonly Xml[] = []): Xml {
  const propertiesXml = renderParagraphProperties(properties);
  return `<w:p>${propertiesXml && `<w:pPr>${propertiesXml}</w:pPr>`}${concatenateXml(content)}</w:p>`;
}

/** One after the other. Unlike join this copies nothing, however often the whole is put into a greater one. */
export function concatenateXml(elements: readonly Xml[]): Xml {
  let xml = "";
  for (const element of elements) xml += element;
  return xml;
}

/** In the order of the schema, which Word insists on. */
function renderParagraphProperties({
  style,
  keepNext,
  ruleAbove,
  spacing,
  indent,
  align,
  outlineLevel,
}: ParagraphProperties): Xml {
  let xml = style ? `<w:pStyle w:val="${style}"/>` : "";
  if (keepNext) xml += "<w:keepNext/>";
  if (ruleAbove) xml += '<w:pBdr><w:top w:val="single" w:color="000000" w:sz="4" w:space="0"/></w:pBdr>';
  if (spacing) {
    const { before, after, exactLine: line } = spacing;
    xml += renderMeasures("w:spacing", {
      after,
      before,
      line,
      lineRule: line === undefined ? line : "exact",
    });
  }
  if (indent) {
    const { left, right, hanging, firstLine } = indent;
    xml += renderMeasures("w:ind", { left, right, hanging, firstLine });
  }
  if (align) xml += `<w:jc w:val="${align}"/>`;
  return outlineLevel === undefined ? xml : `${xml}<w:outlineLvl w:val="${outlineLevel}"/>`;
}

function renderMeasures(name: string, values: Readonly<Record<string, number | string | undefined>>): Xml {
  const attributes = Object.entries(values).filter(([, value]) => value !== undefined);
  return `<${name}${attributes.map(([key, value]) => ` w:${key}="${value}"`).join("")}/>`;
}

/** Words of one lettering. */
export function renderRun(text: string, formatting: RunFormatting = {}): Xml {
  return `<w:r>${renderRunProperties(formatting)}<w:t xml:space="preserve">${escapeXml(sanitizeTextForXml(text))}</w:t></w:r>`;
}

function renderRunProperties({ bold, italics, size }: RunFormatting): Xml {
  let xml = bold ? "<w:b/><w:bCs/>" : "";
  if (italics) xml += "<w:i/><w:iCs/>";
  if (size) xml += `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  return xml && `<w:rPr>${xml}</w:rPr>`;
}

export const lineBreak: Xml = "<w:r><w:br/></w:r>";

export const pageBreak: Xml = '<w:r><w:br w:type="page"/></w:r>';

/** What the bookmark encloses; its number is its own in the document. */
export function renderBookmark(name: string, number: number, content: Xml): Xml {
  return `<w:bookmarkStart w:name="${name}" w:id="${number}"/>${content}<w:bookmarkEnd w:id="${number}"/>`;
}

/** A rich control that is neither locked nor seen. */
export function renderContentControl({ title, tag, id }: ContentControl, content: Xml): Xml {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(sanitizeTextForXml(title))}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/>` +
    `<w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  );
}
