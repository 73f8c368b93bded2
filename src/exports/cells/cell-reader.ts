import type { Catalogue, Column } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office.ts";
import type { MoneyUnit } from "../../catalogue/units.ts";
import { formatExcerpt, type IssueCode } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wording.ts";
import { formatIsoDate, toYearMonth, type YearMonth } from "../../period.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";
import { memoize } from "../memoize.ts";
import type { MatchedColumn } from "../table/header.ts";
import { cleanText, hasLostLetters } from "./clean-text.ts";
import { parseDate, parseYear } from "./dates.ts";
import { getLocalityReader } from "./localities.ts";
import { dongPerUnit } from "./money-units.ts";
import { type MonthReading, parseMonth } from "./months.ts";
import { createNameIndex } from "./name-index.ts";
import {
  isMissingValue,
  type ParsedNumber,
  parseNumber,
  type SeparatorMeaning,
  type SeparatorMeanings,
  toPlainNumber,
  toQuantity,
  toSafeInteger,
} from "./numbers.ts";

/** What one cell says, or why it says nothing that counts. */
export type CellReading =
  | { readonly kind: "none" }
  | { readonly kind: "number"; readonly value: number | Quantity }
  | { readonly kind: "text"; readonly value: string }
  | {
      readonly kind: "date";
      readonly value: string;
      readonly month: YearMonth;
      readonly dayFirstProven: boolean;
    }
  | { readonly kind: "year"; readonly value: number }
  | { readonly kind: "month"; readonly value: MonthReading }
  | { readonly kind: "locality"; readonly code: string }
  | { readonly kind: "territory" }
  | { readonly kind: "problem"; readonly code: IssueCode; readonly details: IssueDetails };

export type CellReader = (cell: string) => CellReading;

/** What the cells of one file are read by. */
export interface CellContext {
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly separators: SeparatorMeanings;
}

/** The longest cell that may still be a number, a date or a name. */
const maxValueLength = 200;
const noValue: CellReading = { kind: "none" };

/** How the cells of a column are read. Readers of labels remember their answers: few different ones fill a column. */
export function createCellReader(matched: MatchedColumn, context: CellContext): CellReader {
  switch (matched.column.type) {
    case "count":
    case "money":
    case "decimal":
    case "percent":
      return createNumberReader(matched, context.separators);
    case "text":
      return readTextCell;
    case "private":
      return () => noValue;
    case "date":
      return memoize(createLabelReader(readDateCell));
    case "year":
      return memoize(createLabelReader(readYearCell));
    case "month":
      return memoize(createLabelReader(readMonthCell));
    case "locality":
      return memoize(createLabelReader(createLocalityCellReader(context.office)));
    case "indicator":
      return memoize(createLabelReader(createIndicatorCellReader(context.catalogue)));
  }
}

function buildProblem(code: IssueCode, cell: string, details: IssueDetails = {}): CellReading {
  return { kind: "problem", code, details: { text: formatExcerpt(cell), ...details } };
}

function readTextCell(cell: string): CellReading {
  const text = cleanText(cell);
  if (text === undefined) return buildProblem("text-forbidden", cell);
  if (text === "") return noValue;
  return hasLostLetters(text) ? buildProblem("letters-lost", text) : { kind: "text", value: text };
}

function createLabelReader(read: (text: string) => CellReading): CellReader {
  return (cell) => {
    const text = cleanText(cell);
    if (text === undefined) return buildProblem("text-forbidden", cell);
    return isMissingValue(text) ? noValue : read(text.slice(0, maxValueLength));
  };
}

function readDateCell(text: string): CellReading {
  const reading = parseDate(text);
  if ("problem" in reading) return buildProblem(reading.problem, text);
  const { date, dayFirstProven } = reading;
  return {
    kind: "date",
    value: formatIsoDate(date),
    month: toYearMonth(date.year, date.month),
    dayFirstProven,
  };
}

function readYearCell(text: string): CellReading {
  const year = parseYear(text);
  return year === undefined ? buildProblem("year-unreadable", text) : { kind: "year", value: year };
}

function readMonthCell(text: string): CellReading {
  const month = parseMonth(text);
  return month ? { kind: "month", value: month } : buildProblem("month-unreadable", text);
}

function createLocalityCellReader(office: Office): CellReader {
  const read = getLocalityReader(office);
  return (text) => {
    const reading = read(text);
    switch (reading.kind) {
      case "unknown":
        if (hasLostLetters(text)) return buildProblem("letters-lost", text);
        return buildProblem("locality-unknown", text, { nearest: reading.nearest ?? "" });
      case "unclear":
        return buildProblem("locality-unclear", text, {
          candidates: formatQuotedList(reading.candidates, " hoặc "),
        });
      default:
        return reading;
    }
  };
}

function createIndicatorCellReader({ sectors }: Catalogue): CellReader {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  const knownIds = new Set(indicators.map(({ id }) => id));
  const nameIndex = createNameIndex(
    indicators.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]),
  );
  return (text) => {
    if (knownIds.has(text)) return { kind: "text", value: text };
    const [first, ...others] = nameIndex.find(text);
    if (first === undefined)
      return buildProblem("indicator-unknown", text, { nearest: nameIndex.findNearest(text) ?? "" });
    if (others.length > 0)
      return buildProblem("indicator-unclear", text, { candidates: formatQuotedList([first, ...others]) });
    return { kind: "text", value: first };
  };
}

/** “a”, “b”: as messages list names. */
export function formatQuotedList(names: readonly string[], separator = ", "): string {
  const shown = names.slice(0, 20).map((name) => `“${formatExcerpt(name)}”`);
  return shown.join(separator) + (names.length > shown.length ? ", …" : "");
}

/** How many đồng, or of whatever the column counts, a 1 in its cells is. */
export function computeUnitFactor(matched: MatchedColumn): number {
  return matched.column.type === "money" ? dongPerUnit[resolveMoneyUnit(matched)] : 1;
}

function resolveMoneyUnit({ column, unit }: MatchedColumn): MoneyUnit {
  return unit ?? column.unit ?? "đồng";
}

/** Plain digits are by far the most; they need none of the questions below. */
const plainDigits = /^\d{1,12}$/;

function createNumberReader(matched: MatchedColumn, separators: SeparatorMeanings): CellReader {
  const { column } = matched;
  const factor = computeUnitFactor(matched);
  const isWholeOnly = column.type === "count" || (column.type === "money" && factor === 1);
  // A share has decimals and does not reach thousands.
  const isPercent = column.type === "percent";
  const factorQuantity = createQuantity(factor);
  return (cell) => {
    if (factor === 1 && plainDigits.test(cell)) return { kind: "number", value: Number(cell) };
    if (cell.length > maxValueLength) return buildProblem("number-unreadable", cell);
    const parsed = parseNumber(cell);
    if (!parsed) return isMissingValue(cell) ? noValue : buildProblem(classifyUnreadableNumber(cell), cell);
    if (parsed.percent && (isWholeOnly || column.type === "money"))
      return buildProblem("number-unreadable", cell);
    const meaning = isWholeOnly
      ? "group"
      : isPercent
        ? "decimal"
        : resolveSeparatorMeaning(parsed, separators);
    if (meaning === "unknown") return buildProblem("number-ambiguous", cell, buildBothMeanings(parsed));
    const whole = toSafeInteger(parsed, meaning) * factor;
    if (Number.isSafeInteger(whole)) return { kind: "number", value: whole };
    const value = toQuantity(parsed, meaning).times(factorQuantity);
    const problemCode = findNumberProblem(column, value);
    return problemCode
      ? buildProblem(problemCode, cell, { unit: resolveMoneyUnit(matched) })
      : { kind: "number", value: toPlainNumber(value) };
  };
}

function resolveSeparatorMeaning(
  { ambiguous, decimal }: ParsedNumber,
  separators: SeparatorMeanings,
): SeparatorMeaning {
  return ambiguous ? separators[decimal === "." ? "." : ","] : "decimal";
}

function findNumberProblem({ type }: Column, value: Quantity): IssueCode | undefined {
  const isWhole = value.eq(value.round(0));
  if (type === "money") return isWhole ? undefined : "money-fraction";
  if (type !== "count") return undefined;
  if (!isWhole) return "count-fraction";
  if (value.lt(0)) return "count-negative";
  return value.gt(Number.MAX_SAFE_INTEGER) ? "number-too-large" : undefined;
}

function classifyUnreadableNumber(cell: string): IssueCode {
  if (/^\s*#/.test(cell)) return "number-spoilt";
  return /^\s*-?\d+(?:[.,]\d+)?e[+-]?\d+\s*$/i.test(cell) ? "number-cut" : "number-unreadable";
}

function buildBothMeanings({ whole, fraction, negative }: ParsedNumber): IssueDetails {
  const sign = negative ? "-" : "";
  return { group: `${sign}${whole}${fraction}`, decimal: `${sign}${whole} phẩy ${fraction}` };
}
