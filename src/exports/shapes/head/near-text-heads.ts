/** Heads and rows that stand among the texts of a column and are none of them: an office writes “Dưới 3 tháng” shorter than it is declared. */
import { collectFilteredAndKnownTexts } from "../../../catalogue/column-texts.ts";
import type { Column } from "../../../catalogue/declaration.ts";
import { buildIssue, type Issue, shortenAndCleanText } from "../../../issues/issue.ts";
import { foldText } from "../../cells/text-folding.ts";
import { findNearestDeclaredText } from "../../meaning/near-text.ts";
import type { ShapedTable } from "../shaped-table.ts";
import { getOrCreateVariableReader, type ShapeContext } from "../variables.ts";

/** A text of the file that may mean a declared one. */
export interface NearText {
  readonly column: Column;
  readonly written: string;
  readonly nearest: string;
}

/** Finds the text that each unread head or row means; undefined where something else is not understood either. */
export function findNearTexts(reading: ShapedTable, context: ShapeContext): readonly NearText[] | undefined {
  return findNearTextsOfParts(reading, context) ?? findNearTextsOfHeads(reading, context);
}

export function buildNearTextIssue(
  { column, written, nearest }: NearText,
  { headerLine }: ShapedTable,
  { path, declaration }: ShapeContext,
): Issue {
  const text = shortenAndCleanText(written);
  const reference = `${declaration.id}.${column.id}`;
  const details = { text, nearest, name: column.headers[0] ?? column.id, reference };
  return buildIssue("shape-text-near", details, { file: path, line: headerLine, column: written });
}

/** "Đào tạo dưới 3 tháng" among the schools below "Sơ cấp" is no part of it. */
function findNearTextsOfParts(reading: ShapedTable, context: ShapeContext): NearText[] | undefined {
  const { parts } = reading.shape;
  const column = context.declaration.columns.find(({ id, type }) => id === parts && type === "text");
  if (!column) return undefined;
  const absent = listTextsWithoutRow(column, reading, context);
  const near = reading.partTexts.flatMap((written) => {
    const nearest = findNearestDeclaredText(written, absent);
    return nearest === undefined ? [] : [{ column, written, nearest }];
  });
  return near.length > 0 ? near : undefined;
}

/** Undefined unless every number without a place stands below a head that is near to a text. */
function findNearTextsOfHeads(reading: ShapedTable, context: ShapeContext): NearText[] | undefined {
  const column = findColumnOfTextsAcross(reading, context);
  if (!column) return undefined;
  const absentTexts = listTextsWithoutHead(column, reading, context);
  const heads = [
    ...new Set(reading.leftOver.map(({ header }) => removeOtherValues(header, reading, context))),
  ];
  const asked = heads.map((head) => ({ head, nearest: findNearestDeclaredText(head, absentTexts) }));
  // Two heads of one text would be added up.
  const texts = new Set(asked.map(({ nearest }) => nearest));
  if (texts.size < heads.length || texts.has(undefined)) return undefined;
  return asked.map(({ head, nearest = "" }) => ({ column, written: head, nearest }));
}

/** "Dưới 3 tháng 9T/2021" without the time, where times or numbers stand in the row below the texts. */
function removeOtherValues(
  header: string,
  { shape: { across = [] } }: ShapedTable,
  context: ShapeContext,
): string {
  const [, lower] = across;
  if (lower === undefined) return header;
  const readLower = getOrCreateVariableReader(lower, context);
  const words = header.split(" ");
  const start = words.findIndex(
    (_, index) => index > 0 && typeof readLower(words.slice(index).join(" ")) === "object",
  );
  return start < 0 ? header : words.slice(0, start).join(" ");
}

/** The column of texts that stands across, in the upper row of two. */
function findColumnOfTextsAcross(
  { shape: { across = [] } }: ShapedTable,
  { declaration }: ShapeContext,
): Column | undefined {
  const [id, ...others] = across;
  if (others.length > 1) return undefined;
  return declaration.columns.find((column) => column.id === id && column.type === "text");
}

function listTextsWithoutHead(
  column: Column,
  { observations }: ShapedTable,
  { declaration, catalogue }: ShapeContext,
): string[] {
  const { filtered, known } = collectFilteredAndKnownTexts(declaration.id, column, catalogue);
  const withHead = new Set(observations.map(({ coordinates }) => coordinates.get(column.id)?.key));
  return [...new Set([...filtered, ...known])].filter((text) => !withHead.has(foldText(text)));
}

function listTextsWithoutRow(
  column: Column,
  { observations }: ShapedTable,
  { declaration, catalogue }: ShapeContext,
): string[] {
  const { filtered, known } = collectFilteredAndKnownTexts(declaration.id, column, catalogue);
  const withRow = new Set(observations.map(({ labels }) => foldText(labels.get(column.id) ?? "")));
  return [...new Set([...filtered, ...known])].filter((text) => !withRow.has(foldText(text)));
}
