/** Page setup through docx: Decree 30/2020/NĐ-CP, Annex I, part I. */ import {
  Document,
  type FileChild,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import type { DocumentLook } from "../look/document-look.ts";
import { buildOutlineNumbering } from "./outline-numbering.ts";
import { type PageShape, paperSizes } from "./paper.ts";
import { buildDocumentStyles } from "./styles.ts";

/** Pages of one shape. */
interface DocxSection extends PageShape {
  readonly children: readonly FileChild[];
}

/** Creates a document with this program's styles, numbering and page setup around paragraphs of docx. */
export function createDocxDocument(
  hasPartHeadings: boolean,
  look: DocumentLook,
  sections: readonly DocxSection[],
): Document {
  return new Document({
    styles: buildDocumentStyles(hasPartHeadings, look),
    numbering: { config: [buildOutlineNumbering(hasPartHeadings, look)] },
    sections: sections.map(({ children, ...page }) => ({
      properties: buildSectionProperties(page, look),
      headers: { default: createPageNumberHeader() },
      children,
    })),
  });
}

/** Page numbers begin at 1 and are not shown on the first page (I.7). Each annex counts its own pages (III.1đ). */
function buildSectionProperties(
  { paper, landscape }: PageShape,
  { margins }: DocumentLook,
): ISectionPropertiesOptions {
  // docx exchanges width and height for landscape pages itself.
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const { short, long } = paperSizes[paper];
  const size = { width: short, height: long, orientation };
  return { titlePage: true, page: { size, margin: { ...margins, gutter: 0 }, pageNumbers: { start: 1 } } };
}

/** Page numbers are Arabic and stand in the top margin (I.7). */
function createPageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Header({ children: [new Paragraph({ style: "Header", children: [number] })] });
}
