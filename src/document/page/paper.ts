/** Paper and margins: Decree 30/2020/NĐ-CP, Annex I, part I. Lengths are in twips, the twentieths of a point. */ const twipsPerMillimetre =
  1440 / 25.4;

export function convertMillimetresToTwips(millimetres: number): number {
  return Math.round(millimetres * twipsPerMillimetre);
}

/** Word rounds 210 × 297 mm to these values. */
export const paperSize = { short: 11906, long: 16838 };
/** The decree allows 20–25, 20–25, 30–35 and 15–20 mm (I.3). */
export const pageMargins = {
  top: convertMillimetresToTwips(20),
  bottom: convertMillimetresToTwips(20),
  left: convertMillimetresToTwips(30),
  right: convertMillimetresToTwips(15),
  header: convertMillimetresToTwips(10),
  footer: convertMillimetresToTwips(10),
  gutter: 0,
};

export function computeTextWidthInTwips(isLandscape: boolean): number {
  return (isLandscape ? paperSize.long : paperSize.short) - pageMargins.left - pageMargins.right;
}

/** 14 points (II.6e), in half points. */
export const bodyFontSize = 28;
/** The first line of a paragraph is indented by 12,7 mm (II.6e). */
export const bodyIndent = { firstLine: convertMillimetresToTwips(12.7) };
