import { relationsOf, textOf, type WordPackage } from "./package.ts";
import { readStory, type Story } from "./story.ts";
import { walk } from "./walk.ts";

/** The text of the document and of its headers, footers and notes. Throws where one of them is not well-formed. */
export function storiesOf({ parts, main }: WordPackage): Story[] {
  const beside = [...new Set(relationsOf(parts, main).values())]
    .filter((name) => /\/(?:header|footer|footnotes|endnotes)\d*\.xml$/.test(name) && parts.has(name))
    .sort();
  return [main, ...beside].map((name) => readStory(name, textOf(parts, name), walk));
}
