/** Compares what the words around a figure say with what was recorded: position, time, place, subject, unit, limits. */
import { findAgencyWords } from "../../language/meaning/agency-words.ts";
import { findBoundingWords, findBoundingWordsOfClause } from "../../language/meaning/bounding-words.ts";
import {
  isNeutralWord,
  joinComparedWords,
  splitComparedWords,
} from "../../language/meaning/compared-words.ts";
import { hasOppositeWord, hasOtherDenial } from "../../language/meaning/opposite-words.ts";
import { findPlaceWords, findProperNames } from "../../language/meaning/place-words.ts";
import { maskCharacter } from "../../language/numbers-in-text/figure-like-numbers.ts";
import type { ContextChange } from "../finding.ts";
import { cutBehindLast, hasPhrase, isSaidOtherwise, omitCommon } from "./compare-sets.ts";
import { findSubjectChange } from "./compare-subjects.ts";
import { findTimeChange } from "./compare-times.ts";
import { formatDifference } from "./excerpts.ts";
import type { FigurePlace } from "./figure-places.ts";
import type { RecordedContext } from "./recorded-context.ts";

type FindChange = (
  written: FigurePlace,
  now: FigurePlace,
  recorded: RecordedContext,
) => ContextChange | undefined;

/** The first change of meaning, else one of style. */
export function findWordChange(
  written: FigurePlace,
  now: FigurePlace,
  recorded: RecordedContext,
): ContextChange | undefined {
  for (const findChange of changeFinders) {
    const change = findChange(written, now, recorded);
    if (change) return change;
  }
  const isSame = joinComparedWords(written.around) === joinComparedWords(now.around);
  return isSame ? undefined : { kind: "style", ...formatDifference(written.around, now.around) };
}

const changeFinders: readonly FindChange[] = [
  findPositionChange,
  findPlaceChange,
  findSubjectChange,
  findUnitChange,
  findLimitChange,
  // A heading above has the period of many figures, so what changed in the sentence alone comes first.
  findTimeChange,
  findOppositeWord,
];

/** The figure stands where another one stood, or follows a figure of another indicator. */
function findPositionChange(
  written: FigurePlace,
  now: FigurePlace,
  recorded: RecordedContext,
): ContextChange | undefined {
  const isBehindAnother =
    !/\p{L}/u.test(written.before + now.before) &&
    written.previousMark !== undefined &&
    now.previousMark !== undefined &&
    recorded.isOtherSubject(written.previousMark, now.previousMark);
  const isMoved =
    isBehindAnother || recorded.isPlaceOfAnother(now) || recorded.hasWordsOfAnother(written, now);
  if (!isMoved) return undefined;
  const [before, after] = [written, now].map(
    ({ inheritedSubject, around }) => `${inheritedSubject} ${around}`,
  ) as [string, string];
  return {
    kind: "position",
    ...(before === after
      ? formatDifference(written.earlier + written.sentence, now.earlier + now.sentence)
      : formatDifference(before, after)),
  };
}

function findPlaceChange(
  written: FigurePlace,
  now: FigurePlace,
  recorded: RecordedContext,
): ContextChange | undefined {
  const listPlaces = (text: string) => findPlaceWords(text).map(recorded.normalizePlace);
  const knownTexts = [written.sentence, written.earlier, written.introduction, ...written.headings.texts];
  const isKnown = (place: string) =>
    recorded.isOwnTerritory(place) || knownTexts.some((text) => hasPhrase(text, place));
  for (const [before, after] of [
    [written.lead, now.lead],
    [written.before, now.before],
    [written.after, now.after],
  ] as const) {
    const haveOtherPlaces = isSaidOtherwise(listPlaces(before), listPlaces(after), isKnown);
    const haveOtherNames = isSaidOtherwise(
      findProperNames(before).filter((name) => !hasPhrase(after, name)),
      findProperNames(after).filter((name) => !hasPhrase(before, name)),
      () => true,
    );
    if (haveOtherAgencies(before, after)) return { kind: "agency", ...formatDifference(before, after) };
    if (haveOtherPlaces || haveOtherNames) return { kind: "place", ...formatDifference(before, after) };
  }
  return undefined;
}

function haveOtherAgencies(written: string, now: string): boolean {
  const [agencies, agenciesNow] = [written, now].map(findAgencyWords) as [string[], string[]];
  return omitCommon(agencies, agenciesNow).length > 0 && omitCommon(agenciesNow, agencies).length > 0;
}

/** For a bare number, whose unit stands behind its mark: "03 nghị quyết". */
function findUnitChange(
  written: FigurePlace,
  now: FigurePlace,
  recorded: RecordedContext,
): ContextChange | undefined {
  if (recorded.hasWords(now.mark)) return undefined;
  const [before, after] = [listUnitWords(written.after), listUnitWords(now.after)];
  const isOther = omitCommon(before, after).length > 0 && omitCommon(after, before).length > 0;
  return isOther ? { kind: "unit", ...formatDifference(written.after, now.after) } : undefined;
}

function listUnitWords(after: string): string[] {
  return splitComparedWords(after)
    .filter((word) => !isNeutralWord(word))
    .slice(0, 2);
}

interface BoundingWords {
  readonly near: readonly string[];
  readonly all: readonly string[];
}

function readBounds(place: FigurePlace): BoundingWords {
  const clause = cutToClause(place);
  return {
    near: findBoundingWords(clause, place.after),
    all: findBoundingWordsOfClause(clause, place.after),
  };
}

function findLimitChange(written: FigurePlace, now: FigurePlace): ContextChange | undefined {
  const [before, after] = [readBounds(written), readBounds(now)];
  const lost = omitCommon(before.near, after.all);
  const gained = omitCommon(after.near, before.all);
  if (lost.length + gained.length === 0) return undefined;
  const showWithFigure = ({ before: left, after: right }: FigurePlace) => `${left}\uFFFC${right}`;
  return { kind: "limit", ...formatDifference(showWithFigure(written), showWithFigure(now)) };
}

/** In the words right around the figure, or behind the last figure of its sentence: "còn 01 nhiệm vụ, không có nhiệm vụ quá hạn". */
function findOppositeWord(written: FigurePlace, now: FigurePlace): ContextChange | undefined {
  for (const [before, after] of [
    [joinWordsOfFigure(written), joinWordsOfFigure(now)],
    [written.introduction, now.introduction],
  ] as const)
    if (hasOppositeWord(before, after) || hasOtherDenial(before, after))
      return { kind: "limit", ...formatDifference(before, after) };
  return undefined;
}

function joinWordsOfFigure({ sentence, order, around, after }: FigurePlace): string {
  const [between = "", behind = ""] = around.split(maskCharacter);
  const isLast = sentence.split(maskCharacter).length === order + 2;
  return `${between}${maskCharacter}${isLast ? behind : after}`;
}

/** A bracket that opens behind another figure is a clause of its own: "14.274 lao động (tăng 5,5%)". */
function cutToClause({ before, previousMark }: FigurePlace): string {
  const isBracketed = before.trimEnd().endsWith("(");
  if (isBracketed && previousMark !== undefined) return "";
  return cutBehindLast(joinListedWords(isBracketed ? before.slice(0, before.lastIndexOf("(")) : before), [
    ",",
    "(",
    ")",
  ]);
}

/** "Chưa được thăm, tặng": a word that a comma only lists belongs to the words before it. */
function joinListedWords(before: string): string {
  return before.replace(/,(?=\s*[\p{L}\p{M}]+\s*$)/u, " ");
}
