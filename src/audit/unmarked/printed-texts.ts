/** Finds the printed text of figures outside all marks, where the words around it are alike. */
import type { LedgerFigure } from "../../ledger/ledger.ts";
import { type AccountedText, maskPiecesAndFieldResults } from "../../ledger/unmarked-numbers.ts";
import {
  isSameTextIgnoringCase,
  normalizeSpacesAndHyphens,
  trimAndNormalizeKeepingCase,
} from "../../wordml/compare-text.ts";
import type { MarkOccurrence } from "../../wordml/mark-occurrences.ts";
import type { Paragraph, Story, TextPiece } from "../../wordml/story.ts";
import type { EditedReport } from "../edited-report.ts";
import { type FindPhraseToday, toRephraseRequest } from "../phrase-today.ts";
import { countCommonEnd, countCommonStart } from "./common-text.ts";
import { type FindFigureWords, isAboutFigure, takeTextAround } from "./figure-words.ts";

/** A paragraph with its marks masked and with one kind of space and hyphen; as long as the original. */
interface UnmarkedParagraph {
  readonly story: Story;
  readonly paragraph: Paragraph;
  readonly text: string;
}

interface SearchContext {
  readonly occurrences: readonly MarkOccurrence[];
  /** Text that other figures have. */
  readonly accountedText: AccountedText;
  readonly findPhraseToday: FindPhraseToday;
  readonly findWords: FindFigureWords;
}

interface PrintedText {
  readonly story: Story;
  readonly paragraph: Paragraph;
  readonly at: number;
  readonly text: string;
}

/** Searches the text of today and those that were printed, and prefers the place with the same text around it. */
export function findPrintedTexts(
  figures: readonly LedgerFigure[],
  report: EditedReport,
  { occurrences, accountedText, findPhraseToday, findWords }: SearchContext,
): ReadonlyMap<LedgerFigure, PrintedText> {
  const found = new Map<LedgerFigure, PrintedText>();
  if (figures.length === 0) return found;
  const paragraphs = listParagraphsWithMaskedMarks(report, occurrences);
  const numbers = groupNumbersByText(paragraphs);
  const coveredLetters = new Map<Paragraph, Uint8Array>();
  for (const [paragraph, stretches] of accountedText)
    for (const { at, length } of stretches) addCoveredLetters(coveredLetters, paragraph, at, length);
  for (const figure of figures) {
    const printed = [figure, ...(figure.earlier ?? [])].map(({ shown }) => shown);
    const possibleTexts = [findPhraseToday(toRephraseRequest(figure))?.shown, ...printed];
    const [place] = possibleTexts
      .flatMap((words) =>
        words === undefined
          ? []
          : findCandidatePlaces(words, figure, { paragraphs, numbers, coveredLetters, findWords }),
      )
      .sort((a, b) => b.matchingLetters - a.matchingLetters);
    if (!place) continue;
    const { story, paragraph, at, words } = place;
    addCoveredLetters(coveredLetters, paragraph, at, words.length);
    found.set(figure, { story, paragraph, at, text: words });
  }
  return found;
}

/** A number outside all marks. */
interface NumberInParagraph extends UnmarkedParagraph {
  readonly numberAt: number;
}

/** Groups by digits, so that a long report is searched once and not for every figure. */
function groupNumbersByText(
  paragraphs: readonly UnmarkedParagraph[],
): ReadonlyMap<string, NumberInParagraph[]> {
  const places = new Map<string, NumberInParagraph[]>();
  for (const unmarkedParagraph of paragraphs) {
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
  { stories }: EditedReport,
  occurrences: readonly MarkOccurrence[],
): UnmarkedParagraph[] {
  const marked: ReadonlySet<TextPiece> = new Set(occurrences.flatMap(({ pieces }) => pieces));
  return stories.flatMap((story) =>
    story.paragraphs
      .filter(({ isFallback }) => !isFallback)
      .map((paragraph) => ({
        story,
        paragraph,
        text: maskPiecesAndFieldResults(paragraph, marked)
          .replace(/[\s\u00A0]/g, " ")
          .replace(/[\u2010\u2011]/g, "-"),
      })),
  );
}

interface CandidatePlace extends UnmarkedParagraph {
  readonly at: number;
  readonly words: string;
  /** The number of equal characters in the surroundings of the place and of the figure. */
  readonly matchingLetters: number;
}

/** In characters, on either side. */
const contextLength = 40;
/** A figure without words needs these, since a bare number occurs in many places. */
const minMatchingLetters = 4;
/** A text as long as this occurs nowhere by chance; a shorter one without a number may. */
const longText = 30;
const shortestTextWithoutNumber = 4;
/** So many equal characters show the place of the figure; with fewer the words of the sentence decide, since "cho" stands before many numbers. */
const enoughMatchingLetters = 20;
/** A record that holds less than that must stand there whole, on both sides. */
const enoughIfAllMatch = 8;

/** The texts outside all marks, and their numbers. */
interface SearchedText {
  readonly paragraphs: readonly UnmarkedParagraph[];
  readonly numbers: ReadonlyMap<string, NumberInParagraph[]>;
  readonly coveredLetters: ReadonlyMap<Paragraph, Uint8Array>;
  readonly findWords: FindFigureWords;
}

function findCandidatePlaces(
  printedText: string,
  figure: LedgerFigure,
  searched: SearchedText,
): CandidatePlace[] {
  const words = trimAndNormalizeKeepingCase(printedText);
  const isDistinctive = /\p{L}{2}/u.test(words);
  if (!isDistinctive && !figure.before && !figure.after) return [];
  return listStartsOfText(words, searched).flatMap((start) => {
    const { at, text, paragraph } = start;
    const found = text.slice(at, at + words.length);
    const covered = searched.coveredLetters.get(paragraph)?.subarray(at, at + words.length);
    if (at < 0 || !isSameTextIgnoringCase(found, words) || covered?.includes(1)) return [];
    const [left, right] = [
      text.slice(Math.max(0, at - contextLength), at),
      text.slice(at + words.length, at + words.length + contextLength),
    ];
    if (/\p{N}[.,]?$/u.test(left) || /^[.,]?\p{N}/u.test(right)) return [];
    const matchingLetters =
      countCommonEnd(figure.before, normalizeSpacesAndHyphens(left)) +
      countCommonStart(figure.after, normalizeSpacesAndHyphens(right));
    const recordedLetters = figure.before.length + figure.after.length;
    const isWhollyAlike = matchingLetters === recordedLetters && recordedLetters >= enoughIfAllMatch;
    const isAlike =
      isWhollyAlike ||
      matchingLetters >= enoughMatchingLetters ||
      words.length >= longText ||
      ((isDistinctive || matchingLetters >= minMatchingLetters) &&
        isAboutFigure(takeTextAround(text, { at, length: words.length }), searched.findWords(figure)));
    return isAlike ? [{ ...start, words: found, matchingLetters }] : [];
  });
}

/** The places where a text may begin: by its number, or as a whole where it has none ("bằng cùng kỳ"). */
function listStartsOfText(
  words: string,
  { numbers, paragraphs }: SearchedText,
): (UnmarkedParagraph & { readonly at: number })[] {
  const number = words.match(numberPattern)?.[0];
  if (number !== undefined)
    return (numbers.get(number) ?? []).map(({ numberAt, ...paragraph }) => ({
      ...paragraph,
      at: numberAt - words.indexOf(number),
    }));
  if (words.length < shortestTextWithoutNumber) return [];
  return paragraphs.flatMap((paragraph) => {
    const starts: (UnmarkedParagraph & { readonly at: number })[] = [];
    for (let at = paragraph.text.indexOf(words); at >= 0; at = paragraph.text.indexOf(words, at + 1))
      starts.push({ ...paragraph, at });
    return starts;
  });
}

/** Prevents that two figures are found in the same characters. */
function addCoveredLetters(
  coveredLetters: Map<Paragraph, Uint8Array>,
  paragraph: Paragraph,
  at: number,
  length: number,
): void {
  const letters =
    coveredLetters.get(paragraph) ??
    new Uint8Array(paragraph.pieces.reduce((sum, { text }) => sum + text.length, 0));
  coveredLetters.set(paragraph, letters.fill(1, at, at + length));
}
