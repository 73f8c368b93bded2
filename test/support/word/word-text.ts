import { readFileSync, writeFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";

/** The text of a Word file's body, one paragraph a line, with plain blanks. */
export function readWordText(path: string): string {
  const xml = new TextDecoder().decode(unzipSync(readFileSync(path))["word/document.xml"]);
  return xml
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("\u00A0", " ");
}

/** Replaces the text of one run in a Word file, as somebody types over it. */
export function typeOverText(path: string, before: string, after: string): void {
  const parts = unzipSync(readFileSync(path));
  const xml = new TextDecoder().decode(parts["word/document.xml"]);
  const run = new RegExp(`>${before.replaceAll(".", "\\.").replaceAll(" ", "[ \u00A0]")}<`);
  if (!run.test(xml)) throw new Error(`"${before}" is not in ${path}`);
  parts["word/document.xml"] = new TextEncoder().encode(xml.replace(run, `>${after}<`));
  writeFileSync(path, zipSync(parts));
}
