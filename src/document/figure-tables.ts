import type { Mention } from "../prose/line.ts";
import type { Block } from "./blocks.ts";
import type { DocumentContent } from "./content.ts";
import { indicatorTable } from "./indicator-table.ts";
import { localityTable } from "./locality-table.ts";
import { teller } from "./told.ts";

/** Fills the places of tables with their figures, each of them a mention like those of the text. */
export function filledIn(content: DocumentContent): DocumentContent {
  const mentions: Mention[] = [...content.mentions];
  const blocks = content.blocks.map((block): Block => {
    const { file, line } = block;
    const tell = teller(mentions, block);
    if (block.kind === "indicators")
      return { kind: "table", table: indicatorTable(content, tell), file, line };
    if (block.kind !== "localities") return block;
    return { kind: "table", table: localityTable(block.indicators, content, tell), file, line };
  });
  return { ...content, blocks, mentions };
}

/** Every figure that the document prints: those of the text first, then those of its tables in reading order. */
export function printedMentions(content: DocumentContent): readonly Mention[] {
  return filledIn(content).mentions;
}
