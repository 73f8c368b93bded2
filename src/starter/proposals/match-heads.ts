/** Heads of a sheet that are columns of an export, though they have other names. */
import { collectFilteredAndKnownTexts } from "../../catalogue/column-texts.ts";
import { isAmountType, isTimeType } from "../../catalogue/column-types.ts";
import type { Catalogue, Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office.ts";
import { parseUnit } from "../../catalogue/units.ts";
import { getOrCreateLocalityReader } from "../../exports/cells/localities.ts";
import { foldText } from "../../exports/cells/text-folding.ts";
import { parseTime } from "../../exports/cells/time-spans.ts";
import { isRunningNumberHeader } from "../../exports/meaning/running-number.ts";
import { isUnitColumnHead } from "../../exports/meaning/unit-columns.ts";
import { findOtherMeaning } from "../../exports/meaning/words/changing-words.ts";
import { findTimeOfName } from "../../exports/table/header/columns-of-times.ts";
import { matchColumns, prepareColumnForMatching } from "../../exports/table/header/header-matching.ts";
import { isTotalLabel } from "../../exports/table/totals/total-labels.ts";
import { computeHeaderSimilarity, isSameHeader, spellOutAbbreviations } from "./field-words.ts";
import { isNumberCell, type Sheet } from "./sheet.ts";

export interface SheetContext {
  readonly sheet: Sheet;
  readonly declaration: ExportDeclaration;
  readonly office: Office;
  readonly catalogue: Catalogue;
}

/** A column that the sheet names otherwise, and the heads that may be it. */
export interface HeadMatch {
  readonly column: Column;
  /** As report.yaml holds them, without their units; the likeliest first. */
  readonly heads: readonly string[];
}

export interface HeadMatches {
  /** Columns that the declaration itself recognises. */
  readonly known: readonly Column[];
  readonly certain: readonly HeadMatch[];
  /** Columns still missing, with the heads that may be meant. */
  readonly likely: readonly HeadMatch[];
}

export function matchHeads(context: SheetContext): HeadMatches {
  const { sheet, declaration } = context;
  const matched = matchColumns(sheet.names, declaration.columns.map(prepareColumnForMatching));
  const known = [...matched.columns, ...matched.ambiguous].map(({ column }) => column);
  const used = new Set(matched.columns.map(({ index }) => index));
  const missing = declaration.columns.filter(
    (column) => !known.includes(column) && column.type !== "private",
  );
  const certain = missing.flatMap((column): HeadMatch[] => {
    const heads = listCertainHeads(column, used, context);
    return heads.length === 1 ? [{ column, heads }] : [];
  });
  const distinct = certain.filter(
    ({ heads: [head] }) => certain.filter((other) => other.heads[0] === head).length === 1,
  );
  const taken = new Set(distinct.flatMap(({ heads }) => heads));
  const likely = missing
    .filter((column) => !distinct.some((match) => match.column === column))
    .map((column) => ({
      column,
      heads: listLikelyHeads(column, used, context).filter((head) => !taken.has(head)),
    }));
  return { known, certain: distinct, likely: likely.map((match) => omitHeadsOfOthers(match, likely)) };
}

/** Omits heads that share no word with the column and are the likeliest of another, with which they share some. */
function omitHeadsOfOthers({ column, heads }: HeadMatch, all: readonly HeadMatch[]): HeadMatch {
  const isOfOther = (head: string) =>
    computeSimilarity(column, head) === 0 &&
    all.some((other) => other.heads[0] === head && computeSimilarity(other.column, head) > 0);
  return { column, heads: heads.filter((head) => !isOfOther(head)) };
}

function computeSimilarity({ headers }: Column, head: string): number {
  return Math.max(...headers.map((header) => computeHeaderSimilarity(head, header)));
}

/** Heads with the same words, or columns whose cells leave no doubt. */
function listCertainHeads(column: Column, used: ReadonlySet<number>, context: SheetContext): string[] {
  const { sheet, declaration } = context;
  const labels = new Set(sheet.rows.flatMap(({ cells }) => cells.slice(0, 3)));
  const ownNames = sheet.names.flatMap(({ fullName }, index) =>
    used.has(index) || (isAmountType(column.type) && findTimeOfName(sheet.names, index)) ? [] : [fullName],
  );
  const otherTexts = isAmountType(column.type) ? [...sheet.headTexts, ...labels] : [];
  const others = declaration.columns.filter((other) => other !== column);
  // The upper of two heads is none by itself where the whole head is the same: "Số dự án" above "Trong tháng".
  const whole = findSameHeads(ownNames, column, others);
  const distinct = whole.length > 0 ? whole : findSameHeads(otherTexts, column, others);
  // "Đơn vị tính" holds the words of "Đơn vị", and no places.
  if (distinct.length > 0 && column.type !== "locality") return distinct;
  const fitting = listHeadsByCells(column, used, context);
  // "Quê quán" and "Tháng duyệt" hold places and months too, of something else: a person has to say so.
  return column.type === "text"
    ? fitting
    : fitting.filter((head) => distinct.includes(head) || isNeutralHead(head));
}

/** Finds the texts that say the words of a column, and of no other. */
function findSameHeads(texts: readonly string[], { headers }: Column, others: readonly Column[]): string[] {
  const same = texts
    .filter((text) => /\p{L}/u.test(text))
    .map(formatHeadWithoutUnit)
    .filter((text) => headers.some((header) => isSameHeader(text, header)))
    .filter((text) => !others.some((other) => other.headers.some((header) => isSameHeader(text, header))))
    .filter((text) => !headers.some((header) => foldText(header) === foldText(text)));
  return [...new Map(same.map((text) => [foldText(text), text])).values()];
}

/** Words that say no more than that a column holds places or times of the report. */
const neutralWords = new Set(
  "tên đơn vị địa phương bàn huyện thị xã thành phố phường trấn quận hành chính báo cáo thực hiện cấp thời gian điểm tháng quý năm kỳ số liệu tp tx tt"
    .split(" ")
    .map(foldText),
);

function isNeutralHead(head: string): boolean {
  return spellOutAbbreviations(head)
    .split(/[^\p{L}]+/u)
    .every((word) => word === "" || neutralWords.has(word));
}

const mostly = 0.9;

/** The heads of columns whose cells are nearly all localities, months or texts that the column names; dates may be of another event. */
function listHeadsByCells(column: Column, used: ReadonlySet<number>, context: SheetContext): string[] {
  const isFitting = createCellTest(column, context);
  if (!isFitting) return [];
  return context.sheet.names.flatMap(({ fullName }, index) => {
    if (used.has(index) || fullName === "") return [];
    const cells = (context.sheet.columnCells[index] ?? []).filter((cell) => !isTotalLabel(cell));
    const fitting = cells.filter(isFitting).length;
    return cells.length >= 2 && fitting / cells.length >= mostly ? [fullName] : [];
  });
}

function createCellTest(
  column: Column,
  { declaration, office, catalogue }: SheetContext,
): ((cell: string) => boolean) | undefined {
  if (column.type === "locality") {
    const readLocality = getOrCreateLocalityReader(office);
    return (cell) => !isNumberCell(cell) && ["locality", "territory"].includes(readLocality(cell).kind);
  }
  if (column.type === "month")
    return (cell) => /[/.-]\s*20\d\d\s*$|năm\s+20\d\d\s*$/iu.test(cell) && parseTime(cell) !== undefined;
  if (column.type !== "text") return undefined;
  const { filtered } = collectFilteredAndKnownTexts(declaration.id, column, catalogue);
  const texts = new Set([...filtered, ...Object.values(column.aliases ?? {}).flat()].map(foldText));
  return texts.size === 0 ? undefined : (cell) => texts.has(foldText(cell));
}

/** The names of columns, those that differ by a time alone under the name that they share: a measure is no month of several. */
function joinNamesOfTimes(names: SheetContext["sheet"]["names"]): string[] {
  const times = names.map((_, index) => findTimeOfName(names, index)?.rest);
  const sumsOfTimes = times.filter((rest) => rest !== undefined);
  return names.map(({ fullName, groupHeads }, index) => {
    const group = groupHeads.join(" ");
    const isSum =
      sumsOfTimes.includes(group) && /^(?:cong|tong|luy ke)\b/.test(foldText(fullName.slice(group.length)));
    return times[index] ?? (isSum ? group : fullName);
  });
}

/** Heads of the same kind of cells that nothing else explains, those with more words in common first. */
function listLikelyHeads(column: Column, used: ReadonlySet<number>, context: SheetContext): string[] {
  const { sheet, office } = context;
  const readLocality = getOrCreateLocalityReader(office);
  const isAmount = isAmountType(column.type);
  const meanings = new Set([
    undefined,
    ...column.headers.map((header) => findOtherMeaning(foldText(header), header)),
  ]);
  const names = isAmount ? joinNamesOfTimes(sheet.names) : sheet.names.map(({ fullName }) => fullName);
  const candidates = names.flatMap((fullName, index) => {
    if (used.has(index) || fullName === "" || isRunningNumberHeader(fullName)) return [];
    const cells = sheet.columnCells[index] ?? [];
    const numbers = cells.filter(isNumberCell).length;
    const isFitting = isAmount ? numbers * 2 > cells.length : numbers * 2 <= cells.length;
    const isOfUnits = foldText(fullName) !== "don vi" && isUnitColumnHead(fullName);
    const isOfOtherKind =
      (isOfUnits && column.type !== "text") ||
      parseTime(fullName) !== undefined ||
      readLocality(fullName).kind !== "unknown" ||
      (isAmount && !meanings.has(findOtherMeaning(foldText(fullName), fullName)));
    return cells.length > 0 && isFitting && !isOfOtherKind ? [formatHeadWithoutUnit(fullName)] : [];
  });
  const isPlaceOrTime = column.type === "locality" || isTimeType(column.type);
  const fitting = new Set(listHeadsByCells(column, used, context));
  return [...new Set(candidates)]
    .map((head) => ({ head, score: computeSimilarity(column, head) }))
    .filter(({ head, score }) => !isPlaceOrTime || score > 0 || fitting.has(head))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ head }) => head);
}

/** "Số tiền cho vay (tr.đ) Trong tháng" → "Số tiền cho vay Trong tháng": the unit is read from the file. */
function formatHeadWithoutUnit(head: string): string {
  return head.replace(/\s*\(([^()]*)\)(?=[^()]*$)/u, (bracket, inside: string) =>
    parseUnit(inside) ? "" : bracket,
  );
}
