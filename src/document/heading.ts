/** Headings with real styles, so that Word's navigation pane, a table of contents and later edits work. */
import { Paragraph, TextRun } from "docx";
import type { Block, HeadingLevel } from "./blocks.ts";
import type { MarkedMention } from "./content.ts";
import { lettered, plain } from "./lettering.ts";
import { pointLetters } from "./numbering.ts";

/** "Phần I" comes from the numbering; its title stands on the next line, in capitals (II.6d). */
export function partTitle(text: string, mentions: readonly MarkedMention[]): Paragraph {
  return new Paragraph({
    style: "Heading1",
    children: [new TextRun({ break: 1 }), ...lettered(text.toUpperCase(), mentions)],
  });
}

/** "I. TITLE", "1. Title" or "a) Title"; below parts (`shift` 1) each stands one level lower in Word. */
export function heading(
  { level, shift, text, letter }: { level: HeadingLevel; shift: 0 | 1; text: string; letter: string },
  mentions: readonly MarkedMention[],
): Paragraph {
  const style = `Heading${level + shift}`;
  if (level === 3)
    return new Paragraph({ style, children: [plain(`${letter}) `), ...lettered(text, mentions)] });
  return new Paragraph({ style, children: lettered(level === 1 ? text.toUpperCase() : text, mentions) });
}

/** Gives each point its letter, beginning anew under every higher heading. */
export function pointLettering(): (block: Block) => string {
  let points = 0;
  return (block) => {
    if (block.kind === "part") points = 0;
    if (block.kind === "heading") points = block.level === 3 ? points + 1 : 0;
    return pointLetters[points - 1] ?? "";
  };
}
