/**
 * Renders the elements of WordprocessingML as text. docx writes the same characters, as test/document/docx-equivalence.test.ts
 * proves, but takes some forty times as long, and a report has thousands of elements.
 */
import { encodeTextForXml } from "../../wordml/xml-text.ts";

/** One element, or several in sequence. */
export type Xml = string;

export type Align = "left" | "center" | "right";

/** The properties that differ from the style "Normal". Lengths are in twips. */
export interface ParagraphProperties {
  readonly style?: string;
  /** Keeps the paragraph on the page of the next one. */
  readonly keepNext?: boolean;
  readonly topBorder?: boolean;
  readonly spacing?: Spacing;
  readonly indent?: Indent;
  readonly align?: Align;
  /** The level in the navigation pane, if no style sets it. */
  readonly outlineLevel?: number;
}

export interface Spacing {
  readonly before?: number;
  readonly after?: number;
  /** A fixed height of each line, regardless of its content. */
  readonly exactLineHeight?: number;
}

interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
}

/** The formatting that differs from the paragraph's style. Sizes are in half points. */
export interface RunFormatting {
  readonly bold?: boolean | undefined;
  readonly italics?: boolean | undefined;
  readonly size?: number | undefined;
  /** Raised and small, as the mark of a footnote. */
  readonly superScript?: boolean | undefined;
}

/** A control around a figure, which Word keeps when the text is edited. */
export interface ContentControl {
  readonly title: string;
  readonly tag: string;
  readonly id: number;
}

export function renderParagraph(properties: ParagraphProperties, content: readonly Xml[] = []): Xml {
  return createParagraphRenderer(properties)(content);
}

/** Creates a function that renders paragraphs with the same properties, which are rendered once. */
export function createParagraphRenderer(properties: ParagraphProperties): (content: readonly Xml[]) => Xml {
  const propertiesXml = renderParagraphProperties(properties);
  const start = propertiesXml === "" ? "<w:p>" : `<w:p><w:pPr>${propertiesXml}</w:pPr>`;
  return (content) => `${start}${concatenateXml(content)}</w:p>`;
}

/** Concatenates elements. Unlike join, `+=` copies nothing, however often the result becomes part of a longer one. */
export function concatenateXml(elements: readonly Xml[]): Xml {
  let xml = "";
  for (const element of elements) xml += element;
  return xml;
}

/** Keeps the order of the schema, which Word requires. */
function renderParagraphProperties({
  style,
  keepNext,
  topBorder: ruleAbove,
  spacing,
  indent,
  align,
  outlineLevel,
}: ParagraphProperties): Xml {
  let xml = style ? `<w:pStyle w:val="${style}"/>` : "";
  if (keepNext) xml += "<w:keepNext/>";
  if (ruleAbove) xml += '<w:pBdr><w:top w:val="single" w:color="000000" w:sz="4" w:space="0"/></w:pBdr>';
  if (spacing) {
    const { before, after, exactLineHeight } = spacing;
    xml += renderElementWithAttributes("w:spacing", {
      after,
      before,
      line: exactLineHeight,
      lineRule: exactLineHeight === undefined ? undefined : "exact",
    });
  }
  if (indent) {
    const { left, right, hanging, firstLine } = indent;
    xml += renderElementWithAttributes("w:ind", { left, right, hanging, firstLine });
  }
  if (align) xml += `<w:jc w:val="${align}"/>`;
  return outlineLevel === undefined ? xml : `${xml}<w:outlineLvl w:val="${outlineLevel}"/>`;
}

function renderElementWithAttributes(
  name: string,
  values: Readonly<Record<string, number | string | undefined>>,
): Xml {
  const attributes = Object.entries(values).filter(([, value]) => value !== undefined);
  return `<${name}${attributes.map(([key, value]) => ` w:${key}="${value}"`).join("")}/>`;
}

export function renderRun(text: string, formatting: RunFormatting = {}): Xml {
  return `${getRunStart(formatting)}${encodeTextForXml(text)}</w:t></w:r>`;
}

/** By format: a document has thousands of runs in a few formats. */
const runStarts = new Map<number, Xml>();

/** The numbers of the formats differ, because sizes are whole half points. */
function getRunStart(formatting: RunFormatting): Xml {
  const { bold = false, italics = false, size = 0, superScript = false } = formatting;
  const format = size * 8 + (bold ? 4 : 0) + (italics ? 2 : 0) + (superScript ? 1 : 0);
  const known = runStarts.get(format);
  if (known !== undefined) return known;
  const start = `<w:r>${renderRunProperties(formatting)}<w:t xml:space="preserve">`;
  runStarts.set(format, start);
  return start;
}

function renderRunProperties({ bold, italics, size, superScript }: RunFormatting): Xml {
  let xml = bold ? "<w:b/><w:bCs/>" : "";
  if (italics) xml += "<w:i/><w:iCs/>";
  if (size) xml += `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  if (superScript) xml += '<w:vertAlign w:val="superscript"/>';
  return xml && `<w:rPr>${xml}</w:rPr>`;
}

export const lineBreak: Xml = "<w:r><w:br/></w:r>";

export const pageBreak: Xml = '<w:r><w:br w:type="page"/></w:r>';

/** The number must be unique among the bookmarks of the document. */
export function renderBookmark(name: string, number: number, content: Xml): Xml {
  return `<w:bookmarkStart w:name="${name}" w:id="${number}"/>${content}<w:bookmarkEnd w:id="${number}"/>`;
}

/** Renders a rich text control that is neither locked nor visible. */
export function renderContentControl({ title, tag, id }: ContentControl, content: Xml): Xml {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${encodeTextForXml(title)}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/>` +
    `<w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  );
}
