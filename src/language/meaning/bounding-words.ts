/** The words that bound, turn, rate or multiply a number, beside which it says something else: "gần", "chưa", "mỗi tháng", "gấp đôi". */
import { type Effect, idioms, wordsByEffect } from "./bounding-word-lists.ts";
import { joinComparedWords } from "./compared-words.ts";

const denials: ReadonlySet<string> = new Set(
  ["không", "chưa", "chẳng"].map((word) => joinComparedWords(word).trim()),
);

/** True for "chưa" and "không" in the spelling of `splitComparedWords`. */
export function isDenial(comparedWord: string): boolean {
  return denials.has(comparedWord);
}

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
