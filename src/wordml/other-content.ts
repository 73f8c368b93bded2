/** Finds what a Word file holds besides its styles, its page set-up and the text of its body. */
import type { PackageParts } from "../xml-package/archive.ts";
import { readXmlPart } from "../xml-package/walk-xml.ts";
import { readRelationships, type WordPackage } from "./package.ts";

export type OtherContent = "pictures" | "headers" | "notes" | "comments" | "changes" | "macros" | "controls";

/** Lists each kind once. Page numbers are no text of a header: every document has its own. */
export function listOtherContent({ parts, main }: WordPackage): OtherContent[] {
  const relationships = readRelationships(parts, main);
  const listTargets = (type: string) =>
    relationships.filter((one) => one.type.endsWith(`/${type}`)).map(({ target }) => target);
  const headers = [...listTargets("header"), ...listTargets("footer")];
  const notes = [...listTargets("footnotes"), ...listTargets("endnotes")];
  const names = [...parts.keys()];
  const body = countElements(parts, main);
  const found: Readonly<Record<OtherContent, boolean>> = {
    pictures: [main, ...headers].some((part) => listTargetsOfPictures(parts, part).length > 0),
    headers: headers.some((part) => /\p{L}/u.test(readText(parts, part))),
    notes: notes.some((part) => /\S/.test(readText(parts, part))),
    comments: listTargets("comments").some((part) => /\S/.test(readText(parts, part))),
    changes: ["ins", "del", "moveFrom"].some((name) => body.has(name)),
    macros: names.some((name) => /vbaProject\.bin$/i.test(name)),
    controls: names.some((name) => /\/(?:activeX|embeddings\/oleObject)/i.test(name)),
  };
  return (Object.keys(found) as OtherContent[]).filter((kind) => found[kind]);
}

function listTargetsOfPictures(parts: PackageParts, part: string): string[] {
  return readRelationships(parts, part)
    .filter(({ type }) => type.endsWith("/image"))
    .map(({ target }) => target);
}

function countElements(parts: PackageParts, part: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const bytes = parts.get(part);
  if (bytes)
    readXmlPart(bytes, {
      open: (name) => void counts.set(name, (counts.get(name) ?? 0) + 1),
      close: () => undefined,
      text: () => undefined,
    });
  return counts;
}

/** Reads the text of a part, without that of fields' instructions. */
function readText(parts: PackageParts, part: string): string {
  const bytes = parts.get(part);
  const texts: string[] = [];
  let isText = false;
  if (bytes)
    readXmlPart(bytes, {
      open(name) {
        isText = name === "t";
      },
      close() {
        isText = false;
      },
      text(text) {
        if (isText) texts.push(text);
      },
    });
  return texts.join("");
}
