import { strFromU8, strToU8, unzipSync } from "fflate";
import { buildZipArchive, compressParts } from "../../../src/document/package/zip.ts";

/** Changes the XML of parts of a Word file, as a person does in Word. Throws for a change that changes nothing. */
export function editWordParts(
  file: Uint8Array,
  edits: Readonly<Record<string, (xml: string) => string>>,
): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, edit] of Object.entries(edits)) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const edited = edit(xml);
    if (edited === xml) throw new Error(`nothing changed in ${name}`);
    parts[name] = strToU8(edited);
  }
  return buildZipArchive(compressParts(parts));
}
