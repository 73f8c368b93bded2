/** The reading shared by all column types of numbers. */
import type { IssueCode } from "../../../issues/issue.ts";
import type { IssueDetails } from "../../../issues/wordings/wording.ts";
import { createQuantity, type Quantity } from "../../../quantity.ts";
import { RecordOfTexts } from "../../text-source-record.ts";
import { buildProblemReading, type CellReader, maxValueLength, noValue } from "../cell-reading.ts";
import {
  isMissingValue,
  type ParsedNumber,
  parseNumberParts,
  type SeparatorMeaning,
  type SeparatorMeanings,
  toNumberIfExact,
  toQuantity,
  toSafeIntegerOrNaN,
} from "../numbers.ts";
import { readPlainNumberOrNaN } from "../plain-number.ts";
import type { ColumnTypeDefinition, NumberForm, RecordReader } from "./column-type.ts";

/** The properties that types of numbers have in common. */
export const numberTraits = {
  isLabel: false,
  isDay: false,
  isPrivate: false,
  canHoldTotalLabel: false,
  needsUnit: false,
} as const satisfies Partial<ColumnTypeDefinition>;

/** The rules by which one column type reads numbers. */
export interface NumberRules extends NumberForm {
  readonly acceptsPercent: boolean;
  /** Finds the reason why the type refuses a value. */
  readonly findProblem: (value: Quantity) => IssueCode | undefined;
  /** Details of that problem besides the cell. */
  readonly problemDetails?: IssueDetails;
}

export function createNumberCellReader(rules: NumberRules): CellReader {
  const { factor, separators, acceptsPercent, findProblem, problemDetails } = rules;
  const factorQuantity = createQuantity(factor);
  return (cell) => {
    const plain = readPlainNumberOrNaN(cell, separators, factor);
    if (!Number.isNaN(plain)) return { kind: "number", value: plain };
    if (cell.length > maxValueLength) return buildProblemReading("number-unreadable", cell);
    const parsed = parseNumberParts(cell);
    if (!parsed)
      return isMissingValue(cell) ? noValue : buildProblemReading(classifyUnreadableNumber(cell), cell);
    if (parsed.percent && !acceptsPercent) return buildProblemReading("number-unreadable", cell);
    const meaning = typeof separators === "string" ? separators : resolveSeparatorMeaning(parsed, separators);
    if (meaning === "unknown")
      return buildProblemReading("number-ambiguous", cell, buildBothMeaningsDetails(parsed));
    const whole = toSafeIntegerOrNaN(parsed, meaning, factor);
    if (!Number.isNaN(whole)) return { kind: "number", value: whole };
    const value = toQuantity(parsed, meaning).times(factorQuantity);
    // "-0" is what is left of a number, or a mark for none.
    if (parsed.negative && value.eq(0)) return buildProblemReading("number-unreadable", cell);
    const problemCode = findProblem(value);
    return problemCode
      ? buildProblemReading(problemCode, cell, problemDetails)
      : { kind: "number", value: toNumberIfExact(value) };
  };
}

/** Reads plain digits without making them a text, unless they are one. */
export function createPlainDigitsRecordReader(
  columnIndex: number,
  factor: number,
  readOtherCell: CellReader,
): RecordReader {
  return (record) => {
    if (record instanceof RecordOfTexts) return readOtherCell(record.readText(columnIndex));
    const value = (record.readWholeNumber(columnIndex) ?? Number.NaN) * factor;
    return Number.isSafeInteger(value)
      ? { kind: "number", value }
      : readOtherCell(record.readText(columnIndex));
  };
}

export function isWholeNumber(value: Quantity): boolean {
  return value.eq(value.round(0));
}

function resolveSeparatorMeaning(
  { ambiguous, decimal }: ParsedNumber,
  separators: SeparatorMeanings,
): SeparatorMeaning {
  return ambiguous ? separators[decimal === "." ? "." : ","] : "decimal";
}

function classifyUnreadableNumber(cell: string): IssueCode {
  if (/^\s*#/.test(cell)) return "number-spoilt";
  return /^\s*-?\d+(?:[.,]\d+)?e[+-]?\d+\s*$/i.test(cell) ? "number-cut" : "number-unreadable";
}

function buildBothMeaningsDetails({ whole, fraction, negative }: ParsedNumber): IssueDetails {
  const sign = negative ? "-" : "";
  return { sign, whole, fraction };
}
