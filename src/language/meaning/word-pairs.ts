import { isNeutralWord, splitComparedWords } from "./compared-words.ts";

/** Pairs of words that stand together in the names of indicators: "việc làm", "hộ nghèo". */
export function listWordPairs(text: string): string[] {
  const words = splitComparedWords(text);
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return next === undefined || isNeutralWord(word) || isNeutralWord(next) ? [] : [`${word} ${next}`];
  });
}
