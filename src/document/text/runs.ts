import type { MarkedFigure } from "../document-content.ts";
import { renderFigureRun } from "./figure-run.ts";
import { parseInlineMarkup } from "./inline-markup.ts";
import { lineBreak, type RunFormatting, renderRun, type Xml } from "./word-xml.ts";

/** Renders inline markup as run formatting, and tokens as their figures. */
export function renderRuns(
  markupText: string,
  mentions: readonly MarkedFigure[],
  formatting: RunFormatting = {},
): Xml[] {
  return parseInlineMarkup(markupText).map(({ content, bold, italic }) => {
    const spanFormatting =
      bold || italic
        ? { ...formatting, ...(bold && { bold }), ...(italic && { italics: true }) }
        : formatting;
    if (typeof content === "string") return renderRun(content, spanFormatting);
    const mention = mentions[content];
    if (!mention)
      throw new Error(`The text holds figure ${content}, but there are only ${mentions.length} mentions`);
    return renderFigureRun(mention, content + 1, spanFormatting);
  });
}

/** Renders the lines of one paragraph, with line breaks between them. */
export function renderRunsOnLines(lines: readonly string[], mentions: readonly MarkedFigure[]): Xml[] {
  return lines.flatMap((text, index) => [...(index > 0 ? [lineBreak] : []), ...renderRuns(text, mentions)]);
}
