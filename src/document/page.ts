/** Paper and margins: Decree 30/2020/NĐ-CP, Annex I, part I. Lengths in twentieths of a point (twips). */
export const twipsPerMillimetre = 1440 / 25.4;

export function millimetres(length: number): number {
  return Math.round(length * twipsPerMillimetre);
}

// As Word itself rounds 210 × 297 mm.
export const paper = { short: 11906, long: 16838 };
/** Within 20–25, 20–25, 30–35 and 15–20 mm (I.3). */
export const margin = {
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
  return (landscape ? paper.long : paper.short) - margin.left - margin.right;
}

/** Of the body text, in half points: 14 points (II.6e). */
export const bodySize = 28;
/** Its first line, 12,7 mm in (II.6e). */
export const bodyIndent = { firstLine: millimetres(12.7) };
