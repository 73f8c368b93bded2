/** Finds words whose opposite stands in another text: "đầu năm" and "cuối năm", "nhiều" and "ít". */
import { joinComparedWords } from "./compared-words.ts";

/** Words that stand in each other's place, so that the sentence is as good with either and says another thing. */
const opposites: readonly (readonly [string, string])[] = (
  [
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
  ] as const
).map(([one, other]) => [joinComparedWords(one), joinComparedWords(other)]);

/** True if one text has a word that the other lacks, and its opposite is the other way round. */
export function hasOppositeWord(text: string, otherText: string): boolean {
  const [words, otherWords] = [joinComparedWords(text), joinComparedWords(otherText)];
  return opposites.some(
    ([one, other]) =>
      isExchanged(words, otherWords, one, other) || isExchanged(words, otherWords, other, one),
  );
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
