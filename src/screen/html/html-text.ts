/** Text for a page in HTML: nothing of a report, whoever wrote it, becomes markup, and no letter turns the direction of the line. */
import { escapeControlCharacters } from "../control-characters.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  const visible = escapeControlCharacters(text).replace(/[\uFFFE\uFFFF]/g, "\uFFFD");
  return visible.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
