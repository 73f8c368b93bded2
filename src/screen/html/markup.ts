/** Markup of pages in HTML: the tag `html` escapes every text that is put into it, so that none becomes markup. */
import { escapeHtml } from "./html-text.ts";

/** Markup that may stand in a page as it is. */
export class Markup {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

/** A text, which is escaped, or markup; a list stands line by line, undefined leaves nothing. */
export type MarkupContent = string | number | undefined | Markup | readonly MarkupContent[];

/** Attributes have double quotes around them: html`<p title="${text}">${text}</p>`. */
export function html(literals: TemplateStringsArray, ...contents: readonly MarkupContent[]): Markup {
  const parts = literals.map((literal, index) => literal + renderContent(contents[index]));
  return new Markup(parts.join(""));
}

function renderContent(content: MarkupContent): string {
  if (content === undefined) return "";
  if (content instanceof Markup) return content.toString();
  if (typeof content === "object")
    return content
      .map(renderContent)
      .filter((text) => text !== "")
      .join("\n");
  return escapeHtml(String(content));
}
