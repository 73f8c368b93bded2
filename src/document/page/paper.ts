/** Paper: Decree 30/2020/NĐ-CP, Annex I, part I. Lengths are in twips, the twentieths of a point. */
import type { PaperName } from "../../catalogue/front-matter.ts";
import type { DocumentLook } from "../look/document-look.ts";

const twipsPerMillimetre = 1440 / 25.4;

export function convertMillimetresToTwips(millimetres: number): number {
  return Math.round(millimetres * twipsPerMillimetre);
}

export function convertTwipsToMillimetres(twips: number): number {
  return twips / twipsPerMillimetre;
}

/** Word rounds 210 × 297 mm and 297 × 420 mm to these values. */
export const paperSizes: Readonly<Record<PaperName, { readonly short: number; readonly long: number }>> = {
  A4: { short: 11906, long: 16838 },
  A3: { short: 16838, long: 23811 },
};

/** The pages of a section. */
export interface PageShape {
  readonly paper: PaperName;
  readonly landscape: boolean;
}

export const portraitA4: PageShape = { paper: "A4", landscape: false };

export function computeTextWidthInTwips(
  { paper, landscape }: PageShape,
  { margins }: Pick<DocumentLook, "margins">,
): number {
  const { short, long } = paperSizes[paper];
  return (landscape ? long : short) - margins.left - margins.right;
}
