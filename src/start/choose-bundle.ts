export type BundleName = "whole-program" | "help" | "words";

const helpWords: ReadonlySet<string> = new Set(["help", "--help", "-h", "--version", "-V"]);

/** Chooses the bundle that runs what was typed: small ones, which load fast, for the list of commands, the version and `report words`. */
export function chooseBundle(words: readonly string[]): BundleName {
  if (words[0] === "words") return "words";
  return words.length > 0 && words.every((word) => helpWords.has(word)) ? "help" : "whole-program";
}
