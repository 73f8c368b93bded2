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
import { outlineNumbering } from "./numbering.ts";
import { margin, paper } from "./page.ts";
import { documentStyles } from "./style.ts";

/** A run of pages that lie the same way. */
export interface Section {
  readonly landscape: boolean;
  readonly children: readonly FileChild[];
}

/** A document of our styles, numbering and pages around paragraphs of docx. */
export function documentOf(hasParts: boolean, sections: readonly Section[]): Document {
  return new Document({
    styles: documentStyles(hasParts),
    numbering: { config: [outlineNumbering(hasParts)] },
    sections: sections.map(({ landscape, children }) => ({
      properties: pageOf(landscape),
      headers: { default: pageNumber() },
      children,
    })),
  });
}

/** Counted from 1, with no number on the first page (I.7); each annex counts its own (III.1đ), by the same rule. */
function pageOf(landscape: boolean): ISectionPropertiesOptions {
  // docx turns the sides round by itself.
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const size = { width: paper.short, height: paper.long, orientation };
  return { titlePage: true, page: { size, margin, pageNumbers: { start: 1 } } };
}

/** Arabic, 14 points, upright, in the middle of the top margin (I.7). */
function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 28 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
