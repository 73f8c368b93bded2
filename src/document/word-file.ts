import { collectCharts } from "./charts/chart-paragraph.ts";
import type { FilledContent } from "./document-content.ts";
import { type DocumentSkeleton, ownPartPaths } from "./package/document-skeleton.ts";
import { loadDocumentSkeleton } from "./package/load-skeleton.ts";
import { buildZipArchive, type CompressedPart, compressParts } from "./package/zip.ts";
import { renderPropertyParts } from "./page/document-properties.ts";
import { concatenateXml, type Xml } from "./text/word-xml.ts";
import { hasParts, renderSections, type WordSection } from "./word-sections.ts";

export interface WordFile {
  readonly file: Uint8Array;
  /** The part of it that holds the text, for whoever reads it back. */
  readonly text: Xml;
}

/** The Word file. The same content gives the same bytes. */
export async function buildWordFile(content: FilledContent): Promise<WordFile> {
  const { shell, sheets } = await renderSectionsAndSkeleton(content);
  const text = renderDocumentXml(sheets, shell);
  const changingParts = { ...renderPropertyParts(content), [ownPartPaths.text]: text };
  return { file: buildZipArchive([...compressSkeleton(shell), ...compressParts(changingParts)]), text };
}

const compressedSkeletons = new WeakMap<DocumentSkeleton, readonly CompressedPart[]>();

/** Compressed for the first of the documents that it is around. */
function compressSkeleton(shell: DocumentSkeleton): readonly CompressedPart[] {
  const parts = compressedSkeletons.get(shell) ?? compressParts(shell.parts);
  compressedSkeletons.set(shell, parts);
  return parts;
}

/** The document's paragraphs and tables, and the shell that they go into. */
export async function renderSectionsAndSkeleton(
  content: FilledContent,
): Promise<{ sheets: WordSection[]; shell: DocumentSkeleton }> {
  const charts = collectCharts(content);
  const shell = await loadDocumentSkeleton(hasParts(content.blocks), [...charts.values()]);
  const drawings = [...charts.keys()].map((block, index) => [block, shell.drawings[index] ?? ""] as const);
  return { sheets: renderSections(content, new Map(drawings)), shell };
}

/** The part of the file that holds the text. */
function renderDocumentXml(
  wordSections: readonly WordSection[],
  { beginning, sections }: DocumentSkeleton,
): Xml {
  const sectionsXml = wordSections.map(({ landscape, renderedBlocks }, index) => {
    const children = renderedBlocks.map(({ child }) => child);
    const end = landscape ? sections.landscape : sections.upright;
    return index === wordSections.length - 1
      ? concatenateXml(children) + end
      : addSectionSettings(end, children);
  });
  return `${beginning}${concatenateXml(sectionsXml)}</w:body></w:document>`;
}

/** A section's settings stand in its last paragraph; behind a table that is an empty one. */
function addSectionSettings(settings: Xml, children: readonly Xml[]): Xml {
  const last = children.at(-1) ?? "";
  if (!hasParagraphAtEnd(children)) return `${concatenateXml(children)}<w:p><w:pPr>${settings}</w:pPr></w:p>`;
  return concatenateXml(children.slice(0, -1)) + last.replace("</w:pPr>", `${settings}</w:pPr>`);
}

export function hasParagraphAtEnd(children: readonly Xml[]): boolean {
  return children.at(-1)?.endsWith("</w:p>") ?? false;
}
