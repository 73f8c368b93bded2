/** Finds the numbers and dates of regulations that somebody changed or exchanged: "68/NQ-CP" became "86/NQ-CP" in the same sentence. */
import { type CitationNumber, findCitationNumbers } from "../../language/meaning/citation-words.ts";
import { splitComparedWords } from "../../language/meaning/compared-words.ts";
import { getOrCreateParagraphText } from "../../wordml/paragraph-text.ts";
import { omitCommon } from "../context/compare-sets.ts";
import type { Finding } from "../finding.ts";
import { formatExcerptAround } from "../finding-place.ts";
import type { PairedUnits, UnitPair } from "./pair-units.ts";
import type { TextUnit } from "./text-units.ts";

interface Citation extends CitationNumber {
  /** The words on both sides: "quyết số … ngày". */
  readonly place: string;
}

/** A finding for each number or date of a paper that has another one in its place. */
export function findChangedCitations({ changed }: PairedUnits): Finding[] {
  return changed.flatMap(compareCitations);
}

function compareCitations({ written, now }: UnitPair): Finding[] {
  const [citations, citationsNow] = [listCitations(written.text), listCitations(now.text)];
  const otherNumbers = new Map(
    citationsNow.map((citation) => [citation, findNumberInPlace(citation, citations, citationsNow)]),
  );
  const changedPapers = new Set(
    citationsNow.flatMap((citation) => (otherNumbers.get(citation) === undefined ? [] : [citation.number])),
  );
  return citationsNow.flatMap((citation): Finding[] => {
    const isDateOfChanged = citation.paper !== undefined && changedPapers.has(citation.paper);
    const otherDate = isDateOfChanged ? undefined : findOtherDate(citation, citations);
    const before = otherNumbers.get(citation) ?? otherDate;
    return before === undefined ? [] : [buildFinding(before, citation, now)];
  });
}

/** The number that stood between the same words and does no more. */
function findNumberInPlace(
  { place, number }: Citation,
  written: readonly Citation[],
  now: readonly Citation[],
): string | undefined {
  const [before, after] = [written, now].map((citations) =>
    citations.filter((citation) => citation.place === place).map((citation) => citation.number),
  ) as [string[], string[]];
  const [lost, gained] = [omitCommon(before, after), omitCommon(after, before)];
  const index = gained.indexOf(number);
  return index < 0 ? undefined : lost[Math.min(index, lost.length - 1)];
}

/** Two papers of one sentence whose dates were exchanged. */
function findOtherDate({ paper, number }: Citation, written: readonly Citation[]): string | undefined {
  const dates = paper === undefined ? [] : written.filter((other) => other.paper === paper);
  return dates.some((date) => date.number === number) ? undefined : dates[0]?.number;
}

/** In words, on either side. */
const placeLength = 2;
/** In characters, on either side. */
const contextLength = 40;

function listCitations(text: string): Citation[] {
  const plain = text.replace(/[\u2010\u2011]/g, "-").replace(/[\u00A0\n]/g, " ");
  return findCitationNumbers(plain).map((citation) => ({ ...citation, place: formatPlace(plain, citation) }));
}

function formatPlace(text: string, { at, number }: CitationNumber): string {
  const end = at + number.length;
  const left = text.slice(Math.max(0, at - contextLength), at);
  const right = text.slice(end, end + contextLength);
  const [before = "", behind = ""] = [left.split(placeEnd).at(-1), right.split(placeEnd)[0]];
  return `${splitComparedWords(before).slice(-placeLength).join(" ")}…${splitComparedWords(behind).slice(0, placeLength).join(" ")}`;
}

/** Words that a comma parts from the number, or another number, belong to another citation. */
const placeEnd = /[,;()\uFFFC]|\S*\d\S*/u;

function buildFinding(written: string, { number: found, at }: Citation, unit: TextUnit): Finding {
  const common = { state: "citation", details: [], found, written, today: null, value: null } as const;
  const place = findInParagraphs(unit, found, at);
  if (!unit.story || !place) return common;
  const { text, findPiecesAt } = getOrCreateParagraphText(place.paragraph);
  return {
    ...common,
    where: {
      story: unit.story,
      paragraph: place.paragraph,
      pieces: findPiecesAt(place.at, found.length),
      at: place.at,
      around: formatExcerptAround(text, place.at, found.length),
    },
  };
}

/** Figures are longer in the paragraph than their mask, so the number is looked for in it: the occurrence of the same order. */
function findInParagraphs({ text: masked, paragraphs }: TextUnit, found: string, at: number) {
  const order = masked.slice(0, at).split(found).length;
  let seen = 0;
  for (const paragraph of paragraphs) {
    const text = getOrCreateParagraphText(paragraph).text.replace(/[\u2010\u2011]/g, "-");
    for (let index = text.indexOf(found); index >= 0; index = text.indexOf(found, index + 1)) {
      seen += 1;
      if (seen === order) return { paragraph, at: index };
    }
  }
  return undefined;
}
