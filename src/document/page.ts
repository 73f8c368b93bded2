/** Paper and margins: Decree 30/2020/NĐ-CP, Annex I, part I. Lengths in twentieths of a point (twips). */
import {
  AlignmentType,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";

export const twipsPerMillimetre = 1440 / 25.4;

export function millimetres(length: number): number {
  return Math.round(length * twipsPerMillimetre);
}

// As Word itself rounds 210 × 297 mm.
const shortSide = 11906;
const longSide = 16838;
/** Within 20–25, 20–25, 30–35 and 15–20 mm (I.3). */
const margin = {
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(15),
  header: millimetres(10),
  footer: millimetres(10),
  gutter: 0,
};

/** The width of the text between the margins. */
export function textWidth(landscape: boolean): number {
  return (landscape ? longSide : shortSide) - margin.left - margin.right;
}

/** Counted from 1, with no number on the first page (I.7); each annex counts its own (III.1đ), by the same rule. */
export function pageOf(landscape: boolean): ISectionPropertiesOptions {
  return { titlePage: true, page: { size: paper(landscape), margin, pageNumbers: { start: 1 } } };
}

function paper(landscape: boolean) {
  // docx turns the sides round by itself.
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { width: shortSide, height: longSide, orientation };
}

/** Arabic, 14 points, upright, in the middle of the top margin (I.7). */
export function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 28 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
