/** Knows the words of a figure again after a clerk wrote them otherwise: another spelling, a space, a longer form. */
import { listStatedWords } from "../language/meaning/stated-words.ts";
import type { Period } from "../period.ts";
import { isSameTextIgnoringCase } from "../wordml/compare-text.ts";

/** True if two phrases say the same number, in the same direction, of the same thing: "đạt 79,3 % so với kế hoạch năm" and "đạt 79,3% kế hoạch năm". */
export function isSameStatement(text: string, shown: string, period: Period | undefined): boolean {
  if (isSameTextIgnoringCase(text, shown)) return true;
  const [words, shownWords] = [text, shown].map((phrase) => listStatedWords(phrase, period?.year)) as [
    string[],
    string[],
  ];
  return words.length > 0 && words.join(" ") === shownWords.join(" ") && listSigns(text) === listSigns(shown);
}

/** The signs right before numbers, which are no words. */
function listSigns(text: string): string {
  return (text.match(/[+\-−–](?=\s?\d)/g) ?? []).join("").replace(/[−–]/g, "-");
}
