/** Paper: Decree 30/2020/NĐ-CP, Annex I, part I. Lengths are in twips, the twentieths of a point. */
import type { DocumentLook } from "../look/document-look.ts";

const twipsPerMillimetre = 1440 / 25.4;

export function convertMillimetresToTwips(millimetres: number): number {
  return Math.round(millimetres * twipsPerMillimetre);
}

export function convertTwipsToMillimetres(twips: number): number {
  return twips / twipsPerMillimetre;
}

/** Word rounds 210 × 297 mm to these values. */
export const paperSize = { short: 11906, long: 16838 };

export function computeTextWidthInTwips(
  isLandscape: boolean,
  { margins }: Pick<DocumentLook, "margins">,
): number {
  return (isLandscape ? paperSize.long : paperSize.short) - margins.left - margins.right;
}
