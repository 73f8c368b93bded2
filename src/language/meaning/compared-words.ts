/** Words in one spelling, so that only other words make a difference: "Hoà", "HÒA" and "hòa", "tỉ" and "tỷ", "UBND" and its long form. */

import { memoize } from "../../exports/memoize.ts";

/** A word, a number, or the per cent sign. */
const wordPattern = /\p{N}+(?:[.,/]\p{N}+)*|[\p{L}\p{M}]+|%/gu;

/** Splits into words of one spelling, in small letters; their tone stands behind the letters. */
export function splitComparedWords(text: string): string[] {
  const words = text.normalize("NFC").match(wordPattern) ?? [];
  return words.flatMap((word) => {
    const lowerCaseWord = word.toLocaleLowerCase("vi");
    const longForm = longForms.get(lowerCaseWord);
    return longForm ?? [foldSpelling(lowerCaseWord)];
  });
}

/** The compared words between spaces, with one at each end, so that a phrase can be searched as whole words. */
export const joinComparedWords = memoize((text: string) => ` ${splitComparedWords(text).join(" ")} `);

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** "kỹ" and "kĩ", "quý" and "quí", but not "tay" and "tai". */
const finalY = /(?<=^(?:[bcdđghklmnprstvx]|gi|kh|nh|ph|qu|th|tr)?)y$/;

function foldSpelling(word: string): string {
  if (/^[\p{N}%]/u.test(word)) return word.replace(/^0+(?=\d$)/, "");
  const decomposed = word.normalize("NFD");
  const letters = decomposed.replace(toneMarks, "").normalize("NFC").replace(finalY, "i");
  const folded = letters + (decomposed.match(toneMarks)?.join("") ?? "");
  return sameWords.get(folded) ?? folded;
}

/** Words that say the same, in the spelling of `foldSpelling`. */
const sameWords: ReadonlyMap<string, string> = new Map(
  (
    [
      ["ngàn", "nghìn"],
      ["hàng", "hằng"],
      ["ngưng", "ngừng"],
    ] as const
  ).map(([word, same]) => [foldWithoutSynonyms(word), foldWithoutSynonyms(same)]),
);

function foldWithoutSynonyms(word: string): string {
  const decomposed = word.normalize("NFD");
  return decomposed.replace(toneMarks, "").normalize("NFC") + (decomposed.match(toneMarks)?.join("") ?? "");
}

/** Abbreviations that clerks write for the long form. */
const longForms: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ["atvslđ", "an toàn vệ sinh lao động"],
      ["bhxh", "bảo hiểm xã hội"],
      ["bhyt", "bảo hiểm y tế"],
      ["bhtn", "bảo hiểm thất nghiệp"],
      ["btxh", "bảo trợ xã hội"],
      ["cchc", "cải cách hành chính"],
      ["csxh", "chính sách xã hội"],
      ["gdnn", "giáo dục nghề nghiệp"],
      ["gqvl", "giải quyết việc làm"],
      ["hđnd", "Hội đồng nhân dân"],
      ["kh", "kế hoạch"],
      ["lđ", "lao động"],
      ["mtqg", "mục tiêu quốc gia"],
      ["ncc", "người có công"],
      ["nlđ", "người lao động"],
      ["nsdlđ", "người sử dụng lao động"],
      ["tnlđ", "tai nạn lao động"],
      ["tp", "thành phố"],
      ["tthc", "thủ tục hành chính"],
      ["ubnd", "Ủy ban nhân dân"],
      ["xklđ", "xuất khẩu lao động"],
    ] as const
  ).map(([short, long]) => [
    short,
    long.split(" ").map((word) => foldSpelling(word.toLocaleLowerCase("vi"))),
  ]),
);

/** Words that a clerk adds or drops without saying anything else. */
const neutralWords: ReadonlySet<string> = new Set(
  splitComparedWords(
    "số các những được đã của cho và là về có tại ở theo với do bởi trong đó gồm bao thì mà này nêu nói chung đầu năm tính cụ thể",
  ),
);

/** True for words such as "số", "các", "được". */
export function isNeutralWord(comparedWord: string): boolean {
  return neutralWords.has(comparedWord);
}
