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
  const tables = createTableTracker();
  const paragraphs: GeneratedParagraph[] = [];
  for (const xml of xmlPieces) {
    let from = 0;
    for (let end = xml.indexOf(paragraphEnd); end >= 0; end = xml.indexOf(paragraphEnd, from)) {
      paragraphs.push(readGeneratedParagraph(xml.slice(from, end), tables));
      from = end + paragraphEnd.length;
    }
    trackTables(tables, xml.slice(from));
  }
  return paragraphs;
}

const paragraphEnd = "</w:p>";
const textStart = '<w:t xml:space="preserve">';

function readGeneratedParagraph(xml: Xml, tables: TableTracker): GeneratedParagraph {
  const firstText = xml.indexOf(textStart);
  const head = firstText < 0 ? xml : xml.slice(0, firstText);
  trackTables(tables, head);
  const cell = tables.currentPlace();
  return {
    pieces: firstText < 0 ? [] : readGeneratedPieces(xml, firstText),
    style: cell ? undefined : findLastValueBehind(head, '<w:pStyle w:val="'),
    cell,
  };
}

/** Begins every cell but the first of its row. */
const nextCell = "</w:tc><w:tc>";
const firstCell = "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>";
const widthStart = '<w:tcPr><w:tcW w:type="dxa" w:w="';
/** Stands behind the width of a cell of one column and one row. */
const plainCellEnd = '/><w:vAlign w:val="center"/></w:tcPr><w:p>';

/** Most cells have nothing else that concerns the table. */
function trackTables(tables: TableTracker, xmlBeforeText: Xml): void {
  if (isPlainCell(xmlBeforeText, nextCell)) tables.startCell();
  else if (isPlainCell(xmlBeforeText, firstCell)) {
    tables.startRow();
    tables.startCell();
  } else if (/<w:tc>|<\/?w:tbl>/.test(xmlBeforeText)) trackTableTags(tables, xmlBeforeText);
}

function isPlainCell(xmlBeforeText: Xml, start: string): boolean {
  if (!xmlBeforeText.startsWith(start)) return false;
  return xmlBeforeText.startsWith(plainCellEnd, xmlBeforeText.indexOf("/", start.length + widthStart.length));
}

const tableTag = /<(\/?w:tbl|w:tr|w:tc)>|<w:gridSpan w:val="(\d+)"\/>|<w:vMerge w:val="(continue)"\/>/g;

function trackTableTags(tables: TableTracker, xmlBeforeText: Xml): void {
  for (const [, tag, columnCount, continuation] of xmlBeforeText.matchAll(tableTag)) {
    if (tag === "w:tbl") tables.startTable();
    else if (tag === "w:tr") tables.startRow();
    else if (tag === "w:tc") tables.startCell();
    else if (tag === "/w:tbl") tables.endTable();
    else if (continuation === undefined) tables.setCellColumns(Number(columnCount));
    else tables.setCellContinued();
  }
}

/** The XML between two texts holds the mark of the second. */
function readGeneratedPieces(paragraphXml: Xml, firstText: number): GeneratedPiece[] {
  // Most cells have one piece, and an array made with it is smaller than one that grows.
  let pieces: GeneratedPiece[] | undefined;
  let endOfText = 0;
  for (let start = firstText; start >= 0; start = paragraphXml.indexOf(textStart, endOfText)) {
    const xmlBefore = paragraphXml.slice(endOfText, start);
    const from = start + textStart.length;
    endOfText = paragraphXml.indexOf("<", from);
    const piece = {
      text: readText(paragraphXml.slice(from, endOfText)),
      mark: findLastValueBehind(xmlBefore, '<w:bookmarkStart w:name="'),
    };
    if (xmlBefore.includes("<w:br/>")) pieces = [...(pieces ?? []), { text: "\n", mark: undefined }];
    if (pieces) pieces.push(piece);
    else pieces = [piece];
  }
  return pieces ?? [];
}

/** All but letters of Latin, digits and signs that stand for themselves. */
const changedCharacter = /[^ -%'-~\u00A0-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2010-\u2027]/;

function readText(xml: Xml): string {
  return changedCharacter.test(xml) ? unescapeXml(xml).replace(invisibleCharacters, "") : xml;
}

/** The value of the last attribute that the text introduces; undefined without one. */
function findLastValueBehind(xml: Xml, introduction: string): string | undefined {
  const start = xml.lastIndexOf(introduction);
  if (start < 0) return undefined;
  const from = start + introduction.length;
  return xml.slice(from, xml.indexOf('"', from));
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
