import type { PaperName } from "../catalogue/front-matter.ts";
import { collectChartDataByBlock } from "./charts/chart-paragraph.ts";
import type { FilledContent } from "./document-content.ts";
import { buildChartParts, type ChartParts } from "./package/chart-parts.ts";
import { contentPartPaths, type DocumentSkeleton } from "./package/document-skeleton.ts";
import { loadDocumentSkeleton } from "./package/load-skeleton.ts";
import { buildZipArchive, type CompressedPart, compressParts, sortPartsByName } from "./package/zip.ts";
import { renderCoreAndCustomProperties } from "./page/document-properties.ts";
import { type PageShape, paperSizes } from "./page/paper.ts";
import type { Xml } from "./text/word-xml.ts";
import { hasPartBlocks, renderWordSections, type WordSection } from "./word-sections.ts";

export interface WordFile {
  readonly bytes: Uint8Array;
  /** The main part of the file in its pieces, from which the ledger reads the text back. */
  readonly documentXml: readonly Xml[];
}

/** The same content gives the same bytes. */
export async function buildWordFile(content: FilledContent): Promise<WordFile> {
  const { sections, skeleton, charts } = await renderSectionsAndLoadSkeleton(content);
  const documentXml = renderDocumentXml(sections, skeleton, content.paper);
  const contentParts = {
    ...renderCoreAndCustomProperties(content),
    [contentPartPaths.document]: documentXml,
  };
  return {
    bytes: buildZipArchive([...compressSkeletonWithCharts(skeleton, charts), ...compressParts(contentParts)]),
    documentXml,
  };
}

/** Charts replace the parts of the skeleton that name them. */
function compressSkeletonWithCharts(
  skeleton: DocumentSkeleton,
  { parts }: ChartParts,
): readonly CompressedPart[] {
  const ofSkeleton = compressSkeletonCached(skeleton).filter(({ name }) => !(name in parts));
  return sortPartsByName([...ofSkeleton, ...compressParts(parts)]);
}

const compressedSkeletons = new WeakMap<DocumentSkeleton, readonly CompressedPart[]>();

/** Documents share skeletons, so each skeleton is compressed once. */
function compressSkeletonCached(skeleton: DocumentSkeleton): readonly CompressedPart[] {
  const parts = compressedSkeletons.get(skeleton) ?? compressParts(skeleton.parts);
  compressedSkeletons.set(skeleton, parts);
  return parts;
}

/** Renders the paragraphs, tables and charts of the document, and loads the skeleton for them. */
export async function renderSectionsAndLoadSkeleton(
  content: FilledContent,
): Promise<{ sections: WordSection[]; skeleton: DocumentSkeleton; charts: ChartParts }> {
  const skeleton = await loadDocumentSkeleton(hasPartBlocks(content.blocks), content.look);
  const chartDataByBlock = collectChartDataByBlock(content);
  const charts = buildChartParts([...chartDataByBlock.values()], skeleton, content.look);
  const chartRuns = [...chartDataByBlock.keys()].map(
    (block, index) => [block, charts.chartRuns[index] ?? ""] as const,
  );
  return { sections: renderWordSections(content, new Map(chartRuns)), skeleton, charts };
}

/** Leaves the pieces apart: one text of hundreds of kilobytes would take longer to join than to encode and compress. */
function renderDocumentXml(
  sections: readonly WordSection[],
  { documentStart, sectionProperties }: DocumentSkeleton,
  paper: PaperName,
): Xml[] {
  const documentPieces = [documentStart];
  for (const [index, { landscape, renderedBlocks }] of sections.entries()) {
    const propertiesOnA4 = landscape ? sectionProperties.landscape : sectionProperties.portrait;
    const properties = replacePaperSize(propertiesOnA4, { paper, landscape });
    for (const { pieces } of renderedBlocks) for (const piece of pieces) documentPieces.push(piece);
    if (index === sections.length - 1) documentPieces.push(properties);
    else documentPieces.push(addSectionProperties(documentPieces.pop() ?? "", properties));
  }
  documentPieces.push("</w:body></w:document>");
  return documentPieces;
}

function replacePaperSize(sectionProperties: Xml, { paper, landscape }: PageShape): Xml {
  if (paper === "A4") return sectionProperties;
  const { short, long } = paperSizes[paper];
  const [width, height] = landscape ? [long, short] : [short, long];
  return sectionProperties.replace(/(<w:pgSz) w:w="\d+" w:h="\d+"/, `$1 w:w="${width}" w:h="${height}"`);
}

/** The properties of a section stand in its last paragraph. */
function addSectionProperties(lastParagraph: Xml, properties: Xml): Xml {
  return lastParagraph.replace("</w:pPr>", `${properties}</w:pPr>`);
}
