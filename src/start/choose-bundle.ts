export type BundleName = "whole-program" | "one-document" | "figures" | "help" | "words";

const helpWords: ReadonlySet<string> = new Set(["help", "--help", "-h", "--version", "-V"]);

/** The commands that have smaller bundles, which load faster than the whole program. */
const bundlesOfCommands: ReadonlyMap<string | undefined, BundleName> = new Map([
  ["generate", "one-document"],
  ["check", "one-document"],
  ["figures", "figures"],
  ["words", "words"],
]);

/** Chooses the bundle that runs what was typed; that of the help also tells the version. */
export function chooseBundle(words: readonly string[]): BundleName {
  const ofCommand = bundlesOfCommands.get(words[0]);
  if (ofCommand) return ofCommand;
  return words.length > 0 && words.every((word) => helpWords.has(word)) ? "help" : "whole-program";
}
