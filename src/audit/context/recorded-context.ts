/** What was recorded of all figures of a document, as the comparison of their places asks for it. */
import { memoize } from "../../exports/memoize.ts";
import { joinComparedWords } from "../../language/meaning/compared-words.ts";
import { findTimeWords, listComparedTimes } from "../../language/meaning/time-words.ts";
import { listWordPairs } from "../../language/meaning/word-pairs.ts";
import { maskCharacter } from "../../language/numbers-in-text/figure-like-numbers.ts";
import { formatCutOffPhrase, formatPeriodName } from "../../language/period-names.ts";
import type { Ledger, LedgerFigure } from "../../ledger/ledger.ts";
import { readLedgerPeriod } from "../../ledger/ledger-period.ts";
import { readFigurePart } from "../figure-part.ts";
import { collectFigurePlaces, type FigurePlace, formatSlotKey } from "./figure-places.ts";
import { type MarkedParagraph, readRecordedParagraphs } from "./marked-paragraphs.ts";
import { findOwnTerritory } from "./own-territory.ts";

export interface RecordedContext {
  findPlace(mark: string): FigurePlace | undefined;
  /** The title rows of all tables. */
  readonly groups: ReadonlySet<string>;
  /** True if a sentence is as it was recorded, but the figure stands where one of another subject stood. */
  isPlaceOfAnother(now: FigurePlace): boolean;
  /** True if the words right around a figure were those of another one, name another indicator, and were not its own. */
  hasWordsOfAnother(written: FigurePlace, now: FigurePlace): boolean;
  /** True if the figures are of different indicators or localities. */
  isOtherSubject(mark: string, otherMark: string): boolean;
  /** True if the printed text has more than a number: "14.274 lao động". */
  hasWords(mark: string): boolean;
  /** The pairs of words in the names of all indicators of the document, and of that of one figure. */
  readonly nouns: ReadonlySet<string>;
  findOwnNouns(mark: string): ReadonlySet<string>;
  /** The words that say the document's own period. */
  readonly ownTimes: ReadonlySet<string>;
  isOwnComparedTime(word: string): boolean;
  /** True for the place of which the document reports, by its name or as "toàn tỉnh". */
  isOwnTerritory(place: string): boolean;
  /** The name of that place and "toàn tỉnh" say the same. */
  normalizePlace(place: string): string;
  /** "toàn tỉnh", in the spelling of `splitComparedWords`. */
  readonly wholeArea: string;
}

/** Cache: figures, titles and lists of one report are compared with the same records. */
const contexts = new WeakMap<Ledger, RecordedContext>();

/** Undefined for a ledger that an earlier version of the program wrote. */
export function getOrBuildRecordedContext(ledger: Ledger): RecordedContext | undefined {
  if (!ledger.text) return undefined;
  const context = contexts.get(ledger) ?? buildRecordedContext(ledger, readRecordedParagraphs(ledger.text));
  contexts.set(ledger, context);
  return context;
}

function buildRecordedContext(ledger: Ledger, paragraphs: readonly MarkedParagraph[]): RecordedContext {
  const { places, groups } = collectFigurePlaces(paragraphs);
  const figures = new Map(ledger.figures.map((figure) => [figure.mark, figure]));
  const placesByMark = new Map(places.map((place) => [place.mark, place]));
  const nounsByName = new Map(ledger.figures.map(({ name }) => [name, new Set(listWordPairs(name))]));
  const period = readLedgerPeriod(ledger);
  const ownPeriod = period ? `${formatPeriodName(period)}, ${formatCutOffPhrase(period)}` : "";
  const ownComparedTimes = listComparedTimes(period?.year);
  const territory = findOwnTerritory(paragraphs);
  const isOwnTerritory = (place: string) => place === territory.name || place === territory.area;
  const nouns = new Set([...nounsByName.values()].flatMap((pairs) => [...pairs]));
  const findOwnNouns = (mark: string) => nounsByName.get(figures.get(mark)?.name ?? "") ?? new Set<string>();
  const marksBySlot = groupMarks(places, formatSlotKey);
  const marksBySentence = groupMarks(places, ({ sentence, order }) => formatSentenceKey(sentence, order));
  const isOtherMark = (mark: string, otherMark: string) =>
    isOtherSubject(figures.get(mark), figures.get(otherMark));
  return {
    findPlace: (mark) => placesByMark.get(mark),
    groups,
    isPlaceOfAnother({ mark, sentence, order, cell }) {
      const marks = cell ? [] : (marksBySentence.get(formatSentenceKey(sentence, order)) ?? []);
      return marks.length > 0 && marks.every((other) => isOtherMark(mark, other));
    },
    hasWordsOfAnother(written, now) {
      const key = formatSlotKey(now);
      const marks = now.cell || key === formatSlotKey(written) ? [] : (marksBySlot.get(key) ?? []);
      const namesAnother = listWordPairs(key).some(
        (pair) => nouns.has(pair) && !findOwnNouns(now.mark).has(pair),
      );
      return namesAnother && marks.length > 0 && marks.every((other) => isOtherMark(now.mark, other));
    },
    isOtherSubject: isOtherMark,
    hasWords: (mark) => /\p{L}{2}/u.test(figures.get(mark)?.shown ?? ""),
    nouns,
    findOwnNouns,
    ownTimes: new Set(findTimeWords(ownPeriod).own),
    isOwnComparedTime: (word) => ownComparedTimes.includes(word),
    isOwnTerritory,
    normalizePlace: (place) => (isOwnTerritory(place) ? territory.area : place),
    wholeArea: territory.area,
  };
}

/** Two comparisons of one figure may change places, its value and that of last year may not. */
function isOtherSubject(figure: LedgerFigure | undefined, other: LedgerFigure | undefined): boolean {
  if (figure?.id !== other?.id || figure?.locality !== other?.locality) return true;
  if (figure && other && readFigurePart(figure) !== readFigurePart(other)) return true;
  const aspects = [figure?.aspect, other?.aspect];
  return aspects[0] !== aspects[1] && aspects.every((aspect) => aspect && bareAspects.has(aspect));
}

/** Their words do not say which one they are. */
const bareAspects: ReadonlySet<string> = new Set(["actual", "plan", "samePeriodLastYear", "toDate"]);

/** Leaves out figures of tables, and keys without letters. */
function groupMarks(
  places: readonly FigurePlace[],
  formatKey: (place: FigurePlace) => string,
): ReadonlyMap<string, readonly string[]> {
  const marksByKey = new Map<string, string[]>();
  for (const place of places) {
    const key = formatKey(place);
    if (place.cell || !/\p{L}/u.test(key)) continue;
    const known = marksByKey.get(key);
    if (known) known.push(place.mark);
    else marksByKey.set(key, [place.mark]);
  }
  return marksByKey;
}

/** The words of a sentence and the order of a figure among its figures. */
function formatSentenceKey(sentence: string, order: number): string {
  return `${joinWordsBetweenFigures(sentence)} ${order}`;
}

const joinWordsBetweenFigures = memoize(
  (sentence: string) => sentence.split(maskCharacter).map(joinComparedWords).join("|"),
  { maxEntries: 1_000, maxLength: 2_500 },
);
