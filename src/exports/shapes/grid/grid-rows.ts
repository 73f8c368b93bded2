/** Classifies the rows below the header of a shaped table. */
import { isTimeType } from "../../../catalogue/column-types.ts";
import { placeRankPrefix } from "../../../catalogue/place-ranks.ts";
import { type Shape, sections } from "../../../catalogue/shape.ts";
import { isBlankCell } from "../../cells/blank-cell.ts";
import { isMissingValue, parseNumberParts } from "../../cells/numbers.ts";
import { foldText } from "../../cells/text-folding.ts";
import { parseYearHeading } from "../../meaning/times/year-heading.ts";
import { isSignatureOrLetterDay } from "../../table/signatures.ts";
import { isTotalLabel } from "../../table/totals/total-labels.ts";
import type { ShapeHead } from "../head/head.ts";
import { getOrCreateVariableReader, type ShapeContext, type VariableValue } from "../variables.ts";
import type { GridRow } from "./grid.ts";

export type GridRowKind =
  | { readonly kind: "data" }
  /** Says a value for the rows below it. */
  | { readonly kind: "group"; readonly value: VariableValue }
  | { readonly kind: "total" }
  /** A part of the place in the row above: "- Xã A". */
  | { readonly kind: "part" }
  /** Says the year of the months below it: "I. NĂM 2021". */
  | { readonly kind: "year"; readonly year: number }
  /** The same with numbers, which the rows below it add up to. */
  | { readonly kind: "year-total"; readonly year: number }
  /** Names the place of the parts below it and has no number. */
  | { readonly kind: "place" }
  /** Looks like a heading of rows and names no known value: what stands below it belongs to nothing. */
  | { readonly kind: "unread-heading"; readonly saysTime: boolean }
  /** A heading that says nothing known, with the sum of the places below it or without. */
  | { readonly kind: "section"; readonly value: VariableValue; readonly hasNumbers: boolean }
  /** A row of the header again, or the numbers of the columns. */
  | { readonly kind: "header" }
  /** Ends the table: no group above it holds for numbers below. */
  | { readonly kind: "signature" }
  /** Names below a signature, which are no labels of the table. */
  | { readonly kind: "signatory" }
  /** Blank, a note. */
  | { readonly kind: "other" };

/** Creates the classifier of the rows below a header. */
export function createGridRowClassifier(
  head: ShapeHead,
  headRows: readonly GridRow[],
  shape: Shape,
  context: ShapeContext,
): (row: GridRow) => GridRowKind {
  const numberIndices = listIndices(head, ["numbers", "total", "percent"]);
  const labelIndices = listIndices(head, ["label", "undeclared"]);
  const readGroup = shape.groups === undefined ? undefined : getOrCreateVariableReader(shape.groups, context);
  const readDown = shape.down === undefined ? undefined : getOrCreateVariableReader(shape.down, context);
  const headTexts = new Set(headRows.map(({ cells }) => foldCells(cells)));
  const isPlace = createPlaceTest(context);
  const readTime = getOrCreateVariableReader("time", context);
  const isTime = (text: string) => typeof readTime(text) === "object";
  const placeIndex = head.columns.findIndex(
    ({ role }) => role.kind === "label" && role.column.type === "locality",
  );
  const hasMonths = head.columns.some(({ role }) => role.kind === "label" && role.column.type === "month");
  const hasOnlyMonthsAcross = hasNoTimeButAcross(head, shape);
  const isPartOfText = createTextPartTest(head, shape, context);
  const hasCommunes = shape.parts === "locality";
  const readSection = createSectionReader(head, shape, context);
  let isBelowSignature = false;
  return ({ cells }) => {
    const isHeader = headTexts.has(foldCells(cells)) && cells.some((cell) => !isBlankCell(cell));
    if (isHeader || isColumnNumbering(cells)) return { kind: "header" };
    const hasNumbers = numberIndices.some((index) => isNumberCell(cells[index]));
    if (hasNumbers) isBelowSignature = false;
    const section = readSection(cells);
    if (section !== undefined)
      return { kind: "section", value: { key: foldText(section), cell: section }, hasNumbers };
    const labels = labelIndices.map((index) => cells[index] ?? "").filter((cell) => !isBlankCell(cell));
    if (!hasNumbers) {
      const year = hasMonths || hasOnlyMonthsAcross ? parseYearHeading(cells) : undefined;
      if (year !== undefined) return { kind: "year", year };
      const filled = cells.filter((cell) => !isBlankCell(cell) && !/^[IVX\d]+[.)]?$/u.test(cell.trim()));
      const texts = filled.filter((cell) => !isMissingValue(cell));
      const heading = removeNumbering(texts[0] ?? "");
      const value = texts.length === 1 ? readGroup?.(heading) : undefined;
      if (typeof value === "object")
        return isWholeYear(value) ? { kind: "unread-heading", saysTime: true } : { kind: "group", value };
      if (hasCommunes && labels.some(isPlace)) return { kind: "place" };
      const isUnreported = numberIndices.every((index) => isBlankCell(cells[index]));
      // A place in the column of places, or a commune, has reported nothing: the rows below it name their own.
      if (isPlace(cells[placeIndex] ?? "")) return { kind: isUnreported ? "other" : "data" };
      if (hasCommunes && labels.some(isNameOfCommune)) return { kind: isUnreported ? "other" : "part" };
      if (cells.some(isSignatureOrLetterDay)) {
        isBelowSignature = true;
        return { kind: "signature" };
      }
      if (isBelowSignature) return { kind: "signatory" };
      const saysTimeOrPlace =
        isTime(heading) || isPlace(heading) || placeRankPrefix.test(heading.normalize("NFC"));
      const canBeHeading = shape.groups !== undefined || shape.parts !== undefined || saysTimeOrPlace;
      if (texts.length === 1 && canBeHeading) return { kind: "unread-heading", saysTime: isTime(heading) };
      // "Tháng 2/2022;;ước": a group with a remark, which may change it.
      if (texts.length > 1 && typeof readGroup?.(heading) === "object")
        return { kind: "unread-heading", saysTime: false };
      return numberIndices.some((index) => !isMissingValue(cells[index] ?? "")) && labels.length > 0
        ? { kind: "data" }
        : { kind: "other" };
    }
    const texts = cells.filter((_, index) => !numberIndices.includes(index));
    const year = hasOnlyMonthsAcross ? parseYearHeading(texts) : undefined;
    if (year !== undefined) return { kind: "year-total", year };
    // "Tổng số hộ" may be the name of a column of numbers.
    const isNamed = texts.some((text) => typeof readDown?.(text) === "object");
    const firstText = texts.find((text) => !isBlankCell(text) && !/^\s*[IVX\d]+[.)]?\s*$/u.test(text)) ?? "";
    if (!isNamed && isTotalLabel(firstText)) return { kind: "total" };
    if (hasCommunes && labels.some((text) => isPartOfPlace(text, isPlace))) return { kind: "part" };
    if (isPartOfText(cells)) return { kind: "part" };
    return { kind: "data" };
  };
}

/** Reads the heading of a section: in the column of places a text that is no place, no total and no time. */
function createSectionReader(
  { columns }: ShapeHead,
  { groups }: Shape,
  context: ShapeContext,
): (cells: readonly string[]) => string | undefined {
  const index = columns.findIndex(({ role }) => role.kind === "label" && role.column.type === "locality");
  if (groups !== sections || index < 0) return () => undefined;
  const isPlace = createPlaceTest(context);
  const others = ["time", "measure"].map((variable) => getOrCreateVariableReader(variable, context));
  return (cells) => {
    const text = (cells[index] ?? "").trim();
    if (isBlankCell(text) || isMissingValue(text) || parseNumberParts(text) !== undefined) return undefined;
    const isOther = isTotalLabel(text) || isPlace(text) || others.some((read) => read(text) !== undefined);
    return isOther || isNameOfCommune(text) || cells.some(isSignatureOrLetterDay) ? undefined : text;
  };
}

/** Tests rows for a text that the column of wholes does not know: "Trường Cao đẳng A" below "Cao đẳng". */
function createTextPartTest(
  { columns }: ShapeHead,
  { parts }: Shape,
  context: ShapeContext,
): (cells: readonly string[]) => boolean {
  if (parts === undefined || parts === "locality") return () => false;
  const index = columns.findIndex(({ role }) => role.kind === "label" && role.column.id === parts);
  const readWhole = getOrCreateVariableReader(parts, context);
  return (cells) => !isBlankCell(cells[index]) && typeof readWhole(cells[index] ?? "") !== "object";
}

/** True for rows of places or texts under months, of which only a row above them can say the year. */
function hasNoTimeButAcross({ columns }: ShapeHead, { across, down, groups, parts }: Shape): boolean {
  const hasTimeColumn = columns.some(({ role }) => role.kind === "label" && isTimeType(role.column.type));
  const isPlain = down === undefined && groups === undefined && parts === undefined;
  return isPlain && across?.includes("time") === true && !hasTimeColumn;
}

/** A year above months would be lost: the months below it would be those of the file's year. */
function isWholeYear(value: VariableValue): boolean {
  return /^Năm \d{4}$/u.test(value.cell);
}

function listIndices({ columns }: ShapeHead, kinds: readonly string[]): number[] {
  return columns.flatMap(({ role }, index) => (kinds.includes(role.kind) ? [index] : []));
}

export function isNumberCell(cell = ""): boolean {
  return !isMissingValue(cell) && parseNumberParts(cell) !== undefined;
}

function foldCells(cells: readonly string[]): string {
  return cells.map(foldText).join("\n");
}

/** "I. Huyện Nho Quan", "1) Tháng 3/2022" */
function removeNumbering(text: string): string {
  return text.replace(/^\s*(?:[IVX]+|\d{1,2}|[A-Z])[.)]\s+/u, "").replace(/^\s*[*•]\s*/u, "");
}

/** "(1)", "(2)", "(3)" or "A", "B", "1", "2" below the header. */
function isColumnNumbering(cells: readonly string[]): boolean {
  const marks = cells
    .filter((cell) => !isBlankCell(cell))
    .map((cell) => /^\(?(\d{1,2}|[A-Z])\)?$/.exec(cell.trim())?.[1]);
  if (marks.length < 2 || marks.includes(undefined)) return false;
  const numbers = marks.filter((mark) => /\d/.test(mark ?? "")).map(Number);
  const isConsecutive = numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
  return isConsecutive && cells.some((cell) => /^\s*(?:\(\d{1,2}\)|[A-Z])\s*$/.test(cell));
}

function createPlaceTest(context: ShapeContext): (text: string) => boolean {
  const readPlace = getOrCreateVariableReader("locality", context);
  return (text) => typeof readPlace(text) === "object";
}

const lowerRank = /^\s*(?:xã|phường|thị trấn)\s/iu;

/** True for the name of a commune: anything else in its place is no part of a district that can be added up. */
export function isNameOfCommune(text: string): boolean {
  return lowerRank.test(text.replace(/^\s*[-–+•]\s*/u, "").normalize("NFC"));
}

/** A mark before the name, or a rank below that of the places that are known. */
function isPartOfPlace(text: string, isPlace: (text: string) => boolean): boolean {
  const name = text.replace(/^\s*[-–+•]\s*/u, "");
  const isMarked = name !== text;
  return (isMarked || lowerRank.test(name.normalize("NFC"))) && !isPlace(name);
}
