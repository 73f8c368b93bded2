/** What the head of a row or a column says, without numbering, notes and words that change nothing. */
import { isNeutralWord, splitComparedWords } from "./compared-words.ts";
import { replaceRankedNames, wholeProvince } from "./place-words.ts";
import { writePeriodsInDigits } from "./time-words.ts";

const [total = "", sum = "", percent = "%"] = splitComparedWords("tổng cộng %");
/** In a head they tell a number at a moment from one of a whole time: "Hộ nghèo đầu kỳ", "Hộ nghèo trong kỳ". */
const wordsOfMoment: ReadonlySet<string> = new Set(splitComparedWords("đầu trong"));
const spans: ReadonlySet<string> = new Set(splitComparedWords("kỳ năm quý tháng"));
const [month = ""] = splitComparedWords("tháng");
/** Before the rank of a place and before words in brackets, such as a unit: a clerk may leave them out, but exchanges none. */
const droppableSign = "droppable:";

/**
 * True if the two heads say the same: other spelling, numbering, word order or small words are no difference. A rank is often left
 * out before a name: "Huyện Kim Sơn", "Kim Sơn". The whole area of the document, such as "toàn tỉnh", heads the row of totals.
 */
export function isSameHead(written: string, now: string, wholeArea = wholeProvince): boolean {
  const [before, after] = [listHeadWords(written, wholeArea), listHeadWords(now, wholeArea)];
  const lost = [...before].filter((word) => !after.has(word));
  const gained = [...after].filter((word) => !before.has(word));
  const isShortened = gained.length === 0 && lost.every((word) => word.startsWith(droppableSign));
  const isLengthened = lost.length === 0 && gained.every((word) => word.startsWith(droppableSign));
  return isShortened || isLengthened;
}

/** Leaves out "1.", "a)", "II." and signs of lists at the beginning. */
export function omitNumbering(text: string): string {
  return text.replace(/^\s*(?:[-–+*•]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]+|[a-zđ])[.)])\s+/iu, "");
}

function listHeadWords(head: string, wholeArea: string): ReadonlySet<string> {
  const text = omitNumbering(writePeriodsInDigits(head).replace(/\[\d+\]/g, " "));
  const ranksOfPlaces: string[] = [];
  const textWithoutRanks = replaceRankedNames(text, (rank, placeName) => {
    ranksOfPlaces.push(`${droppableSign}${rank}`);
    return placeName;
  });
  const plainWords = splitComparedWords(textWithoutRanks);
  const isWholeArea = plainWords.join(" ") === wholeArea;
  const words = isWholeArea ? [total] : plainWords.map((word) => (word === sum ? total : word));
  const heads = new Set([
    ...ranksOfPlaces,
    ...listBracketedWords(text),
    ...words.filter((word) => word !== percent && !isNeutralWord(word)),
    ...listMoments(plainWords),
  ]);
  // "Tổng kinh phí" and "Kinh phí" head the same column; alone, the word heads the row of totals.
  if (heads.size > 1) heads.delete(total);
  return heads;
}

/** "(lượt người)" says another unit than "(người)", though the words of the head have both. */
function listBracketedWords(text: string): string[] {
  return [...text.matchAll(/\(([^()]*\p{L}[^()]*)\)/gu)].map(
    ([, words = ""]) => `${droppableSign}(${splitComparedWords(words).join(" ")})`,
  );
}

/** "9 tháng đầu năm" is the name of a period, no moment. */
function listMoments(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const [before, after = ""] = [words[index - 1], words[index + 1]];
    return wordsOfMoment.has(word) && spans.has(after) && before !== month ? [`${word} ${after}`] : [];
  });
}
