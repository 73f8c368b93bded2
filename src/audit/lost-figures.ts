/** Finds the figures whose marks are gone: pasted as plain text, typed again, or saved by a program that drops marks. */

import type { Ledger, LedgerFigure } from "../ledger/ledger.ts";
import { type AccountedText, addAccountedText, findUnmarkedNumbers } from "../ledger/unmarked-numbers.ts";
import type { MarkOccurrence } from "../wordml/mark-occurrences.ts";
import { getOrCreateParagraphText } from "../wordml/paragraph-text.ts";
import type { Paragraph, Story } from "../wordml/story.ts";
import type { EditedReport } from "./edited-report.ts";
import type { Finding } from "./finding.ts";
import { type FindingPlace, formatExcerptAround } from "./finding-place.ts";
import { type FindPhraseToday, toRephraseRequest } from "./phrase-today.ts";
import { createFigureWordsFinder } from "./unmarked/figure-words.ts";
import { judgeTypedText } from "./unmarked/judge-typed-text.ts";
import { findNumbersInPlace } from "./unmarked/numbers-in-place.ts";
import { findPrintedTexts } from "./unmarked/printed-texts.ts";
import { findCellsByHeads } from "./unmarked/recorded-cells.ts";

/** The text that stands for a figure without its mark. */
interface TextOfFigure {
  readonly story: Story;
  readonly paragraph: Paragraph;
  readonly at: number;
  readonly text: string;
}

/**
 * Looks for a cell by the heads of its row and column, for the printed text where the words around are alike, and for another number
 * between the words that stood around the figure. A figure that is found nowhere is deleted.
 */
export function verifyFiguresWithoutMark(
  figures: readonly LedgerFigure[],
  report: EditedReport,
  occurrences: readonly MarkOccurrence[],
  findPhraseToday: FindPhraseToday,
  ledger: Pick<Ledger, "figures" | "text"> = { figures },
): { findings: Finding[]; accountedText: AccountedText } {
  const accountedText: AccountedText = new Map();
  if (figures.length === 0) return { findings: [], accountedText };
  const found = new Map<LedgerFigure, TextOfFigure>();
  const addFound = (places: ReadonlyMap<LedgerFigure, TextOfFigure>) => {
    for (const [figure, place] of places) {
      found.set(figure, place);
      addAccountedText(accountedText, place.paragraph, { at: place.at, length: place.text.length });
    }
  };
  const listMissing = () => figures.filter((figure) => !found.has(figure));
  addFound(findCells(figures, report, occurrences, ledger));
  const findWords = createFigureWordsFinder(ledger);
  addFound(
    findPrintedTexts(listMissing(), report, { occurrences, accountedText, findPhraseToday, findWords }),
  );
  const missing = listMissing();
  if (missing.length > 0) {
    const numbers = findUnmarkedNumbers(report.stories, occurrences, accountedText);
    addFound(
      new Map(
        [...findNumbersInPlace(missing, numbers)].map(([figure, { number, at, length }]) => {
          const { story, paragraph } = number;
          const text = getOrCreateParagraphText(paragraph).text.slice(at, at + length);
          return [figure, { story, paragraph, at, text }];
        }),
      ),
    );
  }
  const findings = figures.map((figure) => buildFinding(figure, found.get(figure), findPhraseToday));
  return { findings, accountedText };
}

/** An empty cell holds no text of its figure; one with the mark of another figure speaks for that. */
function findCells(
  figures: readonly LedgerFigure[],
  { stories }: EditedReport,
  occurrences: readonly MarkOccurrence[],
  { text }: Pick<Ledger, "text">,
): ReadonlyMap<LedgerFigure, TextOfFigure> {
  if (!text) return new Map();
  const inTables = figures.filter(({ place }) => place.in === "table");
  const cells = findCellsByHeads(text, stories, new Set(inTables.map(({ mark }) => mark)));
  const markedParagraphs = new Set(occurrences.map(({ paragraph }) => paragraph));
  return new Map(
    inTables.flatMap((figure) => {
      const cell = cells.get(figure.mark);
      if (!cell || markedParagraphs.has(cell.paragraph)) return [];
      const { story, paragraph, written } = cell;
      return written.trim() === "" ? [] : [[figure, { story, paragraph, at: 0, text: written }]];
    }),
  );
}

function buildFinding(
  figure: LedgerFigure,
  place: TextOfFigure | undefined,
  findPhraseToday: FindPhraseToday,
): Finding {
  if (!place) {
    const phraseToday = findPhraseToday(toRephraseRequest(figure));
    const [today, value] = [phraseToday?.shown ?? null, phraseToday?.value?.toNumber() ?? null];
    return { state: "deleted", details: [], figure, found: null, today, value };
  }
  const judgement = judgeTypedText(place.text, figure, findPhraseToday);
  return { ...judgement, found: place.text, where: toFindingPlace(place) };
}

function toFindingPlace({ story, paragraph, at, text: words }: TextOfFigure): FindingPlace {
  const { text, findPiecesAt } = getOrCreateParagraphText(paragraph);
  const around = formatExcerptAround(text, at, words.length);
  return { story, paragraph, pieces: findPiecesAt(at, words.length), at, around };
}
