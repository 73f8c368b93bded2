/** What a page in HTML consists of, read by a few lines that know nothing of how it was made. Throws where tags do not match. */

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (HtmlElement | string)[];
}

const emptyTags = new Set(["meta", "br", "rect", "path"]);
const token = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*(\/?)>|([^<]+)/giy;

export function readHtml(source: string): HtmlElement {
  const root: HtmlElement = { tag: "#page", attributes: {}, children: [] };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const match = token.exec(source);
    if (!match) throw new Error(`no markup at ${at}: ${source.slice(at, at + 80)}`);
    const [, isEnd, tag, attributes = "", isClosed, text] = match;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(decodeText(text));
    else if (tag === undefined) continue;
    else if (isEnd) {
      if (open.pop()?.tag !== tag) throw new Error(`</${tag}> at ${at} closes another element`);
    } else {
      const element: HtmlElement = { tag, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (!isClosed && !emptyTags.has(tag)) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  return root;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)].map(([, name = "", value = ""]) => [
      name,
      decodeText(value),
    ]),
  );
}

function decodeText(text: string): string {
  const bare = text.replace(/&(?:amp|lt|gt|quot|#39);/g, "");
  if (bare.includes("&")) throw new Error(`a text with "&": ${text}`);
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

/** All elements below one, in the order of the page. */
export function listElements(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === "string" ? [] : [child, ...listElements(child)],
  );
}

export function findElements(element: HtmlElement, tag: string): HtmlElement[] {
  return listElements(element).filter((each) => each.tag === tag);
}

/** The text that a reader sees, with one blank between words. */
export function readText(element: HtmlElement): string {
  if (element.tag === "style") return "";
  return element.children
    .map((child) => (typeof child === "string" ? child : ` ${readText(child)} `))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
