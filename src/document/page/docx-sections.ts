/** The pages of the document as docx describes them: Decree 30/2020/NĐ-CP, Annex I, part I. */
import {
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

/** A run of pages that lie the same way. */
interface DocxSection {
  readonly landscape: boolean;
  readonly children: readonly FileChild[];
}

/** A document of our styles, numbering and pages around paragraphs of docx. */
export function createDocxDocument(hasParts: boolean, sections: readonly DocxSection[]): Document {
  return new Document({
    styles: buildDocumentStyles(hasParts),
    numbering: { config: [buildOutlineNumbering(hasParts)] },
    sections: sections.map(({ landscape, children }) => ({
      properties: buildSectionProperties(landscape),
      headers: { default: createPageNumberHeader() },
      children,
    })),
  });
}

/** Counted from 1, with no number on the first page (I.7); each annex counts its own (III.1đ), by the same rule. */
function buildSectionProperties(landscape: boolean): ISectionPropertiesOptions {
  // docx turns the sides round by itself.
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const size = { width: paperSize.short, height: paperSize.long, orientation };
  return { titlePage: true, page: { size, margin: pageMargins, pageNumbers: { start: 1 } } };
}

/** Arabic, 14 points, upright, in the middle of the top margin (I.7). */
function createPageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 28 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
