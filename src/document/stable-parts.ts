/**
 * docx draws ids at random and counts some across documents. Here the same parts get the same names and counts, so that
 * equal contents are equal files.
 */
import { strFromU8, unzipSync } from "fflate";
import { packed, zipped } from "./zip.ts";

const contentTypes = "[Content_Types].xml";

/** The parts of a file made by docx, in their order, as text where they are XML; `mend` has the last word on it. */
export function stableParts(
  file: Uint8Array,
  mend: (name: string, xml: string) => string,
): Record<string, string | Uint8Array> {
  const parts = unzipSync(file);
  // Readers expect the content types first.
  const rest = Object.keys(parts).filter((name) => name !== contentTypes);
  const rename = stableNames();
  const stable = [contentTypes, ...rest.sort()].map((name) => {
    const bytes = parts[name] ?? new Uint8Array();
    return [name, isText(name) ? counted(mend(name, strFromU8(bytes)), rename) : inner(name, bytes, mend)];
  });
  return Object.fromEntries(stable);
}

function isText(name: string): boolean {
  return /\.(xml|rels)$/.test(name);
}

/** The workbook of a chart is an archive itself. */
function inner(name: string, bytes: Uint8Array, mend: (name: string, xml: string) => string): Uint8Array {
  return name.endsWith(".xlsx") ? zipped(packed(stableParts(bytes, mend))) : bytes;
}

function counted(xml: string, rename: (id: string) => string): string {
  const named = xml.replace(/\brId[A-Za-z0-9_-]{21}(?![A-Za-z0-9_-])/g, rename);
  let drawings = 0;
  return named.replace(/(<wp:docPr\b[^>]*?\bid=")\d+/g, (_, before: string) => {
    drawings += 1;
    return `${before}${drawings}`;
  });
}

/** rIdk1, rIdk2 … in the order in which the parts name them. */
function stableNames(): (id: string) => string {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? `rIdk${names.size + 1}`;
    names.set(id, name);
    return name;
  };
}
