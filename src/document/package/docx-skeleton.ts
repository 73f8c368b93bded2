import { Packer, Paragraph } from "docx";
import { applyPrintStyleToChartXml } from "../charts/chart-print-style.ts";
import { createChartRun } from "../charts/chart-run.ts";
import type { ChartData } from "../charts/chart-series.ts";
import type { DocumentLook } from "../look/document-look.ts";
import { createDocxDocument } from "../page/docx-sections.ts";
import { extractDeterministicParts } from "./deterministic-parts.ts";
import { contentPartPaths, type DocumentSkeleton } from "./document-skeleton.ts";

/** Builds the skeleton of a document with these charts through docx. `plain-skeletons.precomputed.ts` holds those without charts. */
export async function buildDocxSkeleton(
  hasPartHeadings: boolean,
  look: DocumentLook,
  charts: readonly ChartData[] = [],
): Promise<DocumentSkeleton> {
  const chartParagraphs = charts.map((data) => new Paragraph({ children: [createChartRun(data, look)] }));
  const document = createDocxDocument(hasPartHeadings, look, [
    { paper: "A4", landscape: false, children: chartParagraphs },
    { paper: "A4", landscape: true, children: [] },
  ]);
  const partsByName = extractDeterministicParts(await Packer.toBuffer(document), applyPrintStyleToChartXml);
  const documentXml = String(partsByName[contentPartPaths.document]);
  const contentPaths: readonly string[] = Object.values(contentPartPaths);
  const [portrait = "", landscape = ""] = documentXml.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
  return {
    parts: Object.fromEntries(Object.entries(partsByName).filter(([name]) => !contentPaths.includes(name))),
    documentStart: documentXml.slice(0, documentXml.indexOf("<w:body>") + "<w:body>".length),
    sectionProperties: { portrait, landscape },
    chartRuns: documentXml.match(/<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/gs) ?? [],
  };
}
