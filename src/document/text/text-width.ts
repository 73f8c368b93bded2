/** Estimated widths of bold Times New Roman, so that lines and columns are divided without laying the document out. */

/** Estimates the width of bold text, in twips. */
export function computeBoldWidthInTwips(text: string, points: number): number {
  return Math.round(computeBoldEms(text) * points * 20);
}

/** Estimates the width of bold text in ems, for any font size. */
export function computeBoldEms(text: string): number {
  const composed = text.normalize("NFC");
  let ems = 0;
  for (let index = 0; index < composed.length; index += 1) {
    const code = composed.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    ems += characterWidthCache.get(code) ?? computeAndCacheCharacterEms(code);
  }
  return ems;
}

const characterWidthCache = new Map<number, number>();

/** Caches the width of each character, because every word of a report's tables is measured. */
function computeAndCacheCharacterEms(codePoint: number): number {
  const width = estimateCharacterEms(String.fromCodePoint(codePoint));
  characterWidthCache.set(codePoint, width);
  return width;
}

function estimateCharacterEms(letter: string): number {
  if (/[\s.,:;iljI()[\]'-]/.test(letter)) return 0.3;
  if (/[mwMWƯƠ…]/.test(letter)) return 0.87;
  return /\p{Lu}/u.test(letter) ? 0.72 : 0.5;
}

/**
 * Splits bold text that does not fit on one line into two: after a comma if both lines then fit, otherwise into lines of
 * similar width. Text that needs more than two lines is left to Word. The column is in twips.
 */
export function splitIntoOneOrTwoLines(text: string, points: number, columnTwips: number): string[] {
  if (computeBoldWidthInTwips(text, points) <= columnTwips) return [text];
  const words = text.split(" ");
  const fittingSplits = words
    .map((_, index) => [words.slice(0, index).join(" "), words.slice(index).join(" ")])
    .map((lines) => ({ lines, width: computeWidestLineInTwips(lines, points) }))
    .filter(({ width }) => width <= columnTwips)
    .sort((a, b) => a.width - b.width);
  const chosen = fittingSplits.find(({ lines: [first] }) => first?.endsWith(",")) ?? fittingSplits[0];
  return chosen?.lines ?? [text];
}

export function computeWidestLineInTwips(lines: readonly string[], points: number): number {
  return Math.max(...lines.map((line) => computeBoldWidthInTwips(line, points)));
}
