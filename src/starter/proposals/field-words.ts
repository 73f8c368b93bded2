/** Headers as offices shorten them: "Tổng số LĐ được GQVL" is "Số lao động được giải quyết việc làm". */
import { foldText } from "../../exports/cells/text-folding.ts";
import { findOtherMeaning } from "../../exports/meaning/words/changing-words.ts";
import { isHarmlessPhrase } from "../../exports/meaning/words/harmless-words.ts";
import { memoize } from "../../exports/memoize.ts";

/** The abbreviations of the field, folded. Those of two meanings (TN, TS, DD) are left out. */
const abbreviations: Readonly<Record<string, string>> = {
  ld: "lao dong",
  nld: "lao dong",
  vl: "viec lam",
  gqvl: "giai quyet viec lam",
  dvvl: "dich vu viec lam",
  xkld: "xuat khau lao dong",
  gdnn: "giao duc nghe nghiep",
  ncc: "nguoi co cong",
  btxh: "bao tro xa hoi",
  bhtn: "bao hiem that nghiep",
  tctn: "tro cap that nghiep",
  tnld: "tai nan lao dong",
  hn: "ho ngheo",
  hcn: "ho can ngheo",
  hs: "ho so",
  sl: "so luong",
  kp: "kinh phi",
  dvt: "don vi tinh",
  dn: "doanh nghiep",
  te: "tre em",
  hcdb: "hoan canh dac biet",
  ls: "liet si",
  qd: "quyet dinh",
};

/** Words that a header may have or lack without counting anything else. */
const fillers = new Set(["so", "tong", "cong", "duoc", "da", "cac"]);

/** Spells a text out, folded: "Số LĐ nữ" → "so lao dong nu". */
export const spellOutAbbreviations = memoize((text): string => {
  const words = foldText(text)
    .split(" ")
    .map((word) => (Object.hasOwn(abbreviations, word) ? abbreviations[word] : word));
  return words
    .join(" ")
    .replace(/\bnguoi lao dong\b/g, "lao dong")
    .replace(/\bso luong (?=\S)/g, "so ");
});

const listContentWords = memoize((text): readonly string[] =>
  spellOutAbbreviations(text)
    .split(" ")
    .filter((word) => word !== "" && !fillers.has(word)),
);

/** True for two headers that say the same words, abbreviations, fillers and harmless phrases at the end aside. */
export function isSameHeader(written: string, declared: string): boolean {
  const wanted = listContentWords(declared);
  const own = listContentWords(written);
  if (wanted.length === 0 || !wanted.every((word, index) => own[index] === word)) return false;
  const meaning = findOtherMeaning(spellOutAbbreviations(written), written);
  if (meaning !== findOtherMeaning(foldText(declared), declared)) return false;
  return own.length === wanted.length || hasHarmlessEnd(spellOutAbbreviations(written), wanted.length);
}

/** True where all words behind the first content words change nothing: "… trong tháng". */
function hasHarmlessEnd(spelledOut: string, contentWords: number): boolean {
  const words = spelledOut.split(" ");
  let left = contentWords;
  const end = words.findIndex((word) => !fillers.has(word) && --left === 0);
  const rest = words.slice(end + 1);
  const start = rest.findIndex((word) => !fillers.has(word));
  // "hồ sơ" ends in a filler without its marks.
  return start < 0 || isHarmlessPhrase(rest.slice(start).join(" "));
}

/** The share of words that two headers have in common, from 0 to 1. */
export function computeHeaderSimilarity(written: string, declared: string): number {
  const a = new Set(listContentWords(written));
  const b = new Set(listContentWords(declared));
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
