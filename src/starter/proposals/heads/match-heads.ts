/** Heads of a sheet that are columns of an export, though they have other names. */
import { isAmountType } from "../../../catalogue/column-types.ts";
import type { Column } from "../../../catalogue/declaration.ts";
import { foldText } from "../../../exports/cells/text-folding.ts";
import { findTimeOfName } from "../../../exports/table/header/columns-of-times.ts";
import { prepareColumnForMatching } from "../../../exports/table/header/declared-columns.ts";
import { matchColumns } from "../../../exports/table/header/header-matching.ts";
import { isSameHeader, spellOutAbbreviations } from "./field-words.ts";
import {
  computeColumnSimilarity,
  formatHeadWithoutUnit,
  listHeadsByCells,
  type SheetContext,
} from "./head-cells.ts";
import { listLikelyHeads } from "./likely-heads.ts";

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
    computeColumnSimilarity(column, head) === 0 &&
    all.some((other) => other.heads[0] === head && computeColumnSimilarity(other.column, head) > 0);
  return { column, heads: heads.filter((head) => !isOfOther(head)) };
}

/** Heads with the same words, or columns whose cells leave no doubt. */
function listCertainHeads(column: Column, used: ReadonlySet<number>, context: SheetContext): string[] {
  const { sheet, declaration } = context;
  const labels = new Set(sheet.rows.flatMap(({ cells }) => cells.slice(0, 3)));
  const ownNames = sheet.names.flatMap(({ fullName }, index) =>
    used.has(index) || (isAmountType(column.type) && findTimeOfName(sheet.names, index)) ? [] : [fullName],
  );
  // "Số hộ" below "Hộ nghèo" and below "Hộ cận nghèo" is by itself neither of them.
  const onceTexts = sheet.headTexts.filter((text, _, all) => all.indexOf(text) === all.lastIndexOf(text));
  const otherTexts = isAmountType(column.type) ? [...onceTexts, ...labels] : [];
  const others = declaration.columns.filter((other) => other !== column);
  // The upper of two heads is none by itself where the whole head is the same: "Số dự án" above "Trong tháng".
  const whole = [
    ...findSameHeads(ownNames, column, others),
    ...(isAmountType(column.type) ? findCountsBelow(column, others, used, context) : []),
  ];
  const distinct = whole.length > 0 ? whole : findSameHeads(otherTexts, column, others);
  // "Đơn vị tính" holds the words of "Đơn vị", and no places.
  if (distinct.length > 0 && column.type !== "locality") return distinct;
  const fitting = listHeadsByCells(column, used, context);
  // "Quê quán" and "Tháng duyệt" hold places and months too, of something else: a person has to say so.
  return column.type === "text"
    ? fitting
    : fitting.filter((head) => distinct.includes(head) || (column.type !== "date" && isNeutralHead(head)));
}

/** Finds "Hộ nghèo | Số hộ" for "Số hộ nghèo": the lower head only says that it counts what the upper one names. */
function findCountsBelow(
  column: Column,
  others: readonly Column[],
  used: ReadonlySet<number>,
  { sheet }: SheetContext,
): string[] {
  return sheet.names.flatMap(({ fullName, groupHeads }, index) => {
    const upper = groupHeads.join(" ");
    const lower = fullName.slice(upper.length).trim();
    if (used.has(index) || upper === "" || !plainCount.test(foldText(lower))) return [];
    return findSameHeads([upper], column, others).length > 0 ? [fullName] : [];
  });
}

const plainCount = /^(?:so|so luong|so ho|so nguoi|tong so|tong so ho|tong so nguoi)$/;

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
