/** Reads the XML of a part as a person reads the page: with every tracked change accepted. */

import { walkXml } from "../xml-package/walk-xml.ts";
import { closeTagHandlers, openTagHandlers } from "./element-handlers.ts";
import { decodePartText, readRelationshipTargets, type WordPackage } from "./package.ts";
import type { Story } from "./story.ts";
import { StoryState } from "./story-state.ts";

/** The stories of the body, headers, footers and notes. Throws where one of them is not well-formed. */
export function readStories({ parts, main }: WordPackage): Story[] {
  const otherParts = [...new Set(readRelationshipTargets(parts, main).values())]
    .filter((name) => /\/(?:header|footer|footnotes|endnotes)\d*\.xml$/.test(name) && parts.has(name))
    .sort();
  return [main, ...otherParts].map((name) => readStory(name, decodePartText(parts, name)));
}

/** Throws where the XML is not well-formed. */
export function readStory(partName: string, xml: string): Story {
  const state = new StoryState(xml);
  walkXml(xml, {
    open(name, attributes, tag) {
      openTagHandlers[name]?.(state, attributes, tag);
      state.openElements.push(name);
    },
    close(name, tag) {
      state.openElements.pop();
      closeTagHandlers[name]?.(state, tag);
    },
    text: (text) => state.addText(text),
  });
  return { part: partName, xml, paragraphs: state.paragraphs, drawings: state.drawings };
}
