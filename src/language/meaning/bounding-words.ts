/** The words that bound, turn, rate or multiply a number, beside which it says something else: "gần", "chưa", "mỗi tháng", "gấp đôi". */
import { joinComparedWords } from "./compared-words.ts";
import { magnitudeWords, smallMagnitudeWords } from "./magnitude-words.ts";

/** What a word does to the number beside it. */
type Effect = "bounds" | "turns" | "compares" | "multiplies" | "rates" | "plans" | "narrows";

const hedgeSides = {
  trên: "above",
  hơn: "above",
  gần: "below",
  ngót: "below",
  "suýt soát": "below",
  khoảng: "about",
  chừng: "about",
  "độ chừng": "about",
  "xấp xỉ": "about",
} as const;
const hedgeWords = Object.keys(hedgeSides) as (keyof typeof hedgeSides)[];

/** On which side of a rounded number its value lies. */
export type HedgeSide = (typeof hedgeSides)[keyof typeof hedgeSides];

const directionWords = ["tăng", "giảm", "cao hơn", "thấp hơn", "tăng thêm", "giảm còn"];

const wordsByEffect: Readonly<Record<Effect, readonly string[]>> = {
  bounds: [
    ...[...hedgeWords, "dưới", "ngoài"],
    ...[
      "ước",
      "ước tính",
      "ước đạt",
      "tối đa",
      "tối thiểu",
      "ít nhất",
      "nhiều nhất",
      "cao nhất",
      "thấp nhất",
    ],
    ...["không quá", "không dưới", "không đến", "không tới", "chưa đến", "chưa tới", "chưa đầy"],
    ...["trở lên", "trở xuống", "lên đến", "lên tới", "chỉ", "chỉ còn", "mới chỉ", "mới đạt", "vẻn vẹn"],
  ],
  turns: [
    "không",
    "chưa",
    "chẳng",
    "không có",
    "không đạt",
    "chưa đạt",
    "thiếu",
    "hụt",
    "trừ",
    "ngoại trừ",
    "âm",
  ],
  compares: [
    ...directionWords,
    ...["vượt", "kém", "thừa", "nhiều hơn", "ít hơn", "lớn hơn", "nhỏ hơn", "xuống còn", "còn", "còn lại"],
  ],
  multiplies: [
    ...["gấp", "gấp đôi", "gấp ba", "gấp rưỡi", "gấp nhiều lần", "một nửa", "nửa", "lần"],
    ...[...smallMagnitudeWords, ...magnitudeWords, "phần trăm", "%", "điểm phần trăm"],
  ],
  rates: [
    "mỗi",
    "từng",
    "bình quân",
    "trung bình",
    "hằng tháng",
    "hằng năm",
    "một tháng",
    "một năm",
    "một người",
  ],
  plans: ["sẽ", "dự kiến", "phấn đấu", "mục tiêu", "có thể", "nếu", "đề nghị", "cần"],
  narrows: ["nữ", "nam", "mới", "cũ", "thêm", "riêng", "duy nhất", "đầu tiên"],
};

const denials: ReadonlySet<string> = new Set(
  ["không", "chưa", "chẳng"].map((word) => joinComparedWords(word).trim()),
);

/** True for "chưa" and "không" in the spelling of `splitComparedWords`. */
export function isDenial(comparedWord: string): boolean {
  return denials.has(comparedWord);
}

/** Fixed phrases in which these words do nothing to a number. */
const idioms = [
  ...[
    "trên địa bàn",
    "trên cơ sở",
    "trên tinh thần",
    "trên toàn",
    "trên phạm vi",
    "trên cả nước",
    "trên đây",
  ],
  ...["trên các", "trên mọi", "trên lĩnh vực", "dưới đây", "dưới sự", "dưới hình thức", "gần đây", "hơn nữa"],
  ...[
    "không chỉ",
    "không những",
    "không ngừng",
    "không gian",
    "chưa kể",
    "giảm nghèo",
    "tăng cường",
    "đổi mới",
  ],
  ...["từng bước", "mới đây", "khoảng cách", "thoát nghèo", "hồ sơ đề nghị", "đơn đề nghị"],
];

interface BoundingPhrase {
  readonly phrase: string;
  readonly effect: Effect | "nothing";
}

/** The longest first, so that "không dưới" is not read as "không" and "dưới". */
const boundingPhrases: readonly BoundingPhrase[] = [
  ...idioms.map((idiom) => ({ phrase: joinComparedWords(idiom), effect: "nothing" as const })),
  ...(Object.entries(wordsByEffect) as [Effect, readonly string[]][]).flatMap(([effect, words]) =>
    words.map((word) => ({ phrase: joinComparedWords(word), effect })),
  ),
].sort((a, b) => b.phrase.length - a.phrase.length);

/** In words: a hedge or a multiple stands close to its number, a negation may stand further off. */
const maxDistances: Readonly<Record<Effect, number>> = {
  bounds: 3,
  turns: 12,
  compares: 6,
  multiplies: 2,
  rates: 6,
  plans: 12,
  narrows: 2,
};

/** In characters: no words further off are said of a number. */
const maxClauseLength = 150;

/** The bounding words of the clause around a number, the text on its two sides given apart; in the spelling of `splitComparedWords`. */
export function findBoundingWords(before: string, after: string): string[] {
  return [
    ...findPhrases(joinComparedWords(before.slice(-maxClauseLength)))
      .filter(({ effect, wordsBehind }) => wordsBehind < maxDistances[effect])
      .map(({ phrase }) => `${phrase} …`),
    ...findPhrases(joinComparedWords(after.slice(0, maxClauseLength)))
      .filter(({ effect, wordsBefore }) => wordsBefore < maxDistances[effect])
      .map(({ phrase }) => `… ${phrase}`),
    ...findDivisor(after),
  ];
}

/** The same, however far off in the clause: words that were typed between move a bounding word away, and take nothing from it. */
export function findBoundingWordsOfClause(before: string, after: string): string[] {
  return [
    ...findPhrases(joinComparedWords(before.slice(-maxClauseLength))).map(({ phrase }) => `${phrase} …`),
    ...findPhrases(joinComparedWords(after.slice(0, maxClauseLength))).map(({ phrase }) => `… ${phrase}`),
    ...findDivisor(after),
  ];
}

/** True if one of the words next to a number bounds it or does more to it. */
export function hasBoundingWordBeside(before: string, after: string): boolean {
  return findBoundingWords(before, after).length > 0;
}

interface FoundPhrase {
  readonly phrase: string;
  readonly effect: Effect;
  /** The words between it and the beginning and the end of the text. */
  readonly wordsBefore: number;
  readonly wordsBehind: number;
}

function findPhrases(comparedText: string): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  let rest = comparedText;
  for (const { phrase, effect } of boundingPhrases) {
    for (let at = rest.indexOf(phrase); at >= 0; at = rest.indexOf(phrase, at + 1)) {
      if (effect !== "nothing")
        found.push({
          phrase: phrase.trim(),
          effect,
          wordsBefore: countWords(rest.slice(0, at)),
          wordsBehind: countWords(rest.slice(at + phrase.length)),
        });
      const taken = phrase.trim().replace(/[^ ]/g, "_");
      rest = `${rest.slice(0, at)} ${taken} ${rest.slice(at + phrase.length)}`;
    }
  }
  return found;
}

function countWords(text: string): number {
  return text.split(" ").filter((word) => word !== "").length;
}

/** "/tháng", "/người" behind a number or its unit: "3 triệu đồng/tháng"; "và/hoặc" divides nothing. */
function findDivisor(after: string): string[] {
  const divisor =
    /^\s*\/\s*([\p{L}\p{M}]+)/u.exec(after)?.[1] ??
    /^(?:\s+[\p{L}\p{M}]+){1,3}\s*\/\s*(ngày|tháng|quý|năm|lần|đợt|người|hộ|suất|xã|huyện)(?![\p{L}\p{M}])/iu.exec(
      after,
    )?.[1];
  return divisor === undefined ? [] : [`…/${joinComparedWords(divisor).trim()}`];
}

const boundRightBefore = buildPatternAtEnd([...wordsByEffect.bounds, "gấp", "âm", "trừ"]);
const hedgeRightBefore = buildPatternAtEnd(hedgeWords);
const wordsOfNumberBefore = new RegExp(
  `(?:(?<!\\p{L})(?:${joinAlternatives([...hedgeWords, "dưới", ...directionWords])})\\s*)+$`,
  "iu",
);

function buildPatternAtEnd(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(${joinAlternatives(words)})\\s+$`, "iu");
}

/** The longest first. */
function joinAlternatives(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join("|");
}

/** The bound at the end of the text before a number, with its spaces; empty where there is none. */
export function findBoundRightBefore(before: string): string {
  return boundRightBefore.exec(before)?.[0] ?? "";
}

/** The hedge of a rounded number at the end of the text before it; its length is with its spaces. */
export function findHedgeRightBefore(
  before: string,
): { readonly length: number; readonly side: HedgeSide } | undefined {
  const match = hedgeRightBefore.exec(before);
  const word = match?.[1]?.toLocaleLowerCase("vi") as keyof typeof hedgeSides;
  return match ? { length: match[0].length, side: hedgeSides[word] } : undefined;
}

/** The words at the end of the text before a number that belong to it: another number in its place may have others. */
export function findWordsOfNumberBefore(before: string): string {
  return wordsOfNumberBefore.exec(before)?.[0] ?? "";
}
