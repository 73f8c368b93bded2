/** One spelling in the whole text. The program and its templates write nghìn, tỷ, liệt sĩ, hòa; the office may prefer the other. */
import type { Spelling } from "../catalogue/office.ts";

/** The text in the office's spelling; nothing else is changed. */
export function spelled(text: string, spelling: Spelling): string {
  let result = text;
  for (const [pattern, replacement] of replacements(spelling)) result = result.replace(pattern, replacement);
  return withTone(result.normalize("NFC"), spelling.tone);
}

const known = new WeakMap<Spelling, [RegExp, string][]>();

function replacements(spelling: Spelling): [RegExp, string][] {
  const found = known.get(spelling) ?? replacementsFor(spelling);
  known.set(spelling, found);
  return found;
}

function replacementsFor({ thousand, billion, i }: Spelling): [RegExp, string][] {
  return [
    // "ngàn" is also a word for forest ("đại ngàn"), so only "nghìn" is always a number.
    ...(thousand === "ngàn"
      ? ([
          [word("nghìn"), "ngàn"],
          [word("Nghìn"), "Ngàn"],
          [word("NGHÌN"), "NGÀN"],
        ] as [RegExp, string][])
      : []),
    ...(billion === "tỉ" ? swap("tỷ", "tỉ") : []),
    ...(i === "sỹ" ? swap("sĩ", "sỹ") : swap("sỹ", "sĩ")),
  ];
}

/** Small letters and whole capitals; a single capital may be a person's name (Sỹ, Tỷ), unless a word of ours follows. */
function swap(from: string, to: string): [RegExp, string][] {
  const capital = from.charAt(0).toUpperCase();
  return [
    [word(from), to],
    [word(from.toUpperCase()), to.toUpperCase()],
    [
      new RegExp(
        `${word(capital + from.slice(1)).source}(?= (?:lệ|trọng|suất|số|giá|đồng|quan)(?!\\p{L}))`,
        "gu",
      ),
      capital + to.slice(1),
    ],
  ];
}

/** The letters first: they are found more quickly than the beginning of any word. */
function word(text: string): RegExp {
  return new RegExp(`${text}(?<![\\p{L}\\p{M}]${text})(?![\\p{L}\\p{M}])`, "gu");
}

const tones = "[\u0300\u0301\u0303\u0309\u0323]";
const onFirst = new RegExp(
  `([oO])(${tones})([aAeE])(?![\\p{L}\\p{M}])|(?<![qQ])([uU])(${tones})([yY])(?![\\p{L}\\p{M}])`,
  "gu",
);
const onSecond = new RegExp(
  `([oO])([aAeE])(${tones})(?![\\p{L}\\p{M}])|(?<![qQ])([uU])([yY])(${tones})(?![\\p{L}\\p{M}])`,
  "gu",
);

/** The same in composed letters, to pass over the many texts without any. */
const composedOnFirst = /[òóõỏọÒÓÕỎỌùúũủụÙÚŨỦỤ][aeyAEY](?!\p{L})/u;
const composedOnSecond = /[ouOU][àáãảạÀÁÃẢẠèéẽẻẹÈÉẼẺẸỳýỹỷỵỲÝỸỶỴ](?!\p{L})/u;

/** Where the tone mark stands in open oa, oe, uy: "hòa, khỏe, ủy" or "hoà, khoẻ, uỷ". */
function withTone(composed: string, tone: Spelling["tone"]): string {
  if (!(tone === "hòa" ? composedOnSecond : composedOnFirst).test(composed)) return composed;
  const moved = tone === "hòa" ? onSecond : onFirst;
  // Both patterns capture three letters; exchanging the last two moves the mark.
  return composed.normalize("NFD").replace(moved, "$1$3$2$4$6$5").normalize("NFC");
}
