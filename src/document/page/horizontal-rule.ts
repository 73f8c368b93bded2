/** The short rules under the office, the motto and the subject, drawn as paragraph borders and never as underlined text. */
import { computeWidestLineInTwips } from "../text/text-width.ts";
import { renderParagraph, type Xml } from "../text/word-xml.ts";

/** Rules must be a third to a half as long as the text (Decree 30/2020/NĐ-CP, Annex I, II.2b and II.5b). */
const ruleShareOfText = 0.42;

/** Renders a rule centred in its column. */
export function renderHorizontalRule(lengthTwips: number, columnTwips: number, spaceAfterTwips = 0): Xml {
  const sideIndent = Math.max(0, Math.round((columnTwips - lengthTwips) / 2));
  return renderParagraph({
    topBorder: true,
    indent: { left: sideIndent, right: sideIndent, firstLine: 0 },
    spacing: { before: 80, after: spaceAfterTwips, exactLineHeight: 40 },
  });
}

/** Renders a rule under bold text. The longest printed line sets its length. */
export function renderRuleUnderText(text: {
  lines: readonly string[];
  points: number;
  column: number;
  after?: number;
}): Xml {
  const longestLineWidth = Math.min(text.column, computeWidestLineInTwips(text.lines, text.points));
  return renderHorizontalRule(ruleShareOfText * longestLineWidth, text.column, text.after);
}
