import { readPartText, readRelationships, type WordPackage } from "./package.ts";
import { readStory, type Story } from "./story.ts";
import { walkXml } from "./walk-xml.ts";

/** The text of the document and of its headers, footers and notes. Throws where one of them is not well-formed. */
export function readStories({ parts, main }: WordPackage): Story[] {
  const otherParts = [...new Set(readRelationships(parts, main).values())]
    .filter((name) => /\/(?:header|footer|footnotes|endnotes)\d*\.xml$/.test(name) && parts.has(name))
    .sort();
  return [main, ...otherParts].map((name) => readStory(name, readPartText(parts, name), walkXml));
}
