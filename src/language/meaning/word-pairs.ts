/** Pairs of words, by which the nouns and verbs of Vietnamese are known: most have two syllables. */
import { isNeutralWord, splitComparedWords } from "./compared-words.ts";

/** Pairs of words that stand together in the names of indicators: "việc làm", "hộ nghèo". */
export function listWordPairs(text: string): string[] {
  return text.split(/[,;:.()|]/).flatMap((phrase) => {
    // "Người có công" is one name, though "có" alone says nothing.
    const words = splitComparedWords(phrase.replace(/(?<=người )có (?=công)/giu, ""));
    return words.flatMap((word, index) => {
      const next = words[index + 1];
      if (next === undefined || isNeutralWord(word) || isNeutralWord(next)) return [];
      return [samePairs.get(`${word} ${next}`) ?? `${word} ${next}`];
    });
  });
}

/** Verbs that a clerk takes one for the other. */
const samePairs: ReadonlyMap<string, string> = new Map(
  (
    [
      ["trợ giúp", "hỗ trợ"],
      ["giúp đỡ", "hỗ trợ"],
      ["chăm sóc", "nuôi dưỡng"],
      ["đào tạo", "tuyển sinh"],
      ["cấp phát", "chi trả"],
    ] as const
  ).map(([pair, same]) => [splitComparedWords(pair).join(" "), splitComparedWords(same).join(" ")]),
);
