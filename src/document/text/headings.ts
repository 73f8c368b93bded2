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
    return renderParagraph({ style }, [renderRun(`${pointLetter}) `), ...renderRuns(text, mentions)]);
  return renderParagraph({ style }, renderRuns(level === 1 ? text.toUpperCase() : text, mentions));
}

/** Creates a function that gives each point (điểm) its letter and begins anew under every higher heading. */
export function createPointLetterCounter(): (block: Block) => string {
  let points = 0;
  return (block) => {
    if (block.kind === "part") points = 0;
    if (block.kind === "heading") points = block.level === 3 ? points + 1 : 0;
    return pointLetters[points - 1] ?? "";
  };
}
