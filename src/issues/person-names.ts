/** Finds names of persons in texts by their words: a surname, and words of names behind it. */
import { commonSurnames, givenNames, middleNames, otherSurnames } from "./person-name-words.ts";
import { placesNamedLikePersons } from "./places-named-like-persons.ts";

/** A name where it stands in a text. */
export interface FoundName {
  readonly from: number;
  readonly to: number;
  /** False where other contents may be written so too: a message hides the text, but the file is not refused. */
  readonly isCertain: boolean;
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** In small letters. */
  readonly small: string;
}

/** No name has more words. */
const longestName = 6;
/** Two words are a name only by what stands around them. */
const fewestWordsOfCertainName = 3;

/** Finds the names in a text in NFC. A name that a place or a body bears is none: "phường Trần Hưng Đạo". */
export function findPersonNames(text: string, places = placesNamedLikePersons): FoundName[] {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gv)].map(
    ({ 0: word, index }): Word => ({
      from: index,
      to: index + word.length,
      text: word,
      small: word.toLowerCase(),
    }),
  );
  const found: FoundName[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const run = takeWordsOfName(text, words, first);
    const [start, end] = [run[0], run.at(-1)];
    if (!start || !end || isNameOfOther(words[first - 1], run, places)) continue;
    const isWhole = run.length === words.length;
    const certainty = judgeName(run, isWhole);
    if (certainty === "none") continue;
    found.push({ from: start.from, to: end.to, isCertain: certainty === "certain" });
    first += run.length - 1;
  }
  return found;
}

/** False for a text that is surely no name and nothing else: too few or too many words, or small letters without a surname. */
export function mayBeNameAlone(text: string): boolean {
  const words = text.split(" ");
  if (words.length < fewestWordsOfCertainName || words.length > longestName) return false;
  return commonSurnames.has(words[0] ?? "") || !words.some(beginsWithSmallLetter);
}

function beginsWithSmallLetter([first = ""]: string): boolean {
  return first === first.toLowerCase() && first !== first.toUpperCase();
}

/** The words from one on that all begin with a capital and are divided by blanks alone; also "nguyễn thị mẫu". */
function takeWordsOfName(text: string, words: readonly Word[], first: number): Word[] {
  const [start, second] = [words[first], words[first + 1]];
  if (!start) return [];
  const isSmall = commonSurnames.has(start.text) && second !== undefined && middleNames.has(second.text);
  const run: Word[] = [];
  for (const word of words.slice(first, first + longestName)) {
    const previous = run.at(-1);
    if (previous && !/^\s+$/u.test(text.slice(previous.to, word.from))) break;
    if (!isSmall && !/^\p{Lu}/u.test(word.text)) break;
    run.push(word);
  }
  return run;
}

/** Words before the name of a place, a body or an occasion: "đường Lê Lợi", "Trường Lê Hồng Phong". */
const wordsBeforeOtherNames = new Set(
  "huyện phố tp xã tx trấn tt phường p quận q tỉnh khu trường tâm ty sở phòng ban tết quỹ hội đường cầu chợ viện thôn ấp bản tổ khóm học thpt thcs đảo sông".split(
    " ",
  ),
);

function isNameOfOther(before: Word | undefined, run: readonly Word[], places: ReadonlySet<string>): boolean {
  if (before && wordsBeforeOtherNames.has(before.small)) return true;
  if (wordsBeforeOtherNames.has(run[0]?.small ?? "") && !commonSurnames.has(run[0]?.small ?? "")) return true;
  return places.has(run.map(({ small }) => small).join(" "));
}

type Certainty = "certain" | "possible" | "none";

function judgeName(run: readonly Word[], isWhole: boolean): Certainty {
  const words = run.map(({ small }) => small);
  const [surname = "", second = "", ...others] = words;
  // Reversed, as lists in English have it: "Mẫu Thị Nguyễn".
  if (run.length >= 3 && commonSurnames.has(words.at(-1) ?? "") && others.concat(second).some(isMiddleName))
    return "certain";
  if (run.every(({ text }) => /^[a-z]+$/i.test(text))) return judgeFoldedName(words);
  if (run.length < 3) return isWhole && run.length === 2 && commonSurnames.has(surname) ? "possible" : "none";
  if (commonSurnames.has(surname)) return "certain";
  if (!otherSurnames.has(surname)) return "none";
  // Headings in capitals are no names: "CAO ĐẲNG NGHỀ".
  const isInCapitals = run.every(({ text }) => text === text.toUpperCase());
  if (isMiddleName(second)) return "certain";
  if (isInCapitals) return "none";
  if ([second, ...others].every((word) => givenNames.has(word))) return "certain";
  return givenNames.has(second) || givenNames.has(words.at(-1) ?? "") ? "possible" : "none";
}

function isMiddleName(word: string): boolean {
  return middleNames.has(word);
}

/** Written without marks: "Nguyen Thi Mau". */
function judgeFoldedName([surname = "", second = "", ...others]: readonly string[]): Certainty {
  if (others.length === 0) return "none";
  foldedWords ??= {
    surnames: foldAll(commonSurnames),
    middleNames: foldAll(middleNames),
    givenNames: foldAll(givenNames),
  };
  if (!foldedWords.surnames.has(surname)) return "none";
  const isGivenName = foldedWords.givenNames.has(others.at(-1) ?? "");
  return foldedWords.middleNames.has(second) || isGivenName ? "certain" : "none";
}

/** The words without marks; folded for the first such name, because most runs meet none. */
let foldedWords: Readonly<Record<"surnames" | "middleNames" | "givenNames", ReadonlySet<string>>> | undefined;

function foldAll(words: ReadonlySet<string>): ReadonlySet<string> {
  const text = [...words].join(" ").normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
  return new Set(text.split(" "));
}
