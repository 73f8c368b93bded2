/** Headers as offices shorten them: "Tổng số LĐ được GQVL" is "Số lao động được giải quyết việc làm". */
import { foldText, foldTextKeepingDiacritics } from "../../../exports/cells/text-folding.ts";
import { findOtherMeaning } from "../../../exports/meaning/words/changing-words.ts";
import { isHarmlessPhrase } from "../../../exports/meaning/words/harmless-words.ts";
import { memoize } from "../../../exports/memoize.ts";

/** The abbreviations of the field. Those of two meanings (TN, TS, DD) are left out. */
const abbreviations: Readonly<Record<string, string>> = {
  ld: "lao động",
  nld: "lao động",
  vl: "việc làm",
  gqvl: "giải quyết việc làm",
  dvvl: "dịch vụ việc làm",
  xkld: "xuất khẩu lao động",
  gdnn: "giáo dục nghề nghiệp",
  ncc: "người có công",
  btxh: "bảo trợ xã hội",
  bhtn: "bảo hiểm thất nghiệp",
  tctn: "trợ cấp thất nghiệp",
  tnld: "tai nạn lao động",
  tnxh: "tệ nạn xã hội",
  hn: "hộ nghèo",
  hcn: "hộ cận nghèo",
  hs: "hồ sơ",
  sl: "số lượng",
  kp: "kinh phí",
  dvt: "đơn vị tính",
  dn: "doanh nghiệp",
  te: "trẻ em",
  hcdb: "hoàn cảnh đặc biệt",
  ls: "liệt sĩ",
  qd: "quyết định",
};

/** Words that a header may have or lack without counting anything else. Their marks decide: "hồ sơ" and "tiền công" hold others. */
const fillers = new Map(
  ["số", "tổng", "cộng", "được", "đã", "các"].map((word) => [
    foldText(word),
    foldTextKeepingDiacritics(word),
  ]),
);
const markedFillers = new Set(fillers.values());

/** The same words in a header without any marks, where they can hardly be others: not in "ho so", "tien cong". */
const unmarkedFiller = /(?<=^|\btong |\btong cong )so\b|(?<=\btong )cong\b|\b(?:tong|duoc|da|cac)\b/g;

/** Spells a text out, folded: "Số LĐ nữ" → "so lao dong nu". */
export const spellOutAbbreviations = memoize((text): string =>
  foldText(spellOut(foldTextKeepingDiacritics(text)))
    .replace(/\bnguoi lao dong\b/g, "lao dong")
    .replace(/\bso luong (?=\S)/g, "so "),
);

function spellOut(markedText: string): string {
  return markedText
    .split(" ")
    .map((word) => {
      const letters = word.replaceAll("đ", "d");
      const spelledOut = Object.hasOwn(abbreviations, letters) ? abbreviations[letters] : undefined;
      return spelledOut === undefined ? word : foldTextKeepingDiacritics(spelledOut);
    })
    .join(" ");
}

interface HeaderWord {
  /** Folded. */
  readonly text: string;
  readonly isFiller: boolean;
}

const listHeaderWords = memoize((header): readonly HeaderWord[] => {
  const written = foldTextKeepingDiacritics(header);
  const hasMarks = written !== foldText(header);
  const marked = hasMarks ? written : written.replace(unmarkedFiller, (word) => fillers.get(word) ?? word);
  const words = spellOut(marked)
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => ({ text: foldText(word), isFiller: markedFillers.has(word) }));
  return words.map((word, index) => ({ ...word, isFiller: word.isFiller || isPartOfFiller(words, index) }));
});

/** "Số lượng hồ sơ" is "số hồ sơ", "người lao động" "lao động". */
function isPartOfFiller(words: readonly HeaderWord[], index: number): boolean {
  const [before, word, next, second] = [-1, 0, 1, 2].map((step) => words[index + step]);
  if (word?.text === "luong") return before?.text === "so" && before.isFiller && next !== undefined;
  return word?.text === "nguoi" && next?.text === "lao" && second?.text === "dong";
}

const listContentWords = memoize((header): readonly string[] =>
  listHeaderWords(header).flatMap(({ text, isFiller }) => (isFiller ? [] : [text])),
);

/** True for two headers that say the same words, abbreviations, fillers and harmless phrases at the end aside; a part is what it is called. */
export function isSameHeader(head: string, declared: string): boolean {
  const written = head.replace(/^\s*trong đó\s*:?\s*/iu, "");
  const wanted = listContentWords(declared);
  const own = listContentWords(written);
  if (wanted.length === 0 || !wanted.every((word, index) => own[index] === word)) return false;
  const meaning = findOtherMeaning(spellOutAbbreviations(written), written);
  if (meaning !== findOtherMeaning(foldText(declared), declared)) return false;
  return own.length === wanted.length || hasHarmlessEnd(written, wanted.length);
}

/** True where all words behind the first content words change nothing: "… trong tháng", but not "… công". */
function hasHarmlessEnd(header: string, contentWords: number): boolean {
  const words = listHeaderWords(header);
  const places = words.flatMap(({ isFiller }, index) => (isFiller ? [] : [index]));
  const end = words.slice(places[contentWords]);
  return (
    end.every(({ text, isFiller }) => isFiller || !fillers.has(text)) &&
    isHarmlessPhrase(end.map(({ text }) => text).join(" "))
  );
}

/** The share of words that two headers have in common, from 0 to 1. */
export function computeHeaderSimilarity(written: string, declared: string): number {
  const a = new Set(listContentWords(written));
  const b = new Set(listContentWords(declared));
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
