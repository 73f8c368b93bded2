import { type MoneyUnit, moneyUnits } from "../../catalogue/units.ts";
import { memoize } from "../memoize.ts";

/** The largest unit first: the pattern of đồng also matches within "triệu đồng". */
const largestFirst = moneyUnits.units.toReversed();

const trailingUnit = /[\s,;:–-]*(?:\([^()]*\)|(?:[,;–-]|\bđvt:?)\s*[^,;()]*đồng)\s*$/iu;

/** Finds the unit of money that a header or a title names. */
export const detectMoneyUnit = memoize((text): MoneyUnit | undefined => {
  const composed = text.normalize("NFC");
  return largestFirst.find(({ headerPattern }) => headerPattern.test(composed))?.name;
});

/** "Kinh phí (triệu đồng)", "Kinh phí, triệu đồng" → "Kinh phí". */
export function removeMoneyUnit(header: string): string {
  const name = header.normalize("NFC").trim();
  return /(?:\)|đồng)$/iu.test(name) ? name.replace(trailingUnit, "") : name;
}
