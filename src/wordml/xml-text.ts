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

/** Sanitizes and escapes text for an element or for an attribute. */
export function encodeTextForXml(text: string): string {
  return unchangedText.test(text) ? text : escapeXml(sanitizeTextForXml(text));
}

/**
 * Letters of Latin with their marks in one code point, digits, spaces and punctuation without the signs of XML: most texts have
 * nothing else, and nothing of it is changed.
 */
const unchangedText = /^[ !#-%(-;=?-~\u00A0-\u02FF\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E]*$/;

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
