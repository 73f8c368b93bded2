/** Finds the declared text that a clerk probably meant: official texts are shortened, spelled out or misspelt, not invented. */
import { distance } from "fastest-levenshtein";
import { foldText } from "../cells/text-folding.ts";

/** Finds the declared text that shares the most words with the written one, if they may mean the same. */
export function findNearestDeclaredText(written: string, declared: readonly string[]): string | undefined {
  const words = splitIntoFoldedWords(written);
  let nearest: string | undefined;
  let bestShare = 0;
  for (const text of declared) {
    const share = computeTextSimilarity(words, splitIntoFoldedWords(text));
    if (share > bestShare) [nearest, bestShare] = [text, share];
  }
  return nearest;
}

function splitIntoFoldedWords(text: string): string[] {
  return foldText(text.slice(0, 200))
    .replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, " ")
    .split(" ")
    .map((word) => word.replace(/^0+(?=\d)/, ""))
    .filter((word) => word !== "");
}

/** The share of the words of both texts that agree; 0 for texts that mean different things. */
function computeTextSimilarity(writtenWords: readonly string[], declaredWords: readonly string[]): number {
  if (writtenWords.length === 0 || declaredWords.length === 0) return 0;
  const [a, b] = [writtenWords.join(""), declaredWords.join("")];
  if (isSameOrMisspelt(a, b)) return 2 - distance(a, b) / b.length;
  const free = new Set(declaredWords.keys());
  const agreeing = writtenWords.filter(
    (word) =>
      tryTakeEqualOrAbbreviatedWord(word, declaredWords, free) ||
      tryTakeWordsWithInitials(word, declaredWords, free),
  );
  const shareOfWritten = agreeing.length / writtenWords.length;
  const shareOfDeclared = (declaredWords.length - free.size) / declaredWords.length;
  // "Nghị quyết HĐND" says more than "Nghị quyết"; "Dự thảo Nghị quyết" says something else.
  const isContinued = shareOfDeclared === 1 && agreeing[0] === writtenWords[0];
  const isShortened = shareOfWritten === 1;
  const isMostlySame = agreeing.length >= 2 && Math.min(shareOfWritten, shareOfDeclared) >= 2 / 3;
  return isContinued || isShortened || isMostlySame ? (shareOfWritten + shareOfDeclared) / 2 : 0;
}

/** Texts of so few letters differ in one letter and mean another thing. */
const minLength = 5;

function isSameOrMisspelt(a: string, b: string): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  return Math.min(a.length, b.length) >= minLength && distance(a, b) <= Math.min(3, Math.floor(longest / 6));
}

/** Takes the declared word that is the same, misspelt, or abbreviated by its beginning ("Ng." for "Ngày"). */
function tryTakeEqualOrAbbreviatedWord(
  word: string,
  declaredWords: readonly string[],
  freeIndices: Set<number>,
): boolean {
  const index =
    [...freeIndices].find((at) => declaredWords[at] === word) ??
    [...freeIndices].find((at) => word.length > 1 && declaredWords[at]?.startsWith(word)) ??
    -1;
  return freeIndices.delete(index);
}

/** Takes a run of declared words of which the word is the initials: "GTVL" for "giới thiệu việc làm". */
function tryTakeWordsWithInitials(
  word: string,
  declaredWords: readonly string[],
  freeIndices: Set<number>,
): boolean {
  if (word.length < 2) return false;
  const initials = declaredWords.map(([first = ""]) => first).join("");
  for (let at = initials.indexOf(word); at >= 0; at = initials.indexOf(word, at + 1)) {
    const run = Array.from(word, (_, offset) => at + offset);
    if (!run.every((index) => freeIndices.has(index))) continue;
    for (const index of run) freeIndices.delete(index);
    return true;
  }
  return false;
}
