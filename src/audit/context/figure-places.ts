/** What surrounds each figure of a document: its sentence, the text before it, the headings above, the heads of its cell. */
import { joinComparedWords } from "../../language/meaning/compared-words.ts";
import { isUnitLine } from "../../language/meaning/table-words.ts";
import { maskCharacter } from "../../language/numbers-in-text/figure-like-numbers.ts";
import type { MarkOccurrence } from "../../wordml/mark-occurrences.ts";
import { cutBehindLast } from "./compare-sets.ts";
import type { MarkedParagraph } from "./marked-paragraphs.ts";
import { cutTextAroundFigure, type MarkedSentence, splitSentences } from "./marked-sentences.ts";
import { buildTableHeads, type CellHeads, type TableHeads } from "./table-heads.ts";

export interface FigurePlace {
  readonly mark: string;
  /** Absent in recorded text. */
  readonly occurrence?: MarkOccurrence | undefined;
  /** Each figure is one mask character. */
  readonly sentence: string;
  /** The order of the figure in its sentence, from 0. */
  readonly order: number;
  /** From the figure before to the next one, in the same sentence. */
  readonly around: string;
  /** From the beginning of the sentence to its first figure. */
  readonly lead: string;
  /** From the figure before, or from the beginning of the statement. */
  readonly before: string;
  /** To the next figure or punctuation mark. */
  readonly after: string;
  /** The `before` of the last figure that has words before it, in the same statement: "cho 14.274 lao động (tăng 5,5%)". */
  readonly inheritedSubject: string;
  /** The mark of the figure before in the same statement. */
  readonly previousMark: string | undefined;
  /** The text of the paragraph before the sentence. */
  readonly earlier: string;
  /** For an item of a list, the line above the list: "Phấn đấu hoàn thành các chỉ tiêu kế hoạch năm 2022:". */
  readonly introduction: string;
  readonly headings: HeadingsAbove;
  readonly cell: CellHeads | undefined;
}

/** One object for all figures below the same heading. */
interface HeadingsAbove {
  /** The nearest first. */
  readonly texts: readonly string[];
  readonly joined: string;
}

export interface DocumentPlaces {
  readonly places: readonly FigurePlace[];
  /** The title rows of all tables. */
  readonly groups: ReadonlySet<string>;
}

export function collectFigurePlaces(paragraphs: readonly MarkedParagraph[]): DocumentPlaces {
  const tables = buildHeadsByTable(paragraphs);
  const groups = new Set([...tables.values()].flatMap((table) => [...table.groups]));
  let headings: HeadingsAbove = { texts: [], joined: "" };
  let introduction = "";
  const places = paragraphs.flatMap((paragraph) => {
    const cell = paragraph.cell && tables.get(paragraph.cell.table)?.findHeads(paragraph);
    if (!isListItem(paragraph)) introduction = /:\s*$/.test(paragraph.text) ? paragraph.text : "";
    const surroundings = { introduction, headings, cell };
    const found = splitSentences(paragraph).flatMap((sentence) =>
      buildPlacesOfSentence(sentence, surroundings),
    );
    if (paragraph.isHeading && !paragraph.cell) {
      const texts = [paragraph.text, ...headings.texts];
      headings = { texts, joined: texts.join("\n") };
    }
    return found;
  });
  return { places, groups };
}

function buildHeadsByTable(paragraphs: readonly MarkedParagraph[]): ReadonlyMap<number, TableHeads> {
  const byTable = new Map<number, { unitLine: string; cells: MarkedParagraph[] }>();
  let lineAbove = "";
  for (const paragraph of paragraphs) {
    if (!paragraph.cell) {
      if (paragraph.text.trim() !== "") lineAbove = paragraph.text;
      continue;
    }
    const table = byTable.get(paragraph.cell.table);
    if (table) table.cells.push(paragraph);
    else
      byTable.set(paragraph.cell.table, {
        unitLine: isUnitLine(lineAbove) ? lineAbove : "",
        cells: [paragraph],
      });
  }
  const headsByTable = new Map<number, TableHeads>();
  const lastByWidth = new Map<number, TableHeads>();
  for (const [table, { cells, unitLine }] of byTable) {
    if (!cells.some(({ figures }) => figures.length > 0)) continue;
    const heads = buildTableHeads(cells, unitLine, (width) => lastByWidth.get(width));
    headsByTable.set(table, heads);
    lastByWidth.set(heads.width, heads);
  }
  return headsByTable;
}

function isListItem({ text, cell }: MarkedParagraph): boolean {
  return !cell && /^\s*[-–+•]\s/.test(text);
}

function buildPlacesOfSentence(
  sentence: MarkedSentence,
  surroundings: Pick<FigurePlace, "introduction" | "headings" | "cell">,
): FigurePlace[] {
  const { figures, lead, earlier } = sentence;
  let subject = "";
  return figures.map(({ mark, occurrence }, order) => {
    const { between, behind, whole } = cutTextAroundFigure(sentence, order);
    const before = cutToStatement(between);
    const after = /^[^,;:()]*?(?=[,;:()]|[.!?…](?:\s|$)|$)/u.exec(behind)?.[0] ?? "";
    const around = `${between}${maskCharacter}${behind}`;
    const isNewStatement = before !== between;
    const inheritedSubject = isNewStatement ? "" : subject;
    if (isNewStatement || /\p{L}/u.test(before)) subject = before;
    const previousMark = isNewStatement ? undefined : figures[order - 1]?.mark;
    return {
      ...{ mark, occurrence, order, sentence: whole, around, lead, before, after },
      ...{ inheritedSubject, previousMark, earlier, ...surroundings },
    };
  });
}

/** Leaves out statements before; a colon right before the figure belongs to its label: "ngày 27/7: 99.116". */
function cutToStatement(textBefore: string): string {
  const trimmed = textBefore.trimEnd();
  const label = trimmed.endsWith(":") ? trimmed.slice(0, -1) : textBefore;
  return textBefore.slice(
    textBefore.length - cutBehindLast(label, [";", ":"]).length - (textBefore.length - label.length),
  );
}

/** The words right around a figure; empty where there are none. */
export function formatSlotKey({ before, after }: FigurePlace): string {
  const key = `${joinComparedWords(before)}|${joinComparedWords(after)}`;
  return /\p{L}/u.test(key) ? key : "";
}
