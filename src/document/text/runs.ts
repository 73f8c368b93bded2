import { mayHaveTokens, splitTextAtTokens } from "../../language/figure-mention.ts";
import type { MarkedFigure } from "../document-content.ts";
import { renderFigureRun } from "./figure-run.ts";
import { mayHaveInlineMarkup, parseInlineMarkup } from "./inline-markup.ts";
import { lineBreak, type RunFormatting, renderRun, type Xml } from "./word-xml.ts";

/** Renders inline markup as run formatting, and tokens as their figures. */
export function renderRuns(
  markupText: string,
  mentions: readonly MarkedFigure[],
  formatting: RunFormatting = {},
): Xml[] {
  if (!mayHaveInlineMarkup(markupText)) {
    if (!mayHaveTokens(markupText)) return markupText === "" ? [] : [renderRun(markupText, formatting)];
    return splitTextAtTokens(markupText).map((content) => renderTextOrFigure(content, mentions, formatting));
  }
  return parseInlineMarkup(markupText).map(({ content, bold, italic }) =>
    renderTextOrFigure(
      content,
      mentions,
      bold || italic
        ? { ...formatting, ...(bold && { bold }), ...(italic && { italics: true }) }
        : formatting,
    ),
  );
}

/** Renders a text, or the mention of a number. */
function renderTextOrFigure(
  content: string | number,
  mentions: readonly MarkedFigure[],
  formatting: RunFormatting,
): Xml {
  if (typeof content === "string") return renderRun(content, formatting);
  const mention = mentions[content];
  if (!mention)
    throw new Error(`The text holds figure ${content}, but there are only ${mentions.length} mentions`);
  return renderFigureRun(mention, content + 1, formatting);
}

/** Renders the lines of one paragraph, with line breaks between them. */
export function renderRunsOnLines(lines: readonly string[], mentions: readonly MarkedFigure[]): Xml[] {
  return lines.flatMap((text, index) => [...(index > 0 ? [lineBreak] : []), ...renderRuns(text, mentions)]);
}
