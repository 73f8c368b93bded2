import { chartsIn } from "./chart.ts";
import type { FilledContent } from "./content.ts";
import { propertyParts } from "./properties.ts";
import { hasParts, type Sheet, sheetsOf } from "./sheets.ts";
import { ownParts, type Shell, shellFor } from "./shell.ts";
import { together, type Xml } from "./word-xml.ts";
import { type Packed, packed, zipped } from "./zip.ts";

export interface WordFile {
  readonly file: Uint8Array;
  /** The part of it that holds the text, for whoever reads it back. */
  readonly text: Xml;
}

/** The Word file. The same content gives the same bytes. */
export async function wordOf(filled: FilledContent): Promise<WordFile> {
  const { shell, sheets } = await printedSheets(filled);
  const text = textOf(sheets, shell);
  const own = { ...propertyParts(filled), [ownParts.text]: text };
  return { file: zipped([...packedShell(shell), ...packed(own)]), text };
}

const packedShells = new WeakMap<Shell, readonly Packed[]>();

/** Compressed for the first of the documents that it is around. */
function packedShell(shell: Shell): readonly Packed[] {
  const parts = packedShells.get(shell) ?? packed(shell.parts);
  packedShells.set(shell, parts);
  return parts;
}

/** The document's paragraphs and tables, and the shell that they go into. */
export async function printedSheets(filled: FilledContent): Promise<{ sheets: Sheet[]; shell: Shell }> {
  const charts = chartsIn(filled);
  const shell = await shellFor(hasParts(filled.blocks), [...charts.values()]);
  const drawings = [...charts.keys()].map((block, index) => [block, shell.drawings[index] ?? ""] as const);
  return { sheets: sheetsOf(filled, new Map(drawings)), shell };
}

/** The part of the file that holds the text. */
export function textOf(sheets: readonly Sheet[], { beginning, sections }: Shell): Xml {
  const written = sheets.map(({ landscape, printed }, index) => {
    const children = printed.map(({ child }) => child);
    const end = landscape ? sections.landscape : sections.upright;
    return index === sheets.length - 1 ? together(children) + end : endedBy(end, children);
  });
  return `${beginning}${together(written)}</w:body></w:document>`;
}

/** A section's settings stand in its last paragraph; behind a table that is an empty one. */
function endedBy(settings: Xml, children: readonly Xml[]): Xml {
  const last = children.at(-1) ?? "";
  if (!endsInParagraph(children)) return `${together(children)}<w:p><w:pPr>${settings}</w:pPr></w:p>`;
  return together(children.slice(0, -1)) + last.replace("</w:pPr>", `${settings}</w:pPr>`);
}

export function endsInParagraph(children: readonly Xml[]): boolean {
  return children.at(-1)?.endsWith("</w:p>") ?? false;
}
