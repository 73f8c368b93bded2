/** Compares what a text without a figure says: which time, which place, which agency; for a heading also what it is about. */
import { findAgencyWords, listsAddressees } from "../../language/meaning/agency-words.ts";
import { splitComparedWords } from "../../language/meaning/compared-words.ts";
import { findExchangedWord } from "../../language/meaning/exclusive-words.ts";
import { hasOppositeStatement } from "../../language/meaning/opposite-words.ts";
import { findPlaceWords, findProperNames } from "../../language/meaning/place-words.ts";
import {
  findTimeWords,
  isDay,
  isSpanOfMonths,
  isYear,
  omitDateOfSigning,
} from "../../language/meaning/time-words.ts";
import { listWordPairs } from "../../language/meaning/word-pairs.ts";
import { maskCharacter } from "../../language/numbers-in-text/figure-like-numbers.ts";
import { hasPhrase, omitCommon } from "../context/compare-sets.ts";
import { formatDifference } from "../context/excerpts.ts";
import type { RecordedContext } from "../context/recorded-context.ts";
import type { ContextChange } from "../finding.ts";
import { longestTitle, type UnitPair } from "./pair-units.ts";

/** A sentence that somebody rewrote says its own; one of which a word was exchanged says the same of another time or place. */
const leastLikenessOfSentences = 0.7;

/** Undefined where the texts say the same, or where one only says more than the other. */
export function findStatementChange(pair: UnitPair, recorded: RecordedContext): ContextChange | undefined {
  const { written, now, likeness } = pair;
  const isTitle = written.isHeading || written.cell !== undefined || isShortOrInBrackets(written.text);
  if (!isTitle && likeness < leastLikenessOfSentences) return undefined;
  const [before, after] = [cutStatements(written.text), cutStatements(now.text)];
  const kind =
    (isOtherTime(before, after, written.isHeading, recorded) && "time") ||
    (hasOppositeStatement(before, after) && "limit") ||
    (isOtherPlace(before, after, recorded) && "place") ||
    (!listsAddressees(before) && isReplaced(findAgencyWords(before), findAgencyWords(after)) && "agency") ||
    (written.isHeading && isOtherSubject(before, after, recorded) && "subject");
  return kind ? { kind, ...formatDifference(before, after) } : undefined;
}

/** "(Kèm theo Báo cáo số …)" stands below the title of an annex. */
function isShortOrInBrackets(text: string): boolean {
  return text.trim().startsWith("(") || text.length <= longestTitle;
}

/** The sentences without figures; what stands around figures is compared with them. The date of signing may be any. */
function cutStatements(text: string): string {
  return omitDateOfSigning(text)
    .split(/(?<=[.!?;…])\s+|\n(?=.*\uFFFC)/u)
    .filter((sentence) => !sentence.includes(maskCharacter))
    .join(" ")
    .replace(/[^\S\n]+/gu, " ")
    .trim();
}

function isReplaced(written: readonly string[], now: readonly string[]): boolean {
  return omitCommon(written, now).length > 0 && omitCommon(now, written).length > 0;
}

/** A heading that loses the months or the quarter of the report speaks of the whole year. */
function isOtherTime(
  written: string,
  now: string,
  isHeading: boolean,
  { ownTimes }: RecordedContext,
): boolean {
  const [before, after] = [findTimeWords(written), findTimeWords(now)];
  const [own, ownNow] = [before, after].map(({ own: words }) => words.filter((word) => !isDay(word))) as [
    string[],
    string[],
  ];
  const lostSpans = omitCommon(own, ownNow).filter(isSpanOfMonths);
  const losesSpan =
    isHeading &&
    ownNow.some(isYear) &&
    (lostSpans.some((word) => ownTimes.has(word)) || (lostSpans.length > 0 && !ownNow.some(isSpanOfMonths)));
  return losesSpan || isReplaced(own, ownNow) || isReplaced(before.compared, after.compared);
}

function isOtherPlace(written: string, now: string, recorded: RecordedContext): boolean {
  const listPlaces = (text: string) => findPlaceWords(text).map(recorded.normalizePlace);
  const listNames = (text: string, other: string) =>
    isInCapitals(text) ? [] : findProperNames(text).filter((name) => !hasPhrase(other, name));
  return (
    isReplaced(listPlaces(written), listPlaces(now)) ||
    (!isInCapitals(written) &&
      !isInCapitals(now) &&
      isReplaced(
        listNames(written, now).filter(isNoAgency(written)),
        listNames(now, written).filter(isNoAgency(now)),
      ))
  );
}

/** "Sở Lao" of "Sở Lao động" looks like a name. */
function isNoAgency(text: string): (name: string) => boolean {
  const agencies = findAgencyWords(text);
  return (name) => !agencies.some((agency) => agency.startsWith(name));
}

function isInCapitals(text: string): boolean {
  return text === text.toLocaleUpperCase("vi");
}

/** A heading of which hardly a word is left, and that names an indicator, heads something else. */
function isOtherSubject(written: string, now: string, { nouns }: RecordedContext): boolean {
  const [before, after] = [written, now].map((text) =>
    listWordPairs(text).filter((pair) => nouns.has(pair)),
  ) as [string[], string[]];
  const words = splitComparedWords(written);
  const isNewHeading = 2 * omitCommon(words, splitComparedWords(now)).length > words.length;
  return (
    (isNewHeading && omitCommon(after, before).length > 0) ||
    isReplaced(before, after) ||
    findExchangedWord(written, now) !== undefined
  );
}
