import { Packer, Paragraph } from "docx";
import type { ChartData } from "../charts/chart-data.ts";
import { applyPrintStyleToChartXml } from "../charts/chart-print-style.ts";
import { createChartRun } from "../charts/chart-run.ts";
import { createDocxDocument } from "../page/docx-sections.ts";
import { buildDeterministicParts } from "./deterministic-parts.ts";
import { type DocumentSkeleton, ownPartPaths } from "./document-skeleton.ts";

/** Lets docx make the shell of a document with these charts. Without any it is always the same: see `plain-shells.precomputed.ts`. */
export async function buildDocxSkeleton(
  hasParts: boolean,
  charts: readonly ChartData[] = [],
): Promise<DocumentSkeleton> {
  const chartParagraphs = charts.map((data) => new Paragraph({ children: [createChartRun(data)] }));
  const document = createDocxDocument(hasParts, [
    { landscape: false, children: chartParagraphs },
    { landscape: true, children: [] },
  ]);
  const partsByName = buildDeterministicParts(await Packer.toBuffer(document), applyPrintStyleToChartXml);
  const documentXml = String(partsByName[ownPartPaths.text]);
  const ownPaths: readonly string[] = Object.values(ownPartPaths);
  const [upright = "", landscape = ""] = documentXml.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
  return {
    parts: Object.fromEntries(Object.entries(partsByName).filter(([name]) => !ownPaths.includes(name))),
    beginning: documentXml.slice(0, documentXml.indexOf("<w:body>") + "<w:body>".length),
    sections: { upright, landscape },
    drawings: documentXml.match(/<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/gs) ?? [],
  };
}
