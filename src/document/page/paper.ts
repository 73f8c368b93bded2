/** Paper and margins: Decree 30/2020/NĐ-CP, Annex I, part I. Lengths in twentieths of a point (twips). */
const twipsPerMillimetre = 1440 / 25.4;

export function convertMillimetresToTwips(length: number): number {
  return Math.round(length * twipsPerMillimetre);
}

// As Word itself rounds 210 × 297 mm.
export const paperSize = { short: 11906, long: 16838 };
/** Within 20–25, 20–25, 30–35 and 15–20 mm (I.3). */
export const pageMargins = {
  top: convertMillimetresToTwips(20),
  bottom: convertMillimetresToTwips(20),
  left: convertMillimetresToTwips(30),
  right: convertMillimetresToTwips(15),
  header: convertMillimetresToTwips(10),
  footer: convertMillimetresToTwips(10),
  gutter: 0,
};

/** The width of the text between the margins. */
export function computeTextWidth(landscape: boolean): number {
  return (landscape ? paperSize.long : paperSize.short) - pageMargins.left - pageMargins.right;
}

/** Of the body text, in half points: 14 points (II.6e). */
export const bodyFontSize = 28;
/** Its first line, 12,7 mm in (II.6e). */
export const bodyIndent = { firstLine: convertMillimetresToTwips(12.7) };
