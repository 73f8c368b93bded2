/** What surrounds each figure of a document: its sentence, the text before it, the headings above, the heads of its cell. */
import { joinComparedWords } from "../../language/meaning/compared-words.ts";
import { maskCharacter } from "../../language/numbers-in-text/figure-like-numbers.ts";
import type { MarkOccurrence } from "../../wordml/mark-occurrences.ts";
import type { MarkedParagraph } from "./marked-paragraphs.ts";
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
export interface HeadingsAbove {
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
  return new Map(
    [...byTable]
      .filter(([, { cells }]) => cells.some(({ figures }) => figures.length > 0))
      .map(([table, { cells, unitLine }]) => [table, buildTableHeads(cells, unitLine)]),
  );
}

/** "(Đơn vị tính: triệu đồng)" */
function isUnitLine(text: string): boolean {
  return text.length < 80 && /^[\s(]*(?:đơn vị|đvt)/iu.test(text.normalize("NFC"));
}

function isListItem({ text, cell }: MarkedParagraph): boolean {
  return !cell && /^\s*[-–+•]\s/.test(text);
}

interface MarkedSentence {
  readonly text: string;
  readonly earlier: string;
  readonly figures: MarkedParagraph["figures"];
}

/** After a full stop with a space, and at line breaks. */
const sentenceEnd = /[.!?…](?=\s)|\n/gu;

/** Leaves out sentences without figures. */
function splitSentences({ text, figures }: MarkedParagraph): MarkedSentence[] {
  if (figures.length === 0) return [];
  const ends = [...text.matchAll(sentenceEnd)].map(({ index }) => index + 1);
  const starts = [0, ...ends];
  const sentences: MarkedSentence[] = [];
  let next = 0;
  for (const [index, from] of starts.entries()) {
    const to = starts[index + 1] ?? text.length;
    const own: MarkedSentence["figures"][number][] = [];
    for (let figure = figures[next]; figure && figure.at < to; figure = figures[++next])
      own.push({ ...figure, at: figure.at - from });
    if (own.length > 0)
      sentences.push({ text: text.slice(from, to), earlier: text.slice(0, from), figures: own });
  }
  return sentences;
}

function buildPlacesOfSentence(
  { text, earlier, figures }: MarkedSentence,
  surroundings: Pick<FigurePlace, "introduction" | "headings" | "cell">,
): FigurePlace[] {
  const lead = text.slice(0, figures[0]?.at);
  let subject = "";
  return figures.map(({ mark, at, occurrence }, index) => {
    const previous = figures[index - 1];
    const next = figures[index + 1];
    const between = text.slice(previous ? previous.at + maskCharacter.length : 0, at);
    const before = cutToStatement(between);
    const isNewStatement = before !== between;
    const after =
      /^[^,;:()]*?(?=[,;:()]|[.!?…](?:\s|$)|$)/u.exec(text.slice(at + maskCharacter.length, next?.at))?.[0] ??
      "";
    const inheritedSubject = isNewStatement ? "" : subject;
    if (isNewStatement || /\p{L}/u.test(before)) subject = before;
    const around = `${between}${maskCharacter}${text.slice(at + maskCharacter.length, next?.at)}`;
    return {
      ...{ mark, occurrence, sentence: text, order: index, around, lead, before, after, inheritedSubject },
      previousMark: isNewStatement ? undefined : previous?.mark,
      earlier,
      ...surroundings,
    };
  });
}

/** Leaves out statements before; a colon right before the figure belongs to its label: "ngày 27/7: 99.116". */
function cutToStatement(textBefore: string): string {
  const label = textBefore.replace(/:\s*$/, "");
  return textBefore.slice(Math.max(label.lastIndexOf(";"), label.lastIndexOf(":")) + 1);
}

/** The words right around a figure; empty where there are none. */
export function formatSlotKey({ before, after }: FigurePlace): string {
  const key = `${joinComparedWords(before)}|${joinComparedWords(after)}`;
  return /\p{L}/u.test(key) ? key : "";
}
