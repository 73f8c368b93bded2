/** Consistent spelling in a text. The program and its templates write nghìn, tỷ, liệt sĩ, hòa; an office can prefer ngàn, tỉ, liệt sỹ, hoà. */
import type { Spelling } from "../catalogue/office/office.ts";

/** Rewrites a text in the office's spelling, and changes nothing else. */
export function applySpelling(text: string, spelling: Spelling): string {
  let result = text;
  // Looking for the word costs less than the pattern, which V8 compiles when it is first used.
  for (const { word, pattern, replacement } of getOrCreateWordVariantReplacements(spelling))
    if (result.includes(word)) result = result.replace(pattern, replacement);
  return moveToneMarks(result.normalize("NFC"), spelling.tone);
}

interface WordReplacement {
  readonly word: string;
  readonly pattern: RegExp;
  readonly replacement: string;
}

const replacementCache = new WeakMap<Spelling, readonly WordReplacement[]>();

function getOrCreateWordVariantReplacements(spelling: Spelling): readonly WordReplacement[] {
  const spellingReplacements = replacementCache.get(spelling) ?? buildWordVariantReplacements(spelling);
  replacementCache.set(spelling, spellingReplacements);
  return spellingReplacements;
}

function buildWordVariantReplacements({ thousand, billion, i }: Spelling): WordReplacement[] {
  return [
    // "ngàn" is also a word for forest ("đại ngàn"), so only "nghìn" is always a number.
    ...(thousand === "ngàn"
      ? [
          buildWholeWordReplacement("nghìn", "ngàn"),
          buildWholeWordReplacement("Nghìn", "Ngàn"),
          buildWholeWordReplacement("NGHÌN", "NGÀN"),
        ]
      : []),
    ...(billion === "tỉ" ? buildWordReplacements("tỷ", "tỉ") : []),
    ...(i === "sỹ" ? buildWordReplacements("sĩ", "sỹ") : buildWordReplacements("sỹ", "sĩ")),
  ];
}

/**
 * Replaces the word in small letters and in capitals. With one capital it can be a person's name (Sỹ, Tỷ), so it is
 * replaced only before a word such as "lệ" or "đồng".
 */
function buildWordReplacements(from: string, to: string): WordReplacement[] {
  const capital = from.charAt(0).toUpperCase() + from.slice(1);
  const wordsBehindCapital = "(?= (?:lệ|trọng|suất|số|giá|đồng|quan)(?!\\p{sc=Latn}))";
  return [
    buildWholeWordReplacement(from, to),
    buildWholeWordReplacement(from.toUpperCase(), to.toUpperCase()),
    {
      word: capital,
      pattern: new RegExp(`${buildWholeWordPattern(capital).source}${wordsBehindCapital}`, "gu"),
      replacement: capital.charAt(0) + to.slice(1),
    },
  ];
}

function buildWholeWordReplacement(word: string, replacement: string): WordReplacement {
  return { word, pattern: buildWholeWordPattern(word), replacement };
}

/** Matches a whole word. The letters come before the lookbehind, because the search for plain letters is faster. */
function buildWholeWordPattern(text: string): RegExp {
  return new RegExp(
    `${text}(?<![\\u0300-\\u036F\\p{sc=Latn}]${text})(?![\\u0300-\\u036F\\p{sc=Latn}])`,
    "gu",
  );
}

const toneMarks = "[\u0300\u0301\u0303\u0309\u0323]";
const toneOnFirstVowel = new RegExp(
  `([oO])(${toneMarks})([aAeE])(?![\\u0300-\\u036F\\p{sc=Latn}])|(?<![qQ])([uU])(${toneMarks})([yY])(?![\\u0300-\\u036F\\p{sc=Latn}])`,
  "gu",
);
const toneOnSecondVowel = new RegExp(
  `([oO])([aAeE])(${toneMarks})(?![\\u0300-\\u036F\\p{sc=Latn}])|(?<![qQ])([uU])([yY])(${toneMarks})(?![\\u0300-\\u036F\\p{sc=Latn}])`,
  "gu",
);

/** The same patterns in composed letters, to skip quickly the many texts without a match. */
const composedToneOnFirstVowel = /[òóõỏọÒÓÕỎỌùúũủụÙÚŨỦỤ][aeyAEY](?!\p{sc=Latn})/u;
const composedToneOnSecondVowel = /[ouOU][àáãảạÀÁÃẢẠèéẽẻẹÈÉẼẺẸỳýỹỷỵỲÝỸỶỴ](?!\p{sc=Latn})/u;

/** Moves the tone mark in open oa, oe, uy: "hòa, khỏe, ủy" or "hoà, khoẻ, uỷ". */
function moveToneMarks(composedText: string, tone: Spelling["tone"]): string {
  if (!(tone === "hòa" ? composedToneOnSecondVowel : composedToneOnFirstVowel).test(composedText))
    return composedText;
  const misplacedTone = tone === "hòa" ? toneOnSecondVowel : toneOnFirstVowel;
  // Both patterns capture three letters; exchanging the last two moves the mark.
  return composedText.normalize("NFD").replace(misplacedTone, "$1$3$2$4$6$5").normalize("NFC");
}
