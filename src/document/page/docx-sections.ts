/** Page setup through docx: Decree 30/2020/NĐ-CP, Annex I, part I. */ import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import { buildOutlineNumbering } from "./outline-numbering.ts";
import { pageMargins, paperSize } from "./paper.ts";
import { buildDocumentStyles } from "./styles.ts";

/** Pages of one orientation. */
interface DocxSection {
  readonly landscape: boolean;
  readonly children: readonly FileChild[];
}

/** Creates a document with this program's styles, numbering and page setup around paragraphs of docx. */
export function createDocxDocument(hasPartHeadings: boolean, sections: readonly DocxSection[]): Document {
  return new Document({
    styles: buildDocumentStyles(hasPartHeadings),
    numbering: { config: [buildOutlineNumbering(hasPartHeadings)] },
    sections: sections.map(({ landscape, children }) => ({
      properties: buildSectionProperties(landscape),
      headers: { default: createPageNumberHeader() },
      children,
    })),
  });
}

/** Page numbers begin at 1 and are not shown on the first page (I.7). Each annex counts its own pages (III.1đ). */
function buildSectionProperties(landscape: boolean): ISectionPropertiesOptions {
  // docx exchanges width and height for landscape pages itself.
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const size = { width: paperSize.short, height: paperSize.long, orientation };
  return { titlePage: true, page: { size, margin: pageMargins, pageNumbers: { start: 1 } } };
}

/** Page numbers are Arabic, 14 points, upright, centred in the top margin (I.7). */
function createPageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 28 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
