/** Reads the XML of a part as a person reads the page: with every tracked change accepted. */

import { walkXml } from "../xml-package/walk-xml.ts";
import { closeTagHandlers, openTagHandlers } from "./element-handlers.ts";
import { decodePartText, readRelationships, type WordPackage } from "./package.ts";
import type { Story } from "./story.ts";
import { StoryState } from "./story-state.ts";

/** The stories of the body, headers, footers and notes. Throws where one of them is not well-formed. */
export function readStories({ parts, main }: WordPackage): Story[] {
  const otherParts = readRelationships(parts, main)
    .filter(({ type, target }) => isStory(type, target) && parts.has(target))
    .map(({ target }) => target);
  return [main, ...[...new Set(otherParts)].sort()].map((name) =>
    readStory(name, decodePartText(parts, name)),
  );
}

/** By its kind, since editors may give these parts any name; or by its usual name. */
function isStory(relationshipType: string, partName: string): boolean {
  return (
    /\/(?:header|footer|footnotes|endnotes)$/.test(relationshipType) ||
    /\/(?:header|footer|footnotes|endnotes)\d*\.xml$/.test(partName)
  );
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
  return {
    part: partName,
    xml,
    paragraphs: state.paragraphs,
    drawings: state.drawings,
    embedded: state.embedded,
  };
}
