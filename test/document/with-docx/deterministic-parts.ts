/**
 * Makes the output of docx deterministic, so that equal contents give equal files: docx draws some ids at random and counts
 * others across documents.
 */
import { strFromU8, unzipSync } from "fflate";
import { buildZipArchive, storeParts } from "../../../src/document/package/zip.ts";

const contentTypes = "[Content_Types].xml";

/** Unpacks a file written by docx, XML parts as text. `fixXml` changes the XML of each part. */
export function extractDeterministicParts(
  file: Uint8Array,
  fixXml: (name: string, xml: string) => string,
): Record<string, string | Uint8Array> {
  const parts = unzipSync(file);
  // Readers expect the content types first.
  const rest = Object.keys(parts).filter((name) => name !== contentTypes);
  const renameId = createIdRenamer();
  const deterministicParts = [contentTypes, ...rest.sort()].map((name) => {
    const bytes = parts[name] ?? new Uint8Array();
    return [
      name,
      isXmlPart(name)
        ? renumberIds(fixXml(name, strFromU8(bytes)), renameId)
        : repackIfWorkbook(name, bytes, fixXml),
    ];
  });
  return Object.fromEntries(deterministicParts);
}

function isXmlPart(name: string): boolean {
  return /\.(xml|rels)$/.test(name);
}

/** Packs the workbook of a chart anew, because it is itself an archive with times and ids. */
function repackIfWorkbook(
  name: string,
  bytes: Uint8Array,
  fixXml: (name: string, xml: string) => string,
): Uint8Array {
  return name.endsWith(".xlsx")
    ? buildZipArchive(storeParts(extractDeterministicParts(bytes, fixXml)))
    : bytes;
}

function renumberIds(xml: string, renameId: (id: string) => string): string {
  const renamedXml = xml.replace(/\brId[A-Za-z0-9_-]{21}(?![A-Za-z0-9_-])/g, renameId);
  let drawingCount = 0;
  return renamedXml.replace(/(<wp:docPr\b[^>]*?\bid=")\d+/g, (_, prefix: string) => {
    drawingCount += 1;
    return `${prefix}${drawingCount}`;
  });
}

/** Creates a function that renames ids to rIdk1, rIdk2 … in the order of their first use. */
function createIdRenamer(): (id: string) => string {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? `rIdk${names.size + 1}`;
    names.set(id, name);
    return name;
  };
}
