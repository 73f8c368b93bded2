import { type ParagraphChild, TextRun } from "docx";
import { cleanText } from "./clean.ts";
import type { MarkedMention } from "./content.ts";
import { figureRun } from "./figure-run.ts";
import { piecesOf } from "./inline.ts";

/** How letters look beside their paragraph's style. Sizes are in half points. */
export interface Lettering {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

/** The runs of a line: its marks become lettering, its tokens the words of their figures. */
export function lettered(
  text: string,
  mentions: readonly MarkedMention[],
  lettering: Lettering = {},
): ParagraphChild[] {
  return piecesOf(text).flatMap(({ content, bold, italic }) => {
    const own = { ...lettering, ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}) };
    if (typeof content === "string") return plain(content, own);
    const mention = mentions[content];
    if (!mention)
      throw new Error(`The text names figure ${content}, but only ${mentions.length} were printed`);
    return figureRun(mention, own);
  });
}

/** Words in which no mark is read, as in the letterhead. */
export function plain(text: string, lettering: Lettering = {}): TextRun {
  return new TextRun({ ...lettering, text: cleanText(text) });
}

/** Text of the template on the given lines of one paragraph. */
export function onLines(lines: readonly string[], mentions: readonly MarkedMention[]): ParagraphChild[] {
  return lines.flatMap((text, index) => [
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    ...lettered(text, mentions),
  ]);
}
