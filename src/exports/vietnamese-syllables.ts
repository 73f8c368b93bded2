/** Counts possible Vietnamese syllables: the evidence that a text was decoded in the right encoding. */
import { memoize } from "./memoize.ts";

const onsets = new Set(["", ..."ng ngh gh gi kh nh ph qu th tr ch".split(" "), ..."bcdđghklmnpqrstvx"]);
const longestOnset = 3;
/** Vowels that end a syllable, that need a consonant behind them, and those that may have one. */
const openVowels =
  "uya iêu yêu oai oay oeo uây uôi ươi ươu uao uyu ai ao au ay âu ây eo êu ia iu oi ôi ơi ua ui uơ ưa ưi ưu".split(
    " ",
  );
const closedVowels = "uyê iê oă uâ uô ươ yê ă â".split(" ");
const vowels = "oa oe oo uê uo uy a e ê i o ô ơ u ư y".split(" ");
const codas = "ch ng nh c m n p t".split(" ");
/** These may stand behind an onset. They are a list, because V8 takes milliseconds to make a pattern of so many ready. */
const rhymes = new Set([
  ...openVowels,
  ...vowels,
  ...[...closedVowels, ...vowels].flatMap((vowel) => codas.map((coda) => vowel + coda)),
]);
/** "nga" and "nghe", never "ngha" and "nge"; "ênh" and "ich", never "êng" and "ic". */
const misspelling =
  /^(?:c|ng)[eêiy]|^g[eê]|^n?gh[aăâoôơuư]|[ăâeoôơuư](?:nh|ch)$|(?:^|[^iyu])[ê](?:c|ng)$|(?:^|[^u])[iy](?:c|ng)$/u;
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu;

interface SyllableCount {
  /** Words with letters beyond ASCII. */
  words: number;
  /** Those of them that are Vietnamese syllables. */
  vietnamese: number;
}

const letter = "[^\\s!-/:-@[-`{-~\\d]";
const asciiLetter = "[^\\s!-/:-@[-`{-~\\d\\u0080-\\u{10ffff}]";
/** A word with a letter beyond ASCII; the lookbehind looks for it at the beginning of words alone. */
const wordBeyondAscii = new RegExp(
  `(?<!${asciiLetter})${asciiLetter}*(?!\\s)[\\u0080-\\u{10ffff}]${letter}*`,
  "gu",
);

export function countNonAsciiAndVietnameseWords(text: string): SyllableCount {
  const count = { words: 0, vietnamese: 0 };
  for (let from = 0; from < text.length; ) {
    const lineEnd = text.indexOf("\n", from + lengthOfPart);
    const end = lineEnd < 0 ? text.length : lineEnd;
    for (const word of text.slice(from, end).match(wordBeyondAscii) ?? []) addWord(count, word);
    from = end;
  }
  return count;
}

/** The words of a long text, listed part by part, take little memory at a time; no word goes beyond its line. */
const lengthOfPart = 4_096;

function addWord(count: SyllableCount, word: string): void {
  const kind = classifyWord(word);
  if (kind !== "plain") count.words++;
  if (kind === "vietnamese") count.vietnamese++;
}

/** A longer text is that of a file whose cells differ. */
const maxTextOfCells = 1 << 16;
/** A cell with a letter beyond ASCII, from its beginning on; the signs between cells are between words too. */
const cellBeyondAscii =
  /(?<![^;,\t|\r\n\u0080-\uFFFF])[^;,\t|\r\n\u0080-\uFFFF]*[\u0080-\uFFFF][^;,\t|\r\n]*/g;

/** The rows of small files repeat the same cells, each of which is counted once. */
const countWordsOfCell = memoize(countNonAsciiAndVietnameseWords);

/** True unless half of all words with letters beyond ASCII are no Vietnamese. */
export function isMostlyVietnamese(text: string): boolean {
  let words = 0;
  let vietnamese = 0;
  for (const cell of text.length > maxTextOfCells ? [text] : (text.match(cellBeyondAscii) ?? [])) {
    const ofCell = countWordsOfCell(cell);
    words += ofCell.words;
    vietnamese += ofCell.vietnamese;
  }
  return words < fewWords || vietnamese >= words / 2;
}

/** So few words show no encoding. */
const fewWords = 3;

/** The letters and marks of Vietnamese and its neighbours, which nearly every word has; a dash or a quotation mark alone is none either. */
const latinLetter =
  /[\u0300-\u036FA-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF]/;
const noLetters = /^[\s!-@[-`{-~\u0080-\u00A9\u2010-\u2027]*$/;

/** Words without a letter beyond ASCII are plain: they show no encoding. */
const classifyWord = memoize((word): "plain" | "vietnamese" | "other" => {
  if (!/[^\p{ASCII}]/u.test(word)) return "plain";
  const isOfLetters = latinLetter.test(word) || (!noLetters.test(word) && /[\p{L}\p{M}]/v.test(word));
  if (!isOfLetters) return "plain";
  return isVietnameseSyllable(word) ? "vietnamese" : "other";
});

/** True for "huyện", "Người", "ĐƯỢC": an onset, a vowel, a coda, and at most one tone. */
export function isVietnameseSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize("NFD");
  const withoutTones = letters.replace(toneMarks, "").normalize("NFC");
  return (
    (letters.match(toneMarks) ?? []).length <= 1 &&
    isSyllableWithoutTones(withoutTones) &&
    !misspelling.test(withoutTones)
  );
}

function isSyllableWithoutTones(letters: string): boolean {
  for (let length = 0; length <= longestOnset; length++)
    if (onsets.has(letters.slice(0, length)) && rhymes.has(letters.slice(length))) return true;
  return false;
}
