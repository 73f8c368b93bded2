/**
 * The elements of WordprocessingML that a document is made of, written as text. The package docx writes the same, letter by
 * letter (test/document/by-docx.test.ts holds that), but takes some forty times as long, and a report has thousands of them.
 */
import { cleanText } from "./clean.ts";

/** An element in writing, or several one after the other. */
export type Xml = string;

export type Align = "left" | "center" | "right";

/** How a paragraph differs from the style "Normal". Lengths in twips. */
export interface ParagraphLook {
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

export interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
}

/** How letters look beside their paragraph's style. Sizes are in half points. */
export interface Lettering {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

/** A control around a figure, which Word keeps through edits. */
export interface Control {
  readonly title: string;
  readonly tag: string;
  readonly id: number;
}

export function paragraph(look: ParagraphLook, content: readonly Xml[] = []): Xml {
  const properties = lookOf(look);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${together(content)}</w:p>`;
}

/** One after the other. Unlike join this copies nothing, however often the whole is put into a greater one. */
export function together(elements: readonly Xml[]): Xml {
  let xml = "";
  for (const element of elements) xml += element;
  return xml;
}

/** In the order of the schema, which Word insists on. */
function lookOf({ style, keepNext, ruleAbove, spacing, indent, align, outlineLevel }: ParagraphLook): Xml {
  let xml = style ? `<w:pStyle w:val="${style}"/>` : "";
  if (keepNext) xml += "<w:keepNext/>";
  if (ruleAbove) xml += '<w:pBdr><w:top w:val="single" w:color="000000" w:sz="4" w:space="0"/></w:pBdr>';
  if (spacing) {
    const { before, after, exactLine: line } = spacing;
    xml += measures("w:spacing", { after, before, line, lineRule: line === undefined ? line : "exact" });
  }
  if (indent) {
    const { left, right, hanging, firstLine } = indent;
    xml += measures("w:ind", { left, right, hanging, firstLine });
  }
  if (align) xml += `<w:jc w:val="${align}"/>`;
  return outlineLevel === undefined ? xml : `${xml}<w:outlineLvl w:val="${outlineLevel}"/>`;
}

function measures(name: string, given: Readonly<Record<string, number | string | undefined>>): Xml {
  const attributes = Object.entries(given).filter(([, value]) => value !== undefined);
  return `<${name}${attributes.map(([key, value]) => ` w:${key}="${value}"`).join("")}/>`;
}

/** Words of one lettering. */
export function run(text: string, lettering: Lettering = {}): Xml {
  return `<w:r>${letteringOf(lettering)}<w:t xml:space="preserve">${escaped(cleanText(text))}</w:t></w:r>`;
}

function letteringOf({ bold, italics, size }: Lettering): Xml {
  let xml = bold ? "<w:b/><w:bCs/>" : "";
  if (italics) xml += "<w:i/><w:iCs/>";
  if (size) xml += `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  return xml && `<w:rPr>${xml}</w:rPr>`;
}

export const lineBreak: Xml = "<w:r><w:br/></w:r>";

export const pageBreak: Xml = '<w:r><w:br w:type="page"/></w:r>';

/** What the bookmark encloses; its number is its own in the document. */
export function bookmark(name: string, number: number, content: Xml): Xml {
  return `<w:bookmarkStart w:name="${name}" w:id="${number}"/>${content}<w:bookmarkEnd w:id="${number}"/>`;
}

/** A rich control that is neither locked nor seen. */
export function control({ title, tag, id }: Control, content: Xml): Xml {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${escaped(cleanText(title))}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/>` +
    `<w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  );
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text as it stands in XML, between tags or in an attribute. */
export function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) : text;
}

const signs: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(entities).map(([sign, entity]) => [entity, sign]),
);

/** The text again. */
export function unescaped(xml: Xml): string {
  return xml.includes("&") ? xml.replace(/&\w+;/g, (entity) => signs[entity] ?? entity) : xml;
}
