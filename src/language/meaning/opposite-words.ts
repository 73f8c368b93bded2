/** Finds words whose opposite stands in another text: "đầu năm" and "cuối năm", "nhiều" and "ít". */
import { joinComparedWords } from "./compared-words.ts";

/** Words that stand in each other's place, so that the sentence is as good with either and says another thing. */
const opposites = toComparedPairs([
  ["đầu năm", "cuối năm"],
  ["đầu năm", "giữa năm"],
  ["đầu kỳ", "cuối kỳ"],
  ["đầu năm", "trong năm"],
  ["cuối năm", "trong năm"],
  ["đầu kỳ", "trong kỳ"],
  ["cuối kỳ", "trong kỳ"],
  ["nhiều", "ít"],
  ["cao", "thấp"],
  ["lớn", "nhỏ"],
  ["nhất", "nhì"],
  ["đã", "đang"],
  ["đã", "chưa"],
  ["đã", "sẽ"],
  ["đã", "phải"],
  ["được", "phải"],
  ["đang", "chưa"],
  ["phải", "đang"],
  ["đang thực hiện", "quá hạn"],
  ["được giao", "đã chi"],
  ["được giao", "đã giải ngân"],
  ["trước hạn", "quá hạn"],
  ["đúng hạn", "quá hạn"],
  ["đúng hạn", "trễ hạn"],
  ["trong hạn", "quá hạn"],
  ["có hiệu lực", "hết hiệu lực"],
  ["còn hiệu lực", "hết hiệu lực"],
  ["có hiệu lực", "chưa có hiệu lực"],
  ["trong tỉnh", "ngoài tỉnh"],
  ["trong nước", "ngoài nước"],
  ["trong nước", "nước ngoài"],
  ["thành thị", "nông thôn"],
  ["bắt buộc", "tự nguyện"],
  ["trực tiếp", "trực tuyến"],
  ["tập trung", "tại nhà"],
  ["có thời hạn", "không thời hạn"],
  ["công lập", "ngoài công lập"],
  ["thoát nghèo", "tái nghèo"],
  ["không có", "có nhiều"],
  ["không có", "còn nhiều"],
  ["không có", "vẫn còn"],
  ["chưa có", "đã có"],
  ["thu", "chi"],
  ["cấp", "thu hồi"],
  ["đầu năm", "hiện có"],
  ["đầu năm", "hiện nay"],
  ["đầu kỳ", "hiện có"],
  ["đầu quý", "cuối quý"],
  ["đầu tháng", "cuối tháng"],
  ["đang hưởng", "thôi hưởng"],
  ["đang hưởng", "đã hưởng"],
  ["tiếp nhận mới", "tồn đọng"],
  ["tăng thêm", "giảm đi"],
]);

function toComparedPairs(
  pairs: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  return pairs.map(([one, other]) => [joinComparedWords(one), joinComparedWords(other)]);
}

/** True if one text has a word that the other lacks, and its opposite is the other way round. */
export function hasOppositeWord(text: string, otherText: string): boolean {
  return hasExchangedPair(text, otherText, opposites);
}

/** What a text without a figure states of the whole report; its evaluation may be reworded. */
const oppositeStatements = toComparedPairs([
  ["chưa có số liệu", "không phát sinh"],
  ["chưa có số liệu", "không có"],
  ["phấn đấu hoàn thành", "đã hoàn thành"],
  ["càng thấp càng tốt", "càng cao càng tốt"],
]);

/** True if a text without figures says that something was done that is to be done, or that there is nothing of which nothing is known. */
export function hasOppositeStatement(text: string, otherText: string): boolean {
  return hasExchangedPair(text, otherText, oppositeStatements);
}

function hasExchangedPair(
  text: string,
  otherText: string,
  pairs: readonly (readonly [string, string])[],
): boolean {
  const [words, otherWords] = [joinComparedWords(text), joinComparedWords(otherText)];
  return pairs.some(
    ([one, other]) =>
      isExchanged(words, otherWords, one, other) || isExchanged(words, otherWords, other, one),
  );
}

const denials = ["không có", "không", "chưa"].map(joinComparedWords);

/** True if only one of the texts denies the words that both have: "không có nhiệm vụ quá hạn", "có nhiệm vụ quá hạn". */
export function hasOtherDenial(text: string, otherText: string): boolean {
  const [words, otherWords] = [joinComparedWords(text), joinComparedWords(otherText)];
  return isDeniedInOne(words, otherWords) || isDeniedInOne(otherWords, words);
}

function isDeniedInOne(text: string, otherText: string): boolean {
  return denials.some((denial) => {
    const at = text.indexOf(denial);
    const denied = at < 0 ? undefined : /^(?:\S+ ){2}/u.exec(text.slice(at + denial.length))?.[0];
    return (
      denied !== undefined &&
      otherText.includes(` ${denied}`) &&
      !denials.some((other) => otherText.includes(`${other}${denied}`))
    );
  });
}

function isExchanged(text: string, otherText: string, lost: string, gained: string): boolean {
  return (
    countPhrases(text, lost) > countPhrases(otherText, lost) &&
    countPhrases(otherText, gained) > countPhrases(text, gained)
  );
}

function countPhrases(text: string, phrase: string): number {
  return text.split(phrase).length - 1;
}
