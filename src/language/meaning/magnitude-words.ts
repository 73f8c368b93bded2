/** The words that make the number before them larger: "nghìn", "triệu", "nghìn tỷ". */
import { createQuantity, type Quantity } from "../../quantity.ts";

/** The words of large numbers with their values, in all spellings of clerks. */
const magnitudes: Readonly<Record<string, string>> = {
  nghìn: "1e3",
  ngàn: "1e3",
  vạn: "1e4",
  triệu: "1e6",
  tỷ: "1e9",
  tỉ: "1e9",
};

export const magnitudeWords: readonly string[] = Object.keys(magnitudes);

/** They also multiply a number, but stand behind digits only where somebody typed them there. */
export const smallMagnitudeWords = ["chục", "trăm"] as const;

const anyMagnitude = `(?:nghìn|ngàn)\\s(?:tỷ|tỉ)|${magnitudeWords.join("|")}`;
const magnitudeBehind = new RegExp(`^\\s*(${anyMagnitude})(?![\\u0300-\\u036F\\p{sc=Latn}])`, "iu");
const magnitudeOrPercentBehind = new RegExp(
  `^\\s*(?:${anyMagnitude}|${smallMagnitudeWords.join("|")}|phần trăm|%)(?!\\p{sc=Latn})`,
  "iu",
);

/** Reads "nghìn" or "nghìn tỷ" at the beginning of the text behind a number, with its spaces. */
export function findMagnitudeBehind(
  textBehind: string,
): { readonly length: number; readonly factor: Quantity } | undefined {
  const match = magnitudeBehind.exec(textBehind);
  if (!match) return undefined;
  let factor = createQuantity(1);
  for (const word of match[1]?.toLocaleLowerCase("vi").split(/\s/u) ?? [])
    factor = factor.times(createQuantity(magnitudes[word] ?? 1));
  return { length: match[0].length, factor };
}

/** The words at the beginning of the text behind a number that belong to it, with their spaces: " nghìn", "%"; empty where there are none. */
export function findMagnitudeOrPercentBehind(textBehind: string): string {
  return magnitudeOrPercentBehind.exec(textBehind)?.[0] ?? "";
}
