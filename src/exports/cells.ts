import type { Catalogue, Column, MoneyUnit } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { type Details, excerpt, type IssueCode } from "../issues/issue.ts";
import { type Quantity, quantity } from "../quantity.ts";
import { isoDate, readDate, readYear } from "./dates.ts";
import type { FoundColumn } from "./header.ts";
import { localityReader } from "./localities.ts";
import { remembering } from "./memory.ts";
import { dongsPer } from "./money.ts";
import { type MonthReading, readMonth } from "./months.ts";
import { namesOf } from "./names.ts";
import {
  isNone,
  numberValue,
  plain,
  type SeparatorMeaning,
  type Separators,
  safeWhole,
  type WrittenNumber,
  writtenNumber,
} from "./numbers.ts";
import type { YearMonth } from "./row.ts";
import { cleanText, hasLostLetters } from "./text.ts";

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
  | { readonly kind: "problem"; readonly code: IssueCode; readonly details: Details };

export type CellReader = (cell: string) => CellReading;

/** What the cells of one file are read by. */
export interface CellContext {
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly separators: Separators;
}

/** The longest cell that may still be a number, a date or a name. */
const longestValue = 200;
const none: CellReading = { kind: "none" };

/** How the cells of a column are read. Readers of labels remember their answers: few different ones fill a column. */
export function cellReader(found: FoundColumn, context: CellContext): CellReader {
  switch (found.column.type) {
    case "count":
    case "money":
    case "decimal":
    case "percent":
      return numberReader(found, context.separators);
    case "text":
      return readText;
    case "private":
      return () => none;
    case "date":
      return remembering(labelReader(dateCell));
    case "year":
      return remembering(labelReader(yearCell));
    case "month":
      return remembering(labelReader(monthCell));
    case "locality":
      return remembering(labelReader(localityCell(context.office)));
    case "indicator":
      return remembering(labelReader(indicatorCell(context.catalogue)));
  }
}

function problem(code: IssueCode, cell: string, details: Details = {}): CellReading {
  return { kind: "problem", code, details: { text: excerpt(cell), ...details } };
}

function readText(cell: string): CellReading {
  const text = cleanText(cell);
  if (text === undefined) return problem("text-forbidden", cell);
  if (text === "") return none;
  return hasLostLetters(text) ? problem("letters-lost", text) : { kind: "text", value: text };
}

function labelReader(read: (text: string) => CellReading): CellReader {
  return (cell) => {
    const text = cleanText(cell);
    if (text === undefined) return problem("text-forbidden", cell);
    return isNone(text) ? none : read(text.slice(0, longestValue));
  };
}

function dateCell(text: string): CellReading {
  const reading = readDate(text);
  if ("problem" in reading) return problem(reading.problem, text);
  const { date, dayFirstProven } = reading;
  return { kind: "date", value: isoDate(date), month: date.year * 100 + date.month, dayFirstProven };
}

function yearCell(text: string): CellReading {
  const year = readYear(text);
  return year === undefined ? problem("year-unreadable", text) : { kind: "year", value: year };
}

function monthCell(text: string): CellReading {
  const month = readMonth(text);
  return month ? { kind: "month", value: month } : problem("month-unreadable", text);
}

function localityCell(office: Office): CellReader {
  const read = localityReader(office);
  return (text) => {
    const reading = read(text);
    switch (reading.kind) {
      case "unknown":
        if (hasLostLetters(text)) return problem("letters-lost", text);
        return problem("locality-unknown", text, { nearest: reading.nearest ?? "" });
      case "unclear":
        return problem("locality-unclear", text, { candidates: quotedList(reading.candidates, " hoặc ") });
      default:
        return reading;
    }
  };
}

function indicatorCell({ sectors }: Catalogue): CellReader {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  const byId = new Set(indicators.map(({ id }) => id));
  const names = namesOf(indicators.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]));
  return (text) => {
    if (byId.has(text)) return { kind: "text", value: text };
    const [first, ...others] = names.find(text);
    if (first === undefined)
      return problem("indicator-unknown", text, { nearest: names.nearest(text) ?? "" });
    if (others.length > 0)
      return problem("indicator-unclear", text, { candidates: quotedList([first, ...others]) });
    return { kind: "text", value: first };
  };
}

/** “a”, “b”: as messages list names. */
export function quotedList(names: readonly string[], between = ", "): string {
  const shown = names.slice(0, 20).map((name) => `“${excerpt(name)}”`);
  return shown.join(between) + (names.length > shown.length ? ", …" : "");
}

/** How many đồng, or of whatever the column counts, a 1 in its cells is. */
export function unitFactor(found: FoundColumn): number {
  return found.column.type === "money" ? dongsPer[unitOf(found)] : 1;
}

function unitOf({ column, unit }: FoundColumn): MoneyUnit {
  return unit ?? column.unit ?? "đồng";
}

/** Plain digits are by far the most; they need none of the questions below. */
const digitsOnly = /^\d{1,12}$/;

function numberReader(found: FoundColumn, separators: Separators): CellReader {
  const { column } = found;
  const factor = unitFactor(found);
  const isCounted = column.type === "count" || (column.type === "money" && factor === 1);
  // A share has decimals and does not reach thousands.
  const isShare = column.type === "percent";
  const asDongs = quantity(factor);
  return (cell) => {
    if (factor === 1 && digitsOnly.test(cell)) return { kind: "number", value: Number(cell) };
    if (cell.length > longestValue) return problem("number-unreadable", cell);
    const written = writtenNumber(cell);
    if (!written) return isNone(cell) ? none : problem(spoiltNumber(cell), cell);
    if (written.percent && (isCounted || column.type === "money")) return problem("number-unreadable", cell);
    const meaning = isCounted ? "group" : isShare ? "decimal" : meaningOf(written, separators);
    if (meaning === "unknown") return problem("number-ambiguous", cell, bothMeanings(written));
    const whole = safeWhole(written, meaning) * factor;
    if (Number.isSafeInteger(whole)) return { kind: "number", value: whole };
    const value = numberValue(written, meaning).times(asDongs);
    const wrong = wrongFor(column, value);
    return wrong ? problem(wrong, cell, { unit: unitOf(found) }) : { kind: "number", value: plain(value) };
  };
}

function meaningOf({ ambiguous, decimal }: WrittenNumber, separators: Separators): SeparatorMeaning {
  return ambiguous ? separators[decimal === "." ? "." : ","] : "decimal";
}

function wrongFor({ type }: Column, value: Quantity): IssueCode | undefined {
  const isWhole = value.eq(value.round(0));
  if (type === "money") return isWhole ? undefined : "money-fraction";
  if (type !== "count") return undefined;
  if (!isWhole) return "count-fraction";
  if (value.lt(0)) return "count-negative";
  return value.gt(Number.MAX_SAFE_INTEGER) ? "number-too-large" : undefined;
}

function spoiltNumber(cell: string): IssueCode {
  if (/^\s*#/.test(cell)) return "number-spoilt";
  return /^\s*-?\d+(?:[.,]\d+)?e[+-]?\d+\s*$/i.test(cell) ? "number-cut" : "number-unreadable";
}

function bothMeanings({ whole, fraction, negative }: WrittenNumber): Details {
  const sign = negative ? "-" : "";
  return { group: `${sign}${whole}${fraction}`, decimal: `${sign}${whole} phẩy ${fraction}` };
}
