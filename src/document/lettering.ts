import type { MarkedMention } from "./content.ts";
import { figureRun } from "./figure-run.ts";
import { piecesOf } from "./inline.ts";
import { type Lettering, lineBreak, run, type Xml } from "./word-xml.ts";

/** The runs of a line: its marks become lettering, its tokens the words of their figures. */
export function lettered(text: string, mentions: readonly MarkedMention[], lettering: Lettering = {}): Xml[] {
  return piecesOf(text).map(({ content, bold, italic }) => {
    const own =
      bold || italic ? { ...lettering, ...(bold && { bold }), ...(italic && { italics: true }) } : lettering;
    if (typeof content === "string") return run(content, own);
    const mention = mentions[content];
    if (!mention)
      throw new Error(`The text names figure ${content}, but only ${mentions.length} were printed`);
    return figureRun(mention, content + 1, own);
  });
}

/** Text of the template on the given lines of one paragraph. */
export function onLines(lines: readonly string[], mentions: readonly MarkedMention[]): Xml[] {
  return lines.flatMap((text, index) => [...(index > 0 ? [lineBreak] : []), ...lettered(text, mentions)]);
}
