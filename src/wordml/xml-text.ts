/** Text in XML: cleaned, escaped and unescaped. The one home of these rules for writing and for editing Word files. */

/**
 * Removes the characters that XML 1.0 cannot carry, because Word refuses a file with them: control characters, lone
 * surrogates, U+FFFE and U+FFFF. Line ends and tabs become spaces, as Word shows them.
 */
export function sanitizeTextForXml(text: string): string {
  const composed = text.normalize("NFC");
  if (!replacedCharacter.test(composed)) return composed;
  return composed.replace(/[\t\n\r\u0085\u2028\u2029]+/g, " ").replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "");
}

const replacedCharacter = /[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u;

const entitiesByCharacter: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Escapes text for an element or for an attribute. */
export function escapeXml(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(/[&<>"']/g, (character) => entitiesByCharacter[character] ?? character)
    : text;
}

const charactersByEntity: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(entitiesByCharacter).map(([character, entity]) => [entity, character]),
);

/** Reverses `escapeXml`. */
export function unescapeXml(xml: string): string {
  return xml.includes("&") ? xml.replace(/&\w+;/g, (entity) => charactersByEntity[entity] ?? entity) : xml;
}
