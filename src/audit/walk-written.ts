import type { Attributes, Visitor } from "./visitor.ts";

/**
 * XML that the program has just written itself and need not doubt, walked through several times as quickly as `walk` does, since
 * every report is read back. Tags of our own writer hold no ">", and nothing but elements and text stands behind the declaration.
 */
export function walkWritten(xml: string, visitor: Visitor): void {
  let from = xml.indexOf("<", xml.indexOf("?>"));
  while (from >= 0) {
    const to = xml.indexOf(">", from) + 1;
    const isEnd = xml.charCodeAt(from + 1) === slash;
    const isEmpty = xml.charCodeAt(to - 2) === slash;
    const inside = xml.slice(from + (isEnd ? 2 : 1), to - (isEmpty ? 2 : 1));
    const blank = inside.indexOf(" ");
    const name = blank < 0 ? inside : inside.slice(0, blank);
    const tag = { from, to };
    if (!isEnd) {
      const isRead = blank >= 0 && (visitor.reads?.(name) ?? true);
      visitor.open(name, isRead ? attributesIn(inside.slice(blank)) : none, tag);
    }
    if (isEnd || isEmpty) visitor.close(name, tag);
    const next = xml.indexOf("<", to);
    if (next > to) visitor.text(unescaped(xml.slice(to, next)));
    from = next;
  }
}

const slash = 47;
const none: Attributes = {};

function attributesIn(text: string): Attributes {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/([\w:]+)="([^"]*)"/g))
    attributes[name] = unescaped(value);
  return attributes;
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

function unescaped(text: string): string {
  return text.includes("&") ? text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity) : text;
}
