import type { PackageParts } from "../../xml-package/archive.ts";

/** The property of a Word file that was made to be formatted. */
export const referencePropertyName = "so-ket.reference";

/** True for every Word file of this program, edited or not: programs keep the properties that they do not know. */
export function isMadeByProgram(parts: PackageParts): boolean {
  const properties = parts.get("docProps/custom.xml");
  return properties !== undefined && /name="so-ket\./.test(new TextDecoder().decode(properties));
}
