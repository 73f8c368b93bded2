/**
 * Text that XML 1.0 can carry and a reader can see: without control characters, lone surrogates, U+FFFE and U+FFFF,
 * which would leave a file that Word refuses; line ends and tabs become spaces, as Word shows them.
 */
export function sanitizeTextForXml(text: string): string {
  const composed = text.normalize("NFC");
  if (!suspectCharacters.test(composed)) return composed;
  return composed.replace(/[\t\n\r\u0085\u2028\u2029]+/g, " ").replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "");
}

/** Everything that is replaced, and the halves of letters beyond the first 65,536. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const suspectCharacters = /[\0-\x1F\x7F-\x9F\u2028\u2029\uD800-\uDFFF\uFFFE\uFFFF]/;
