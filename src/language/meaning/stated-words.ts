/** The words of a figure's phrase that state something, so that other spellings and longer forms say the same. */
import { isNeutralWord, splitComparedWords } from "./compared-words.ts";

/** "So" of "so với", and "người" of "người lao động", which is the same as "lao động". */
const [comparing, person, labour, year, same, time, plan, planned] = splitComparedWords(
  "so người lao năm cùng kỳ kế hoạch",
);

/** Without the year of the report behind "kế hoạch năm" and the year before behind "cùng kỳ năm". */
export function listStatedWords(phrase: string, yearOfReport: number | undefined): string[] {
  const words = splitComparedWords(phrase);
  return words.filter((word, index) => {
    const [before, after] = [words[index - 1], words[index + 1]];
    if (isNeutralWord(word) || word === comparing || word === year) return false;
    if (word === person && after === labour) return false;
    return !(before === year && isKnownYear(word, words.slice(0, index - 1), yearOfReport));
  });
}

function isKnownYear(
  word: string,
  wordsBefore: readonly string[],
  yearOfReport: number | undefined,
): boolean {
  if (yearOfReport === undefined) return false;
  const [first, second] = wordsBefore.slice(-2);
  if (first === same && second === time) return word === String(yearOfReport - 1);
  return first === plan && second === planned && word === String(yearOfReport);
}
