/**
 * Text that XML 1.0 can carry and a reader can see: without control characters, lone surrogates, U+FFFE and U+FFFF,
 * which would leave a file that Word refuses; line ends and tabs become spaces, as Word shows them.
 */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "");
}
