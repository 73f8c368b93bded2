/** Heads of a sheet that may be a column: a person decides. */
import { isAmountType, isTimeType } from "../../../catalogue/column-types.ts";
import type { Column, ExportDeclaration } from "../../../catalogue/declaration.ts";
import { parseUnit } from "../../../catalogue/units.ts";
import { getOrCreateLocalityReader } from "../../../exports/cells/localities.ts";
import { foldText } from "../../../exports/cells/text-folding.ts";
import { parseTime } from "../../../exports/cells/time-spans.ts";
import { isRunningNumberHeader } from "../../../exports/meaning/running-number.ts";
import { isHeadOfYears } from "../../../exports/meaning/times/year-column.ts";
import { isUnitColumnHead } from "../../../exports/meaning/units/unit-columns.ts";
import { findOtherMeaning } from "../../../exports/meaning/words/changing-words.ts";
import { findTimeOfName } from "../../../exports/table/header/columns-of-times.ts";
import { isTotalLabel } from "../../../exports/table/totals/total-labels.ts";
import { isNumberCell } from "../sheet.ts";
import {
  computeColumnSimilarity,
  formatHeadWithoutUnit,
  half,
  isTimeOrDate,
  listHeadsByCells,
  type SheetContext,
} from "./head-cells.ts";

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
export function listLikelyHeads(column: Column, used: ReadonlySet<number>, context: SheetContext): string[] {
  const { sheet, office, declaration } = context;
  const readLocality = getOrCreateLocalityReader(office);
  const isAmount = isAmountType(column.type);
  const meanings = new Set([
    undefined,
    ...column.headers.map((header) => findOtherMeaning(foldText(header), header)),
  ]);
  const names = isAmount ? joinNamesOfTimes(sheet.names) : sheet.names.map(({ fullName }) => fullName);
  const isOfTimes = isAmount && sheet.names.some((_, index) => findTimeOfName(sheet.names, index));
  const candidates = names.flatMap((fullName, index) => {
    if (used.has(index) || fullName === "" || isRunningNumberHeader(fullName)) return [];
    if (isAmount && isHeadOfYears(fullName, names)) return [];
    // Beside months "Cộng quý" sums them, and "Thực hiện" above them says nothing of what is counted.
    if (isOfTimes && (isTotalLabel(fullName) || computeColumnSimilarity(column, fullName) === 0)) return [];
    if (isAmount && !hasKindOfAmount(column, fullName)) return [];
    const cells = sheet.columnCells[index] ?? [];
    const numbers = cells.filter(isNumberCell).length;
    const isFitting = isAmount ? numbers * 2 > cells.length : numbers * 2 <= cells.length;
    if (isTimeType(column.type) && !cells.some(isTimeOrDate)) return [];
    const isOfUnits = foldText(fullName) !== "don vi" && isUnitColumnHead(fullName);
    const isOfOtherKind =
      (isOfUnits && column.type !== "text") ||
      parseTime(fullName) !== undefined ||
      readLocality(fullName).kind !== "unknown" ||
      (isAmount && !meanings.has(findMeaningOfPart(fullName)));
    return cells.length > 0 && isFitting && !isOfOtherKind ? [formatHeadWithoutUnit(fullName)] : [];
  });
  const isLabel = !isAmount;
  const isMain = isFirstOfKind(column, declaration);
  const rowNames = isAmount && isOfTimes ? listRowNames(column, context) : [];
  const fitting = new Set(listHeadsByCells(column, used, context, half));
  return [...new Set([...candidates, ...rowNames])]
    .map((head) => ({
      head,
      score: computeColumnSimilarity(column, head) + (isMain && isTotalLabel(head) ? totalBonus : 0),
    }))
    .filter(
      ({ head, score }) =>
        score > 0 || (isLabel ? fitting.has(head) || mayHoldTexts(column, head, context) : isMain),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ head }) => head);
}

/** The share of words from which the name of a row may be that of a column: "Nước khác" is none of the workers abroad. */
const likeRow = 0.4;

/** The names beside the numbers of rows, where months stand across: "Kinh phí trợ cấp" below "Nội dung". */
function listRowNames(column: Column, { sheet, office, declaration }: SheetContext): string[] {
  const names = sheet.rows.flatMap(({ cells }) => {
    const name = cells.slice(0, 3).find((cell) => foldText(cell).length > 4) ?? "";
    const hasNumbers = cells.slice(1).filter(isNumberCell).length > 1;
    return hasNumbers && !isTotalLabel(name) ? [name.trim()] : [];
  });
  // Among rows of places "Đối tượng khác" is a heading of some of them.
  const readLocality = getOrCreateLocalityReader(office);
  if (
    names.filter((name) => ["locality", "timed"].includes(readLocality(name).kind)).length * 2 >
    names.length
  )
    return [];
  const isKnown = names.some((name) => column.headers.some((header) => foldText(header) === foldText(name)));
  if (isKnown) return [];
  const isOfOther = (name: string) =>
    declaration.columns.some(({ headers }) => headers.some((header) => foldText(header) === foldText(name)));
  return names.filter(
    (name) =>
      computeColumnSimilarity(column, name) >= likeRow && hasKindOfAmount(column, name) && !isOfOther(name),
  );
}

/** "Trong đó: được trợ giúp" is the number of those who were helped, and "nộp hồ sơ đề nghị hưởng" no wish. */
function findMeaningOfPart(head: string): ReturnType<typeof findOtherMeaning> {
  const part = head
    .normalize("NFC")
    .replace(/^\s*trong\s+đó\s*:?\s*/iu, "")
    .replace(/(?<=nộp\s+(?:hồ\s+sơ|hs)\s+)đề\s+nghị\s+/iu, "");
  return findOtherMeaning(foldText(part), part);
}

/** "Tổng số người" is likelier than a head that shares one word. */
const totalBonus = 0.3;

/** True for the first needed count, or the first sum of money: a head without a word in common may still be meant. */
function isFirstOfKind(column: Column, { columns }: ExportDeclaration): boolean {
  return columns.find(({ optional, type }) => !optional && type === column.type) === column;
}

/** True for a needed column of texts and a head whose cells are no times and no places. */
function mayHoldTexts(column: Column, head: string, { sheet, office }: SheetContext): boolean {
  if (column.type !== "text" || column.optional) return false;
  const index = sheet.names.findIndex(({ fullName }) => formatHeadWithoutUnit(fullName) === head);
  const readLocality = getOrCreateLocalityReader(office);
  return (sheet.columnCells[index] ?? []).every(
    (cell) => !isTimeOrDate(cell) && readLocality(cell).kind === "unknown",
  );
}

const moneyWords = /\b(?:tien|kinh phi|tri gia|gia tri|doanh so|von)\b/;

/** False for "Số suất" as a sum of money and for "Kinh phí" as a number of things. */
function hasKindOfAmount(column: Column, head: string): boolean {
  const [, bracket = ""] = /\(([^()]*)\)[^()]*$/u.exec(head) ?? [];
  const isMoney = moneyWords.test(foldText(head)) || parseUnit(bracket)?.kind === "money";
  return (column.type === "money") === isMoney || computeColumnSimilarity(column, head) > 0;
}
