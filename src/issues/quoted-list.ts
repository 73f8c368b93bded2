import { shortenAndCleanText } from "./issue.ts";

/** “a”, “b”: names as messages list them, at most twenty. */
export function formatQuotedList(names: readonly string[], separator = ", "): string {
  const shown = names.slice(0, 20).map((name) => `“${shortenAndCleanText(name)}”`);
  return shown.join(separator) + (names.length > shown.length ? ", …" : "");
}

/** “a” hoặc “b” */
export function formatQuotedAlternatives(names: readonly string[]): string {
  return formatQuotedList(names, " hoặc ");
}
