/**
 * docx draws ids at random and counts some across documents. Here the same parts get the same names and counts, so that
 * equal contents are equal files.
 */
import { strFromU8, unzipSync } from "fflate";
import { buildZipArchive, compressParts } from "./zip.ts";

const contentTypes = "[Content_Types].xml";

/** The parts of a file made by docx, in their order, as text where they are XML; `mend` has the last word on it. */
export function buildDeterministicParts(
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
        : repackEmbeddedWorkbook(name, bytes, fixXml),
    ];
  });
  return Object.fromEntries(deterministicParts);
}

function isXmlPart(name: string): boolean {
  return /\.(xml|rels)$/.test(name);
}

/** The workbook of a chart is an archive itself. */
function repackEmbeddedWorkbook(
  name: string,
  bytes: Uint8Array,
  fixXml: (name: string, xml: string) => string,
): Uint8Array {
  return name.endsWith(".xlsx")
    ? buildZipArchive(compressParts(buildDeterministicParts(bytes, fixXml)))
    : bytes;
}

function renumberIds(xml: string, renameId: (id: string) => string): string {
  const renamedXml = xml.replace(/\brId[A-Za-z0-9_-]{21}(?![A-Za-z0-9_-])/g, renameId);
  let drawingCount = 0;
  return renamedXml.replace(/(<wp:docPr\b[^>]*?\bid=")\d+/g, (_, before: string) => {
    drawingCount += 1;
    return `${before}${drawingCount}`;
  });
}

/** rIdk1, rIdk2 … in the order in which the parts name them. */
function createIdRenamer(): (id: string) => string {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? `rIdk${names.size + 1}`;
    names.set(id, name);
    return name;
  };
}
