/** Finds the text of figures whose marks are gone: pasted as plain text, or saved by a program that drops marks. */

import type { LedgerFigure } from "../ledger/ledger.ts";
import {
  type AccountedText,
  addAccountedText,
  maskPiecesAndFieldResults,
} from "../ledger/unmarked-numbers.ts";
import {
  isSameTextIgnoringCase,
  normalizeSpacesAndHyphens,
  trimAndNormalizeKeepingCase,
} from "../wordml/compare-text.ts";
import type { MarkOccurrence } from "../wordml/mark-occurrences.ts";
import { getOrCreateParagraphText } from "../wordml/paragraph-text.ts";
import type { Paragraph, Story, TextPiece } from "../wordml/story.ts";
import type { EditedReport } from "./edited-report.ts";
import type { Finding } from "./finding.ts";
import { type FindingPlace, formatExcerptAround } from "./finding-place.ts";
import { type FindPhraseToday, toRephraseRequest } from "./phrase-today.ts";

/** A paragraph with its marks masked and with one kind of space and hyphen; as long as the original. */
interface UnmarkedParagraph {
  readonly story: Story;
  readonly paragraph: Paragraph;
  readonly text: string;
}

/** Searches the text of each figure outside all marks, and prefers the place with the same text around it. */
export function verifyFiguresWithoutMark(
  figures: readonly LedgerFigure[],
  report: EditedReport,
  occurrences: readonly MarkOccurrence[],
  findPhraseToday: FindPhraseToday,
): { findings: Finding[]; accountedText: AccountedText } {
  const numbers = groupUnmarkedNumbersByText(report, occurrences);
  const accountedText: AccountedText = new Map();
  const coveredLetters = new Map<Paragraph, Uint8Array>();
  const findings = figures.map((figure): Finding => {
    const phraseToday = findPhraseToday(toRephraseRequest(figure));
    const possibleTexts = [
      phraseToday?.shown,
      figure.shown,
      ...(figure.earlier ?? []).map(({ shown }) => shown),
    ];
    const [place] = possibleTexts
      .flatMap((words) =>
        words === undefined ? [] : findCandidatePlaces(words, figure, numbers, coveredLetters),
      )
      .sort((a, b) => b.matchingLetters - a.matchingLetters);
    const common = {
      figure,
      today: phraseToday?.shown ?? null,
      value: phraseToday?.value?.toNumber() ?? null,
    };
    if (!place) return { ...common, state: "deleted", details: [], found: null };
    const { paragraph, at, words } = place;
    addAccountedText(accountedText, paragraph, { at, length: words.length });
    addCoveredLetters(coveredLetters, place);
    const isUpToDate = phraseToday !== undefined && isSameTextIgnoringCase(words, phraseToday.shown);
    return {
      ...common,
      state: isUpToDate ? "lost" : "stale",
      details: isUpToDate ? [] : ["unmarked", ...(phraseToday ? [] : (["unreported"] as const))],
      found: words,
      where: toFindingPlace(place),
    };
  });
  return { findings, accountedText };
}

function toFindingPlace({ story, paragraph, at, words }: CandidatePlace): FindingPlace {
  const { text, findPiecesAt } = getOrCreateParagraphText(paragraph);
  const around = formatExcerptAround(text, at, words.length);
  return { story, paragraph, pieces: findPiecesAt(at, words.length), at, around };
}

/** A number outside all marks. */
interface NumberInParagraph extends UnmarkedParagraph {
  readonly numberAt: number;
}

/** Groups by digits, so that a long report is searched once and not for every figure. */
function groupUnmarkedNumbersByText(
  { stories }: EditedReport,
  occurrences: readonly MarkOccurrence[],
): ReadonlyMap<string, NumberInParagraph[]> {
  const marked = new Set(occurrences.flatMap(({ pieces }) => pieces));
  const places = new Map<string, NumberInParagraph[]>();
  for (const unmarkedParagraph of stories.flatMap((story) => listParagraphsWithMaskedMarks(story, marked))) {
    for (const { 0: number, index: numberAt } of unmarkedParagraph.text.matchAll(numberPattern)) {
      const place = { ...unmarkedParagraph, numberAt };
      const known = places.get(number);
      if (known) known.push(place);
      else places.set(number, [place]);
    }
  }
  return places;
}

const numberPattern = /\d+(?:[.,/]\d+)*/g;

function listParagraphsWithMaskedMarks(
  story: Story,
  markedPieces: ReadonlySet<TextPiece>,
): UnmarkedParagraph[] {
  return story.paragraphs
    .filter(({ isFallback }) => !isFallback)
    .map((paragraph) => ({
      story,
      paragraph,
      text: maskPiecesAndFieldResults(paragraph, markedPieces)
        .replace(/[\s\u00A0]/g, " ")
        .replace(/[\u2010\u2011]/g, "-"),
    }));
}

interface CandidatePlace extends UnmarkedParagraph {
  readonly at: number;
  readonly words: string;
  /** The number of equal characters in the surroundings of the place and of the figure. */
  readonly matchingLetters: number;
}

/** In characters, on either side. */
const contextLength = 40;
/** For a figure without words: a bare number occurs in many places. */
const minMatchingLetters = 4;

function findCandidatePlaces(
  printedText: string,
  figure: LedgerFigure,
  placesByNumber: ReadonlyMap<string, NumberInParagraph[]>,
  coveredLetters: ReadonlyMap<Paragraph, Uint8Array>,
): CandidatePlace[] {
  const words = trimAndNormalizeKeepingCase(printedText);
  const number = words.match(numberPattern)?.[0];
  const isDistinctive = /\p{L}{2}/u.test(words);
  if (number === undefined || !(isDistinctive || figure.before || figure.after)) return [];
  return (placesByNumber.get(number) ?? []).flatMap(({ numberAt, ...unmarkedParagraph }) => {
    const at = numberAt - words.indexOf(number);
    const { text, paragraph } = unmarkedParagraph;
    const found = text.slice(at, at + words.length);
    if (
      at < 0 ||
      !isSameTextIgnoringCase(found, words) ||
      coveredLetters
        .get(paragraph)
        ?.subarray(at, at + words.length)
        .includes(1)
    )
      return [];
    const [left, right] = [
      text.slice(Math.max(0, at - contextLength), at),
      text.slice(at + words.length, at + words.length + contextLength),
    ];
    if (/\p{N}[.,]?$/u.test(left) || /^[.,]?\p{N}/u.test(right)) return [];
    const matchingLetters =
      countCommonLeadingCharacters(reverseText(figure.before), reverseText(normalizeSpacesAndHyphens(left))) +
      countCommonLeadingCharacters(figure.after, normalizeSpacesAndHyphens(right));
    return isDistinctive || matchingLetters >= minMatchingLetters
      ? [{ ...unmarkedParagraph, at, words: found, matchingLetters }]
      : [];
  });
}

/** Prevents that two figures are found in the same characters. */
function addCoveredLetters(
  coveredLetters: Map<Paragraph, Uint8Array>,
  { paragraph, text, at, words }: CandidatePlace,
): void {
  const letters = coveredLetters.get(paragraph) ?? new Uint8Array(text.length);
  coveredLetters.set(paragraph, letters.fill(1, at, at + words.length));
}

/** The length of the common beginning. */
function countCommonLeadingCharacters(text: string, other: string): number {
  let count = 0;
  while (count < text.length && text[count] === other[count]) count += 1;
  return count;
}

function reverseText(text: string): string {
  return [...text].reverse().join("");
}
