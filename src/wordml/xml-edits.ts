/** Edits the XML of a part at given offsets and keeps every other character. */
import { type Span, walkXml } from "../xml-package/walk-xml.ts";

/** Replaces the characters from `from` to `to`; inserts where both are equal. */
export interface XmlEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Keeps the given order of edits at the same offset. */
export function applyXmlEdits(xml: string, edits: readonly XmlEdit[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    pieces.push(xml.slice(end, from), text);
    end = to;
  }
  return pieces.join("") + xml.slice(end);
}

/** An id that no tracked change, bookmark or comment of the part has yet. */
export function computeFreeId(xml: string): number {
  let highest = 0;
  walkXml(xml, {
    open(name, { "w:id": id = "" }) {
      if (/^\d{1,9}$/.test(id) && elementsWithSharedIds.test(name)) highest = Math.max(highest, Number(id));
    },
    close: () => undefined,
    text: () => undefined,
  });
  return highest + 1;
}

const elementsWithSharedIds = /^w:(?:ins|del|move\w+|bookmark\w+|comment\w*|cell\w+|\w+Change)$/;

/** Inserts before the end tag of the root element, which may be self-closing while it is empty. */
export function insertBeforeRootEnd(xml: string, addition: string): string {
  let depth = 0;
  let start: Span = { from: 0, to: 0 };
  let end = start;
  let rootName = "";
  walkXml(xml, {
    open(name, _, tag) {
      if (depth === 0) [start, rootName] = [tag, name];
      depth += 1;
    },
    close(_, tag) {
      depth -= 1;
      if (depth === 0) end = tag;
    },
    text: () => undefined,
  });
  if (end.from !== start.from) return xml.slice(0, end.from) + addition + xml.slice(end.from);
  const openTag = xml.slice(start.from, start.to).replace(/\s*\/>$/, ">");
  return `${xml.slice(0, start.from)}${openTag}${addition}</${rootName}>${xml.slice(start.to)}`;
}
