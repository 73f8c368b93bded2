import type { Section, SectionPart } from "../prose/section.ts";
import { tableText } from "../table.ts";
import { brokenLine } from "../terminal.ts";

/** A longer answer as it stands on the screen, broken at its edge; in a pipe a paragraph is one line. */
export function sectionsText(sections: readonly Section[]): string {
  return sections
    .map(({ title, parts }) => [title.toLocaleUpperCase("vi"), ...parts.map(partText)].join("\n").trimEnd())
    .join("\n\n")
    .replace(/\n{3,}/g, "\n\n");
}

function partText(part: SectionPart): string {
  if (typeof part === "string") return brokenLine("  ", part);
  if ("facts" in part) return `${factsText(part.facts)}\n`;
  if ("heading" in part) {
    return [`\n  ${part.heading}`, ...part.items.map((item) => brokenLine("    ", item, 6))].join("\n");
  }
  const text = tableText(part.columns, part.rows);
  return `\n${text.replace(/^(?=.)/gm, "    ")}\n`;
}

function factsText(facts: readonly (readonly [name: string, text: string])[]): string {
  const width = Math.max(...facts.map(([name]) => name.length)) + 2;
  return facts.map(([name, text]) => brokenLine(`  ${name.padEnd(width)}`, text)).join("\n");
}
