/** What the head of a row or a column says, without numbering, notes and words that change nothing. */
import { isNeutralWord, splitComparedWords } from "./compared-words.ts";
import { writePeriodsInDigits } from "./time-words.ts";

/** A rank is often left out before a name: "Huyện Kim Sơn", "Kim Sơn". */
const droppableWords: ReadonlySet<string> = new Set(splitComparedWords("huyện xã thành phố thị quận phường"));
const [total = "", sum = "", percent = "%"] = splitComparedWords("tổng cộng %");
/** In a head they tell a number at a moment from one of a whole time: "Hộ nghèo đầu kỳ", "Hộ nghèo trong kỳ". */
const wordsOfMoment: ReadonlySet<string> = new Set(splitComparedWords("đầu trong"));
const spans: ReadonlySet<string> = new Set(splitComparedWords("kỳ năm quý tháng"));
const [month = ""] = splitComparedWords("tháng");
/** Heads the row of totals in tables of a province's districts. */
const wholeProvince = splitComparedWords("toàn tỉnh").join(" ");

/** True if the two heads say the same: other spelling, numbering, word order or small words are no difference. */
export function isSameHead(written: string, now: string): boolean {
  const [before, after] = [listHeadWords(written), listHeadWords(now)];
  const lost = [...before].filter((word) => !after.has(word));
  const gained = [...after].filter((word) => !before.has(word));
  const isShortened = gained.length === 0 && lost.every((word) => droppableWords.has(word));
  const isLengthened = lost.length === 0 && gained.every((word) => droppableWords.has(word));
  return isShortened || isLengthened;
}

function listHeadWords(head: string): ReadonlySet<string> {
  const text = writePeriodsInDigits(head)
    .replace(/\[\d+\]/g, " ")
    .replace(/^\s*(?:[-–+*•]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]+|[a-zđ])[.)])\s+/iu, "");
  const plainWords = splitComparedWords(text);
  const isProvince = plainWords.join(" ") === wholeProvince;
  const words = isProvince ? [total] : plainWords.map((word) => (word === sum ? total : word));
  const heads = new Set([
    ...words.filter((word) => word !== percent && !isNeutralWord(word)),
    ...listMoments(plainWords),
  ]);
  // "Tổng kinh phí" and "Kinh phí" head the same column; alone, the word heads the row of totals.
  if (heads.size > 1) heads.delete(total);
  return heads;
}

/** "9 tháng đầu năm" is the name of a period, no moment. */
function listMoments(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const [before, after = ""] = [words[index - 1], words[index + 1]];
    return wordsOfMoment.has(word) && spans.has(after) && before !== month ? [`${word} ${after}`] : [];
  });
}
