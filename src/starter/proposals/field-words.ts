/** Headers as offices shorten them: "Tổng số LĐ được GQVL" is "Số lao động được giải quyết việc làm". */
import { foldText } from "../../exports/cells/text-folding.ts";
import { findOtherMeaning } from "../../exports/meaning/words/changing-words.ts";
import { isHarmlessPhrase } from "../../exports/meaning/words/harmless-words.ts";

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
  bhyt: "bhyt",
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
export function spellOutAbbreviations(text: string): string {
  const words = foldText(text)
    .split(" ")
    .map((word) => (Object.hasOwn(abbreviations, word) ? abbreviations[word] : word));
  return words
    .join(" ")
    .replace(/\bnguoi lao dong\b/g, "lao dong")
    .replace(/\bso luong (?=\S)/g, "so ")
    .replace(/\bhang thang\b/g, "hang thang");
}

export function listContentWords(text: string): string[] {
  return spellOutAbbreviations(text)
    .split(" ")
    .filter((word) => word !== "" && !fillers.has(word));
}

/** True for two headers that say the same words, abbreviations, fillers and harmless phrases at the end aside. */
export function isSameHeader(written: string, declared: string): boolean {
  const meaning = findOtherMeaning(spellOutAbbreviations(written), written);
  if (meaning !== findOtherMeaning(foldText(declared), declared)) return false;
  const wanted = listContentWords(declared).join(" ");
  if (wanted === "") return false;
  const words = spellOutAbbreviations(written).split(" ");
  return words.some((_, index) => {
    const kept = words.slice(0, index + 1);
    return (
      listContentWords(kept.join(" ")).join(" ") === wanted &&
      (kept.length === words.length || isHarmlessPhrase(words.slice(index + 1).join(" ")))
    );
  });
}

/** The share of words that two headers have in common, from 0 to 1. */
export function computeHeaderSimilarity(written: string, declared: string): number {
  const a = new Set(listContentWords(written));
  const b = new Set(listContentWords(declared));
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
