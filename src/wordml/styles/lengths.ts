/** The longest that Word accepts: 22 inches. */
const longestTwips = 31_680;
const twipsPerUnit: Readonly<Record<string, number>> = {
  "": 1,
  pt: 20,
  in: 1440,
  cm: 1440 / 2.54,
  mm: 1440 / 25.4,
};

/** Parses a length, in twips or with its unit; undefined for what is none, or longer than any page. */
export function parseTwips(text: string | undefined): number | undefined {
  const [, number, unit = ""] = /^(-?\d{1,6}(?:\.\d{1,6})?)(pt|in|cm|mm)?$/.exec(text ?? "") ?? [];
  if (number === undefined) return undefined;
  const twips = Math.round(Number(number) * (twipsPerUnit[unit] ?? 1));
  return Math.abs(twips) <= longestTwips ? twips : undefined;
}
