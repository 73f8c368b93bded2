/** Compares when a figure is of: the nearest words that say it in its sentence, before it in the paragraph, or in the headings above. */
import { findTimeWords, isSpanOfMonths, isYear } from "../../language/meaning/time-words.ts";
import type { ContextChange } from "../finding.ts";
import { isSaidOtherwise } from "./compare-sets.ts";
import { formatDifference } from "./excerpts.ts";
import type { FigurePlace } from "./figure-places.ts";
import type { RecordedContext } from "./recorded-context.ts";

export function findTimeChange(
  written: FigurePlace,
  now: FigurePlace,
  recorded: RecordedContext,
): ContextChange | undefined {
  return findComparedTimeChange(written, now, recorded) ?? findOwnTimeChange(written, now, recorded);
}

function findComparedTimeChange(
  written: FigurePlace,
  now: FigurePlace,
  { isOwnComparedTime }: RecordedContext,
): ContextChange | undefined {
  for (const [before, after] of [
    [written.sentence, now.sentence],
    [written.introduction, now.introduction],
  ] as const) {
    const [timesBefore, timesNow] = [findTimeWords(before).compared, findTimeWords(after).compared];
    if (isSaidOtherwise(timesBefore, timesNow, isOwnComparedTime))
      return { kind: "time", ...formatDifference(before, after) };
  }
  return undefined;
}

function findOwnTimeChange(
  written: FigurePlace,
  now: FigurePlace,
  { ownTimes }: RecordedContext,
): ContextChange | undefined {
  const [before, after] = [findNearestTime(written), findNearestTime(now)];
  if (!after) return undefined;
  const knownTexts = [written.sentence, written.earlier, written.introduction, ...written.headings.texts];
  const isKnown = (word: string) =>
    ownTimes.has(word) || knownTexts.some((text) => findTimeWords(text).own.includes(word));
  // A year in a sentence that was added before tells of something else: "Năm 2021 chịu ảnh hưởng của dịch. Toàn tỉnh …".
  const isAside = after.level === "paragraph" && before?.level !== "paragraph";
  if (isAside && after.words.every(isYear)) return undefined;
  // Where the words stand nearer or further off now, only new ones are a change.
  const wordsBefore = before?.level === after.level ? before.words : after.words.filter(isKnown);
  // "Năm 2022, toàn tỉnh" instead of "9 tháng đầu năm 2022, toàn tỉnh" speaks of the whole year.
  const isOfWholeYear =
    wordsBefore.some((word) => isSpanOfMonths(word) && ownTimes.has(word)) &&
    !after.words.some(isSpanOfMonths) &&
    after.words.some(isYear);
  return isOfWholeYear || isSaidOtherwise(wordsBefore, after.words, isKnown)
    ? { kind: "time", ...formatDifference(before?.text ?? "", after.text) }
    : undefined;
}

interface NearestTime {
  readonly level: "sentence" | "paragraph" | "introduction" | "heading";
  readonly text: string;
  readonly words: readonly string[];
}

function findNearestTime({
  sentence,
  earlier,
  introduction,
  headings,
}: FigurePlace): NearestTime | undefined {
  const candidates = [
    ["sentence", sentence],
    ["paragraph", earlier],
    ["introduction", introduction],
    ...headings.texts.map((heading) => ["heading", heading] as const),
  ] as const;
  for (const [level, text] of candidates) {
    const words = findTimeWords(text).own;
    if (words.length > 0) return { level, text, words };
  }
  return undefined;
}
