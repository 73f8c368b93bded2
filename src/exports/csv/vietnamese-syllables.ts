/** Evidence that a text was decoded as it was meant: its words can be Vietnamese. */
import { memoize } from "../memoize.ts";

const onset = "(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?";
const vowels =
  "(?:uyê|uya|iêu|yêu|oai|oay|oeo|uây|uôi|ươi|ươu|uao|uyu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|ua|uâ|uê|ui|uo|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)";
const coda = "(?:ch|ng|nh|[cmnpt])?";
const syllable = new RegExp(`^${onset}${vowels}${coda}$`, "u");
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** How many words hold letters beyond ASCII, and how many of these are Vietnamese syllables. */
export interface SyllableCount {
  readonly words: number;
  readonly vietnamese: number;
}

export function countVietnameseSyllables(text: string): SyllableCount {
  const count = { words: 0, vietnamese: 0 };
  for (const word of text.match(/[^\s\p{ASCII}]*[\p{L}\p{M}][^\s!-/:-@[-`{-~\d]*/gu) ?? []) {
    const kind = classifyWord(word);
    if (kind !== "ascii") count.words++;
    if (kind === "vietnamese") count.vietnamese++;
  }
  return count;
}

const classifyWord = memoize((word) => {
  if (!/[^\p{ASCII}]/u.test(word)) return "ascii";
  return isVietnameseSyllable(word) ? "vietnamese" : "other";
});

/** "huyện", "Người", "ĐƯỢC": one onset, one vowel, one coda, and one tone at most. */
function isVietnameseSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize("NFD");
  const withoutTones = letters.replace(toneMarks, "").normalize("NFC");
  return (letters.match(toneMarks) ?? []).length <= 1 && syllable.test(withoutTones);
}
