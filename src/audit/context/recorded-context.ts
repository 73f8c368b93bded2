/** What was recorded of all figures of a document, as the comparison of their places asks for it. */
import { joinComparedWords } from "../../language/meaning/compared-words.ts";
import { isProvince } from "../../language/meaning/place-words.ts";
import { findTimeWords } from "../../language/meaning/time-words.ts";
import { listWordPairs } from "../../language/meaning/word-pairs.ts";
import { formatCutOffPhrase, formatPeriodName } from "../../language/period-names.ts";
import type { Ledger, LedgerFigure } from "../../ledger/ledger.ts";
import { parsePeriod } from "../../period.ts";
import { collectFigurePlaces, type FigurePlace, formatSlotKey } from "./figure-places.ts";
import { readRecordedParagraphs } from "./marked-paragraphs.ts";

export interface RecordedContext {
  findPlace(mark: string): FigurePlace | undefined;
  /** The title rows of all tables. */
  readonly groups: ReadonlySet<string>;
  /** True if the words right around a figure were those of another one, and not of this. */
  isSlotOfAnother(slotKey: string, mark: string): boolean;
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
  /** True for the province of a document of the whole province, where its text names it. */
  isOwnTerritory(place: string): boolean;
}

/** Undefined for a ledger that an earlier version of the program wrote. */
export function buildRecordedContext(ledger: Ledger): RecordedContext | undefined {
  if (!ledger.text) return undefined;
  const paragraphs = readRecordedParagraphs(ledger.text);
  const { places, groups } = collectFigurePlaces(paragraphs);
  const figures = new Map(ledger.figures.map((figure) => [figure.mark, figure]));
  const placesByMark = new Map(places.map((place) => [place.mark, place]));
  const marksBySlot = new Map<string, string[]>();
  for (const place of places) {
    const key = formatSlotKey(place);
    if (key !== "" && !place.cell) marksBySlot.set(key, [...(marksBySlot.get(key) ?? []), place.mark]);
  }
  const nounsByName = new Map(ledger.figures.map(({ name }) => [name, new Set(listWordPairs(name))]));
  const period = parsePeriod(ledger.period);
  const ownPeriod = period ? `${formatPeriodName(period)}, ${formatCutOffPhrase(period)}` : "";
  const wholeText = joinComparedWords(paragraphs.map(({ text }) => text).join(" "));
  const isOther = (figure: LedgerFigure | undefined, other: LedgerFigure | undefined) =>
    figure?.id !== other?.id || figure?.locality !== other?.locality;
  return {
    findPlace: (mark) => placesByMark.get(mark),
    groups,
    isSlotOfAnother(slotKey, mark) {
      const marks = marksBySlot.get(slotKey) ?? [];
      return marks.length > 0 && marks.every((other) => isOther(figures.get(other), figures.get(mark)));
    },
    isOtherSubject: (mark, otherMark) => isOther(figures.get(mark), figures.get(otherMark)),
    hasWords: (mark) => /\p{L}{2}/u.test(figures.get(mark)?.shown ?? ""),
    nouns: new Set([...nounsByName.values()].flatMap((nouns) => [...nouns])),
    findOwnNouns: (mark) => nounsByName.get(figures.get(mark)?.name ?? "") ?? new Set(),
    ownTimes: new Set(findTimeWords(ownPeriod).own),
    isOwnComparedTime: (word) =>
      ["cùng kỳ", ...(period ? [`cùng kỳ ${period.year - 1}`, `kế hoạch ${period.year}`] : [])].includes(
        word,
      ),
    isOwnTerritory: (place) =>
      ledger.locality === undefined && isProvince(place) && wholeText.includes(` ${place} `),
  };
}
