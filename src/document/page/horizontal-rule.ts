/** The short lines under the office, the motto and the subject: borders of a paragraph, never underlined text. */
import { computeWidestLine } from "../text/text-width.ts";
import { renderParagraph, type Xml } from "../text/word-xml.ts";

/** Within a third and a half of the text (Decree 30/2020/NĐ-CP, Annex I, II.2b and II.5b). */
const ruleShareOfText = 0.42;

/** A line in the middle of a column; lengths in twips. */
export function renderHorizontalRule(length: number, column: number, after = 0): Xml {
  const sideIndent = Math.max(0, Math.round((column - length) / 2));
  return renderParagraph({
    ruleAbove: true,
    indent: { left: sideIndent, right: sideIndent, firstLine: 0 },
    spacing: { before: 40, after, exactLine: 40 },
  });
}

/** A line under bold text of one or more printed lines, the longest of which counts. */
export function renderRuleUnderText(text: {
  lines: readonly string[];
  points: number;
  column: number;
  after?: number;
}): Xml {
  const longestLineWidth = Math.min(text.column, computeWidestLine(text.lines, text.points));
  return renderHorizontalRule(ruleShareOfText * longestLineWidth, text.column, text.after);
}
