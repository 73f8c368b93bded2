/** Headings have real styles, so that Word's navigation pane, a table of contents and later edits work. */
import type { MarkedFigure } from "../document-content.ts";
import type { Block, HeadingLevel } from "./blocks.ts";
import { pointLetters } from "./outline-numerals.ts";
import { renderRuns } from "./runs.ts";
import { lineBreak, renderParagraph, renderRun, type Xml } from "./word-xml.ts";

/** Renders the title on the line after "Phần I", which comes from the numbering, in capitals (II.6d). */
export function renderPartTitle(text: string, mentions: readonly MarkedFigure[]): Xml {
  return renderParagraph({ style: "Heading1" }, [lineBreak, ...renderRuns(text.toUpperCase(), mentions)]);
}

/** Renders "I. TITLE", "1. Title" or "a) Title". In a document with parts, `levelShift` 1 moves each one level down. */
export function renderHeading(
  {
    level,
    levelShift,
    text,
    pointLetter,
  }: { level: HeadingLevel; levelShift: 0 | 1; text: string; pointLetter: string },
  mentions: readonly MarkedFigure[],
): Xml {
  const style = `Heading${level + levelShift}`;
  if (level === 3)
    return renderParagraph({ style }, [
      ...(pointLetter === "" ? [] : [renderRun(`${pointLetter}) `)]),
      ...renderRuns(text, mentions),
    ]);
  return renderParagraph({ style }, renderRuns(level === 1 ? text.toUpperCase() : text, mentions));
}

/** Lists the letter of each point (điểm), anew under every higher heading; a single point has none, since a) announces a b). */
export function listPointLetters(blocks: readonly Block[]): string[] {
  const letters = blocks.map(() => "");
  let points: number[] = [];
  const writeLetters = () => {
    if (points.length > 1)
      for (const [order, index] of points.entries()) letters[index] = pointLetters[order] ?? "";
    points = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "heading" && block.level === 3) points.push(index);
    else if (block.kind === "heading" || block.kind === "part") writeLetters();
  }
  writeLetters();
  return letters;
}
