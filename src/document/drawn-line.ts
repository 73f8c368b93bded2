/** The short lines under the office, the motto and the subject: borders of a paragraph, never underlined text. */
import { paragraph, type Xml } from "./word-xml.ts";

/** Within a third and a half of the text (Decree 30/2020/NĐ-CP, Annex I, II.2b and II.5b). */
const shareOfText = 0.42;

/** A line in the middle of a column; lengths in twips. */
export function drawnLine(length: number, column: number, after = 0): Xml {
  const side = Math.max(0, Math.round((column - length) / 2));
  return paragraph({
    ruleAbove: true,
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before: 40, after, exactLine: 40 },
  });
}

/** A line under bold text of one or more printed lines, the longest of which counts. */
export function lineUnder(text: {
  lines: readonly string[];
  points: number;
  column: number;
  after?: number;
}): Xml {
  const longest = Math.min(text.column, widest(text.lines, text.points));
  return drawnLine(shareOfText * longest, text.column, text.after);
}

/** About how wide bold Times New Roman is, in twips. */
export function boldWidth(text: string, points: number): number {
  return Math.round(boldEms(text) * points * 20);
}

/** The same in ems, of any size of letters. */
export function boldEms(text: string): number {
  const letters = text.normalize("NFC");
  let ems = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    ems += widths.get(code) ?? widthInEms(code);
  }
  return ems;
}

const widths = new Map<number, number>();

/** Each letter is looked up in the groups once: a report measures every word of its tables. */
function widthInEms(code: number): number {
  const width = groupWidth(String.fromCodePoint(code));
  widths.set(code, width);
  return width;
}

function groupWidth(letter: string): number {
  if (/[\s.,:;iljI()[\]'-]/.test(letter)) return 0.3;
  if (/[mwMWƯƠ…]/.test(letter)) return 0.87;
  return /\p{Lu}/u.test(letter) ? 0.72 : 0.5;
}

/**
 * The text on one line, or on two where it does not fit: after a comma if both then fit, else so that they come out
 * most alike. What needs more than two Word breaks itself. Text in bold, the column in twips.
 */
export function balancedLines(text: string, points: number, column: number): string[] {
  if (boldWidth(text, points) <= column) return [text];
  const words = text.split(" ");
  const fitting = words
    .map((_, index) => [words.slice(0, index).join(" "), words.slice(index).join(" ")])
    .filter((lines) => widest(lines, points) <= column)
    .sort((a, b) => widest(a, points) - widest(b, points));
  return fitting.find(([first]) => first?.endsWith(",")) ?? fitting[0] ?? [text];
}

function widest(lines: readonly string[], points: number): number {
  return Math.max(...lines.map((line) => boldWidth(line, points)));
}
