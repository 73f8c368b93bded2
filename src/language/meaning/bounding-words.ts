/** The words that bound, turn, rate or multiply a number, beside which it says something else: "gần", "chưa", "mỗi tháng", "gấp đôi". */
import { joinComparedWords } from "./compared-words.ts";

/** What a word does to the number beside it. */
type Effect = "bounds" | "turns" | "compares" | "multiplies" | "rates" | "plans" | "narrows";

const wordsByEffect: Readonly<Record<Effect, readonly string[]>> = {
  bounds: [
    ...["trên", "hơn", "dưới", "gần", "khoảng", "chừng", "độ chừng", "xấp xỉ", "ngót", "suýt soát", "ngoài"],
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
    ...[
      "vượt",
      "kém",
      "thừa",
      "tăng",
      "giảm",
      "cao hơn",
      "thấp hơn",
      "nhiều hơn",
      "ít hơn",
      "lớn hơn",
      "nhỏ hơn",
    ],
    ...["tăng thêm", "giảm còn", "xuống còn", "còn", "còn lại"],
  ],
  multiplies: [
    ...["gấp", "gấp đôi", "gấp ba", "gấp rưỡi", "gấp nhiều lần", "một nửa", "nửa", "lần"],
    ...["chục", "trăm", "nghìn", "vạn", "triệu", "tỷ", "phần trăm", "%", "điểm phần trăm"],
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
  ...["từng bước", "mới đây", "khoảng cách", "thoát nghèo"],
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

const boundRightBefore = new RegExp(
  `(?<!\\p{L})(?:${[...wordsByEffect.bounds, "gấp", "âm", "trừ"].sort((a, b) => b.length - a.length).join("|")})\\s+$`,
  "iu",
);
const magnitudeRightBehind = /^\s+(?:nghìn|ngàn|triệu|tỷ|tỉ|vạn|chục|trăm|phần trăm|%)(?!\p{L})/iu;

/** The hedge at the end of the text before a number, with its spaces; empty where there is none. */
export function findBoundRightBefore(before: string): string {
  return boundRightBefore.exec(before)?.[0] ?? "";
}

/** The word at the beginning of the text behind a number that makes it larger. */
export function findMagnitudeRightBehind(after: string): string {
  return magnitudeRightBehind.exec(after)?.[0] ?? "";
}
