/** Compares what a figure counts: the nouns of the indicators in the words before and behind it. */
import { isNeutralWord, splitComparedWords } from "../../language/meaning/compared-words.ts";
import { findExchangedWord } from "../../language/meaning/exclusive-words.ts";
import { listWordPairs } from "../../language/meaning/word-pairs.ts";
import type { ContextChange } from "../finding.ts";
import { cutBehindLast, hasPhrase, omitCommon } from "./compare-sets.ts";
import { formatDifference } from "./excerpts.ts";
import type { FigurePlace } from "./figure-places.ts";
import type { RecordedContext } from "./recorded-context.ts";

export function findSubjectChange(
  written: FigurePlace,
  now: FigurePlace,
  recorded: RecordedContext,
): ContextChange | undefined {
  const label = findLabelChange(written, now, recorded);
  if (label) return label;
  // Words typed before a figure that follows another one do not take the place of what that one counts.
  const inheritsSubject = !/\p{L}/u.test(written.before);
  const [before, after] = [written, now].map((place) =>
    [inheritsSubject ? place.inheritedSubject : "", place.before, place.after].join(" "),
  ) as [string, string];
  if (before === after) return undefined;
  const [nounsBefore, nounsNow] = [before, after].map((text) => findNouns(text, recorded.nouns)) as [
    string[],
    string[],
  ];
  const lost = omitCommon(nounsBefore, nounsNow);
  const ownNouns = recorded.findOwnNouns(now.mark);
  const foreign = omitCommon(nounsNow, nounsBefore).filter((noun) => !ownNouns.has(noun));
  const isReplaced = lost.length > 0 && foreign.length > 0;
  const isUnknown = nounsBefore.length > 0 && nounsNow.length === 0 && countNewWords(before, after) > 0;
  const exchanged = findExchangedWord(before, after);
  // Two words that only changed places in the sentence are both still there.
  const isMoved =
    exchanged && hasPhrase(now.sentence, exchanged.lost) && hasPhrase(written.sentence, exchanged.gained);
  const isExchanged = exchanged !== undefined && !isMoved;
  return isReplaced || isUnknown || isExchanged
    ? { kind: "subject", ...formatDifference(before, after) }
    : undefined;
}

/** A number of a list has its label before it and nothing behind: "trực tiếp 27, trực tuyến 14". */
function findLabelChange(
  written: FigurePlace,
  now: FigurePlace,
  recorded: RecordedContext,
): ContextChange | undefined {
  if (recorded.hasWords(now.mark) || /\p{L}/u.test(written.after + now.after)) return undefined;
  const [before, after] = [cutToLabel(written.before), cutToLabel(now.before)];
  const [lost, gained] = [countNewWords(after, before), countNewWords(before, after)];
  return lost > 0 && gained > 0 ? { kind: "subject", ...formatDifference(before, after) } : undefined;
}

function cutToLabel(before: string): string {
  const label = before.trimEnd().replace(/[(:]$/, "");
  return cutBehindLast(label, [",", ";", "("]);
}

function findNouns(text: string, nouns: ReadonlySet<string>): string[] {
  return [...new Set(listWordPairs(text).filter((pair) => nouns.has(pair)))];
}

function countNewWords(written: string, now: string): number {
  const known = new Set(splitComparedWords(written));
  return splitComparedWords(now).filter((word) => !known.has(word) && !isNeutralWord(word)).length;
}
