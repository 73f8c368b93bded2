import type { MoneyUnit } from "../../catalogue/units.ts";
import { memoize } from "../memoize.ts";

/** How many đồng one unit is. */
export const dongPerUnit: Readonly<Record<MoneyUnit, number>> = {
  đồng: 1,
  "nghìn đồng": 1_000,
  "triệu đồng": 1_000_000,
  "tỷ đồng": 1_000_000_000,
};

/** Longest first; "động" (lao động) is not "đồng", so without diacritics only a multiplied unit or one in brackets counts. */
const moneyUnitPatterns: readonly (readonly [RegExp, MoneyUnit])[] = [
  [/(?:tỷ|tỉ)\s*(?:đồng|đ(?!\p{L}))|\b(?:ty|ti) dong\b/iu, "tỷ đồng"],
  [/triệu\s*(?:đồng|đ(?!\p{L}))|\btr\.?\s?đ(?:ồng)?(?!\p{L})|\btrieu dong\b/iu, "triệu đồng"],
  [/(?:nghìn|ngàn|1[.,]?000)\s*(?:đồng|đ(?!\p{L}))|\b(?:nghin|ngan|1[.,]?000) dong\b/iu, "nghìn đồng"],
  [/(?<!\p{L})đồng(?!\p{L})|\(\s*(?:đ|vnđ|vnd|dong)\s*\)|(?<!\p{L})(?:vnđ|vnd)(?!\p{L})/iu, "đồng"],
];

const trailingUnit = /[\s,;:–-]*(?:\([^()]*\)|(?:[,;–-]|\bđvt:?)\s*[^,;()]*đồng)\s*$/iu;

/** The unit of money that a header or a title names. */
export const detectMoneyUnit = memoize((text): MoneyUnit | undefined => {
  const composed = text.normalize("NFC");
  return moneyUnitPatterns.find(([spelling]) => spelling.test(composed))?.[1];
});

/** "Kinh phí (triệu đồng)", "Kinh phí, triệu đồng" → "Kinh phí". */
export function removeMoneyUnit(header: string): string {
  const name = header.normalize("NFC").trim();
  return /(?:\)|đồng)$/iu.test(name) ? name.replace(trailingUnit, "") : name;
}
