/** Estimated widths of bold Times New Roman, so that lines and columns are divided without laying the document out. */

/** About how wide bold Times New Roman is, in twips. */
export function computeBoldWidth(text: string, points: number): number {
  return Math.round(computeBoldEms(text) * points * 20);
}

/** The same in ems, of any size of letters. */
export function computeBoldEms(text: string): number {
  const letters = text.normalize("NFC");
  let ems = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    ems += characterWidthCache.get(code) ?? computeCharacterWidth(code);
  }
  return ems;
}

const characterWidthCache = new Map<number, number>();

/** Each letter is looked up in the groups once: a report measures every word of its tables. */
function computeCharacterWidth(code: number): number {
  const width = estimateCharacterWidth(String.fromCodePoint(code));
  characterWidthCache.set(code, width);
  return width;
}

function estimateCharacterWidth(letter: string): number {
  if (/[\s.,:;iljI()[\]'-]/.test(letter)) return 0.3;
  if (/[mwMWƯƠ…]/.test(letter)) return 0.87;
  return /\p{Lu}/u.test(letter) ? 0.72 : 0.5;
}

/**
 * The text on one line, or on two where it does not fit: after a comma if both then fit, else so that they come out
 * most alike. What needs more than two Word breaks itself. Text in bold, the column in twips.
 */
export function splitIntoBalancedLines(text: string, points: number, column: number): string[] {
  if (computeBoldWidth(text, points) <= column) return [text];
  const words = text.split(" ");
  const fittingSplits = words
    .map((_, index) => [words.slice(0, index).join(" "), words.slice(index).join(" ")])
    .filter((lines) => computeWidestLine(lines, points) <= column)
    .sort((a, b) => computeWidestLine(a, points) - computeWidestLine(b, points));
  return fittingSplits.find(([first]) => first?.endsWith(",")) ?? fittingSplits[0] ?? [text];
}

export function computeWidestLine(lines: readonly string[], points: number): number {
  return Math.max(...lines.map((line) => computeBoldWidth(line, points)));
}
