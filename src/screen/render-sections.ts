import type { Section, SectionPart } from "./section.ts";
import { renderTerminalTable } from "./terminal-table.ts";
import { wrapForStdout } from "./wrap-text.ts";

/** Renders the sections of a long answer for stdout, wrapped at the width of the terminal. */
export function renderSections(sections: readonly Section[]): string {
  return sections
    .map(({ title, parts }) =>
      [title.toLocaleUpperCase("vi"), ...parts.map(renderSectionPart)].join("\n").trimEnd(),
    )
    .join("\n\n")
    .replace(/\n{3,}/g, "\n\n");
}

function renderSectionPart(part: SectionPart): string {
  if (typeof part === "string") return wrapForStdout("  ", part);
  if ("facts" in part) return `${renderFacts(part.facts)}\n`;
  if ("heading" in part) {
    return [`\n  ${part.heading}`, ...part.items.map((item) => wrapForStdout("    ", item, 6))].join("\n");
  }
  const text = renderTerminalTable(part.columns, part.rows);
  return `\n${text.replace(/^(?=.)/gm, "    ")}\n`;
}

function renderFacts(facts: readonly (readonly [name: string, text: string])[]): string {
  const width = Math.max(...facts.map(([name]) => name.length)) + 2;
  return facts.map(([name, text]) => wrapForStdout(`  ${name.padEnd(width)}`, text)).join("\n");
}
