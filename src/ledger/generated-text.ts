/**
 * Reads back the text of a report that the program has just written. This happens for every report, so for speed it knows only the
 * XML of the program's own writer: paragraphs of runs, and a figure as a bookmark around one run. `readStory` reads any file.
 */
import type { Xml } from "../document/text/word-xml.ts";
import { findFigureLikeNumbers, maskCharacter } from "../language/numbers-in-text/figure-like-numbers.ts";
import { invisibleCharacters } from "../wordml/compare-text.ts";
import { collectSurroundingText, type SurroundingText } from "../wordml/mark-occurrences.ts";
import { type CellPlace, createTableTracker, type TableTracker } from "../wordml/table-tracker.ts";
import { unescapeXml } from "../wordml/xml-text.ts";
import type { OriginalNumber } from "./ledger.ts";
import { findTablesWithoutNumbering } from "./table-numbering.ts";

export interface GeneratedParagraph {
  /** Empty for a paragraph without text. */
  readonly pieces: readonly GeneratedPiece[];
  /** That of a paragraph outside tables. */
  readonly style: string | undefined;
  readonly cell: CellPlace | undefined;
}

/** The text of a run, or a line break. */
interface GeneratedPiece {
  readonly text: string;
  /** The mark of its figure, where it is one. */
  readonly mark: string | undefined;
}

/** Each piece of the XML holds whole paragraphs, or what stands between them. */
export function readGeneratedParagraphs(xmlPieces: readonly Xml[]): GeneratedParagraph[] {
  const reader: ParagraphReader = {
    tables: createTableTracker(),
    paragraphs: [],
    pieces: undefined,
    mark: undefined,
    isOnNewLine: false,
    style: undefined,
  };
  for (const xml of xmlPieces) {
    tag.lastIndex = 0;
    for (let found = tag.exec(xml); found; found = tag.exec(xml)) readTag(found, reader);
  }
  return reader.paragraphs;
}

/** The tags that concern the text: one pattern goes through the XML once. */
const tag =
  /<w:(?:t xml:space="preserve">([^<]*)|bookmarkStart w:name="([^"]*)|pStyle w:val="([^"]*)|gridSpan w:val="(\d+)|(tc>|tr>|tbl>|br\/>|vMerge w:val="continue"))|<\/w:(p|tbl)>/g;

/** Collects the current paragraph and its place while the tags are read. */
interface ParagraphReader {
  readonly tables: TableTracker;
  readonly paragraphs: GeneratedParagraph[];
  /** Undefined before the first text. */
  pieces: GeneratedPiece[] | undefined;
  /** That of the next text. */
  mark: string | undefined;
  /** A line break stands before the next text. */
  isOnNewLine: boolean;
  style: string | undefined;
}

function readTag(
  { 1: text, 2: mark, 3: style, 4: columnCount, 5: start, 6: end }: RegExpExecArray,
  reader: ParagraphReader,
): void {
  if (text !== undefined) {
    if (reader.isOnNewLine) addPiece(reader, { text: "\n", mark: undefined });
    addPiece(reader, { text: readText(text), mark: reader.mark });
    reader.mark = undefined;
    reader.isOnNewLine = false;
  } else if (mark !== undefined) reader.mark = mark;
  else if (style !== undefined) reader.style = style;
  else if (end === "p") endParagraph(reader);
  else if (end === "tbl") reader.tables.endTable();
  else if (columnCount !== undefined) reader.tables.setCellColumns(Number(columnCount));
  else if (start === "br/>") reader.isOnNewLine = true;
  else if (start !== undefined) startPartOfTable(start, reader.tables);
}

/** Most cells have one piece, and an array made with it is smaller than one that grows. */
function addPiece(reader: ParagraphReader, piece: GeneratedPiece): void {
  if (reader.pieces) reader.pieces.push(piece);
  else reader.pieces = [piece];
}

function endParagraph(reader: ParagraphReader): void {
  const { pieces = [], style, tables } = reader;
  const cell = tables.currentPlace();
  reader.paragraphs.push({ pieces, style: cell ? undefined : style, cell });
  reader.pieces = undefined;
  reader.mark = undefined;
  reader.isOnNewLine = false;
  reader.style = undefined;
}

function startPartOfTable(start: string, tables: TableTracker): void {
  if (start === "tc>") tables.startCell();
  else if (start === "tr>") tables.startRow();
  else if (start === "tbl>") tables.startTable();
  else tables.setCellContinued();
}

/** All but letters of Latin, digits and signs that stand for themselves. */
const changedCharacter = /[^ -%'-~\u00A0-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2010-\u2027]/;

function readText(xml: Xml): string {
  return changedCharacter.test(xml) ? unescapeXml(xml).replace(invisibleCharacters, "") : xml;
}

/** The text next to each figure, by mark. */
export function collectTextAroundMarks(
  paragraphs: readonly GeneratedParagraph[],
): ReadonlyMap<string, SurroundingText> {
  const surroundingsByMark = new Map<string, SurroundingText>();
  for (const { pieces } of paragraphs) {
    const isAlone = pieces.length === 1;
    for (const [index, { mark }] of pieces.entries())
      if (mark !== undefined)
        surroundingsByMark.set(mark, isAlone ? noText : collectSurroundingText(pieces, index, index));
  }
  return surroundingsByMark;
}

/** Around a figure alone in its paragraph, as in most cells. */
const noText: SurroundingText = { before: "", after: "" };

/** The numbers outside every mark, which come from templates and narratives. */
export function findOriginalNumbersOutsideMarks(paragraphs: readonly GeneratedParagraph[]): OriginalNumber[] {
  const tablesWithoutNumbering = findTablesWithoutNumbering(paragraphs);
  const found: OriginalNumber[] = [];
  // Units and names of places stand in many cells.
  const textsWithoutNumber = new Set<string>();
  for (const { pieces, cell } of paragraphs) {
    const text = maskFigures(pieces);
    if (text === undefined || textsWithoutNumber.has(text)) continue;
    const isNumbering = cell?.column === 1 && !tablesWithoutNumbering.has(cell.table);
    const numbers = findFigureLikeNumbers(text, isNumbering);
    if (numbers.length === 0 && !isNumbering) textsWithoutNumber.add(text);
    for (const { before, number, after } of numbers) found.push([before, number, after]);
  }
  return found;
}

/** Undefined for a text of figures alone, as in most cells. */
function maskFigures(pieces: readonly GeneratedPiece[]): string | undefined {
  let maskedText = "";
  let hasOther = false;
  for (const { text, mark } of pieces) {
    hasOther ||= mark === undefined;
    maskedText += mark === undefined ? text : maskCharacter.repeat(text.length);
  }
  return hasOther ? maskedText : undefined;
}
