/** The words that say which figure a sentence states, and whether another sentence says the same. */
import { listAspectSyllables } from "../../language/meaning/aspect-words.ts";
import {
  isCommonSyllable,
  isTurningSyllable,
  listNamesOfTimeAndPlace,
} from "../../language/meaning/statement-words.ts";
import type { Ledger, LedgerFigure } from "../../ledger/ledger.ts";
import { splitRecordedText } from "../../ledger/recorded-text.ts";
import { normalizeSpacesAndHyphens } from "../../wordml/compare-text.ts";
import { collectFigurePlaces } from "../context/figure-places.ts";
import { readRecordedParagraphs } from "../context/marked-paragraphs.ts";
import { readFigurePart } from "../figure-part.ts";

/** What the report says of a figure where it was printed. */
interface FigureWords {
  /** The words of its name and of the clauses that hold it. */
  readonly clause: ReadonlySet<string>;
  /** The words of the whole paragraphs that hold it and of the headings, which say when and where. */
  readonly surroundings: ReadonlySet<string>;
}

export type FindFigureWords = (figure: LedgerFigure) => FigureWords;

/** Collects the words of each figure once; without a recorded text those next to the figure serve. */
export function createFigureWordsFinder({
  text = [],
  figures,
}: Pick<Ledger, "text" | "figures">): FindFigureWords {
  const clausesByMark = new Map<string, string>();
  const paragraphsByMark = new Map<string, string>();
  for (const { mark, cell } of collectFigurePlaces(readRecordedParagraphs(text)).places) {
    const heads = cell && [...cell.row, ...cell.column].join(" ");
    if (heads === undefined) continue;
    clausesByMark.set(mark, heads);
    paragraphsByMark.set(mark, heads);
  }
  const headings = text.map((entry) =>
    typeof entry === "object" && "heading" in entry ? entry.heading : "",
  );
  for (const paragraph of text) {
    if (typeof paragraph !== "string") continue;
    const segments = splitRecordedText(paragraph);
    const filled = segments.filter((_, index) => index % 2 === 0).join(" 0 ");
    for (let index = 1; index < segments.length; index += 2) {
      const [before = "", mark = "", after = ""] = segments.slice(index - 1, index + 2);
      clausesByMark.set(mark, `${cutToClauseBefore(before)} ${cutToClauseAfter(after)}`);
      paragraphsByMark.set(mark, filled);
    }
  }
  const bySubject = new Map<string, LedgerFigure[]>();
  for (const figure of figures) {
    const key = formatSubject(figure);
    bySubject.set(key, [...(bySubject.get(key) ?? []), figure]);
  }
  const found = new Map<string, FigureWords>();
  return (figure) => {
    const key = formatSubject(figure);
    const known = found.get(key);
    if (known) return known;
    const places = bySubject.get(key) ?? [figure];
    const clauses = places.map(({ mark, before, after }) => clausesByMark.get(mark) ?? `${before} ${after}`);
    const paragraphs = places.map(
      ({ mark, before, after }) => paragraphsByMark.get(mark) ?? `${before} ${after}`,
    );
    const words = {
      clause: new Set(listWords([figure.name, listAspectSyllables(figure.aspect), ...clauses].join(" "))),
      surroundings: new Set(listWordsAndPairs([...headings, figure.name, ...paragraphs].join(" "))),
    };
    found.set(key, words);
    return words;
  };
}

function formatSubject(figure: LedgerFigure): string {
  const { id, aspect, locality = "", month = 0 } = figure;
  return `${id} ${aspect} ${locality} ${month} ${readFigurePart(figure)}`;
}

const clauseEnd = /[.;:,()](?:\s|$)/u;

export function cutToClauseBefore(text: string): string {
  return text.split(/[.;:,(](?:\s|(?<=\())|\)/u).at(-1) ?? "";
}

export function cutToClauseAfter(text: string): string {
  return text.split(clauseEnd)[0] ?? "";
}

/** In small letters. */
function listWords(text: string): string[] {
  return matchWords(normalizeSpacesAndHyphens(text).toLocaleLowerCase("vi"));
}

function matchWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+|\d[\d./,]*\d|\d/gu) ?? [];
}

/** "quý i" is a word of its own here: "Phụ lục I" has the same number. */
function listWordsAndPairs(text: string): string[] {
  const words = listWords(text);
  return [...words, ...words.map((word, index) => `${words[index - 1] ?? ""} ${word}`)];
}

/** No sentence is longer; a paragraph with thousands of figures would be searched whole for each of them. */
const longestSentence = 1000;

export interface TextAround {
  readonly left: string;
  readonly right: string;
}

/** Takes the text on both sides of a number, as far as its sentence may reach. */
export function takeTextAround(
  text: string,
  { at, length }: { readonly at: number; readonly length: number },
): TextAround {
  const end = at + length;
  return {
    left: text.slice(Math.max(0, at - longestSentence), at),
    right: text.slice(end, end + longestSentence),
  };
}

/** The share of a clause's words, neutral ones left out, that must be the figure's own. */
const leastCommonShare = 0.75;

/**
 * True if the text around a number speaks of the figure: its clause has the figure's words, turns nothing, and its sentence names no
 * other time or place. A clause without any words of its own ("Có 12 người.") says nothing else.
 */
export function isAboutFigure({ left, right }: TextAround, { clause, surroundings }: FigureWords): boolean {
  const clauseText = `${cutToClauseBefore(left)} ${cutToClauseAfter(right)}`;
  const own = listWords(clauseText).filter((word) => /\p{L}/u.test(word) && !isCommonSyllable(word));
  const foreign = own.filter((word) => !clause.has(word));
  if (foreign.some((word) => isTurningSyllable(word))) return false;
  if (own.length > 0 && own.length - foreign.length < own.length * leastCommonShare) return false;
  return hasOnlyKnownNames({ left, right }, { surroundings });
}

/** True if the sentence names no other time or place than the report does beside the figure. */
export function hasOnlyKnownNames(
  { left, right }: TextAround,
  { surroundings }: Pick<FigureWords, "surroundings">,
): boolean {
  const [before = "", after = ""] = [left.split(/[.;](?:\s|$)/u).at(-1), right.split(/[.;](?:\s|$)/u)[0]];
  const names = listNamesOfTimeAndPlace(matchWords(normalizeSpacesAndHyphens(`${before} ${after}`).trim()));
  return names.every((name) => surroundings.has(name));
}
