import type { MarkedFigure } from "../document-content.ts";
import { renderFigureRun } from "./figure-run.ts";
import { parseInlineMarkup } from "./inline-markup.ts";
import { lineBreak, type RunFormatting, renderRun, type Xml } from "./word-xml.ts";

/** The runs of a line: its marks become lettering, its tokens the words of their figures. */
export function renderRuns(
  text: string,
  mentions: readonly MarkedFigure[],
  formatting: RunFormatting = {},
): Xml[] {
  return parseInlineMarkup(text).map(({ content, bold, italic }) => {
    const spanFormatting =
      bold || italic
        ? { ...formatting, ...(bold && { bold }), ...(italic && { italics: true }) }
        : formatting;
    if (typeof content === "string") return renderRun(content, spanFormatting);
    const mention = mentions[content];
    if (!mention)
      throw new Error(`The text names figure ${content}, but only ${mentions.length} were printed`);
    return renderFigureRun(mention, content + 1, spanFormatting);
  });
}

/** Text of the template on the given lines of one paragraph. */
export function renderRunsOnLines(lines: readonly string[], mentions: readonly MarkedFigure[]): Xml[] {
  return lines.flatMap((text, index) => [...(index > 0 ? [lineBreak] : []), ...renderRuns(text, mentions)]);
}
