/** Headings with real styles, so that Word's navigation pane, a table of contents and later edits work. */

import type { MarkedFigure } from "../document-content.ts";
import type { Block, HeadingLevel } from "./blocks.ts";
import { pointLetters } from "./outline-numerals.ts";
import { renderRuns } from "./runs.ts";
import { lineBreak, renderParagraph, renderRun, type Xml } from "./word-xml.ts";

/** "Phần I" comes from the numbering; its title stands on the next line, in capitals (II.6d). */
export function renderPartTitle(text: string, mentions: readonly MarkedFigure[]): Xml {
  return renderParagraph({ style: "Heading1" }, [lineBreak, ...renderRuns(text.toUpperCase(), mentions)]);
}

/** "I. TITLE", "1. Title" or "a) Title"; below parts (`shift` 1) each stands one level lower in Word. */
export function renderHeading(
  { level, shift, text, letter }: { level: HeadingLevel; shift: 0 | 1; text: string; letter: string },
  mentions: readonly MarkedFigure[],
): Xml {
  const style = `Heading${level + shift}`;
  if (level === 3)
    return renderParagraph({ style }, [renderRun(`${letter}) `), ...renderRuns(text, mentions)]);
  return renderParagraph({ style }, renderRuns(level === 1 ? text.toUpperCase() : text, mentions));
}

/** Gives each point its letter, beginning anew under every higher heading. */
export function createPointLetterCounter(): (block: Block) => string {
  let points = 0;
  return (block) => {
    if (block.kind === "part") points = 0;
    if (block.kind === "heading") points = block.level === 3 ? points + 1 : 0;
    return pointLetters[points - 1] ?? "";
  };
}
