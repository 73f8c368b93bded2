import { Packer } from "docx";
import { strFromU8, unzipSync } from "fflate";
import type { DocumentLook } from "../look/document-look.ts";
import { createDocxDocument } from "../page/docx-sections.ts";
import { contentPartPaths, type DocumentSkeleton } from "./document-skeleton.ts";

/** Builds a skeleton through docx. `standard-skeletons.precomputed.ts` holds those of the standard look. */
export async function buildDocxSkeleton(
  hasPartHeadings: boolean,
  look: DocumentLook,
): Promise<DocumentSkeleton> {
  const document = createDocxDocument(hasPartHeadings, look, [
    { paper: "A4", landscape: false, children: [] },
    { paper: "A4", landscape: true, children: [] },
  ]);
  const files = Object.entries(unzipSync(await Packer.toBuffer(document)));
  const parts = files.map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const documentXml = parts.find(([name]) => name === contentPartPaths.document)?.[1] ?? "";
  const contentPaths: readonly string[] = Object.values(contentPartPaths);
  const [portrait = "", landscape = ""] = documentXml.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
  return {
    parts: Object.fromEntries(parts.filter(([name]) => !contentPaths.includes(name))),
    documentStart: documentXml.slice(0, documentXml.indexOf("<w:body>") + "<w:body>".length),
    sectionProperties: { portrait, landscape },
  };
}
