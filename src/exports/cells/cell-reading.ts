import { type IssueCode, shortenAndCleanText } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wordings/wording.ts";
import type { YearMonth } from "../../period.ts";
import type { Quantity } from "../../quantity.ts";
import type { TimedReading } from "./localities.ts";
import type { MonthReading } from "./months.ts";

/** A role that a text gives its row beside others: "+ Hộ nghèo", "Nữ", "Chung". */
export type PartRole = "marked" | "sex" | "whole";

/** The meaning of one cell, or the reason why it has none. */
export type CellReading =
  | { readonly kind: "none" }
  | { readonly kind: "number"; readonly value: number | Quantity }
  | { readonly kind: "text"; readonly value: string; readonly part?: PartRole }
  /** "Cộng", "Tổng số", "Trong đó: …" where a text is expected: the row sums other rows, or is a part of one. */
  | { readonly kind: "subtotal"; readonly isPart: boolean }
  | {
      readonly kind: "date";
      readonly value: string;
      readonly month: YearMonth;
      readonly dayFirstProven: boolean;
      /** True for 5/7/2022, which is another day with the month first. */
      readonly isSwappable: boolean;
    }
  | { readonly kind: "year"; readonly value: number }
  | { readonly kind: "month"; readonly value: MonthReading }
  | { readonly kind: "locality"; readonly code: string }
  /** A place that only the month of the row tells. */
  | TimedReading
  | { readonly kind: "territory" }
  /** A place that the office declared as not its own. */
  | { readonly kind: "foreign" }
  | { readonly kind: "problem"; readonly code: IssueCode; readonly details: IssueDetails };

export type CellReader = (cell: string) => CellReading;

/** The reading of an empty cell, and of one marked as "none reported". */
export const noValue: CellReading = { kind: "none" };

export function buildProblemReading(code: IssueCode, cell: string, details: IssueDetails = {}): CellReading {
  return { kind: "problem", code, details: { text: shortenAndCleanText(cell), ...details } };
}

/** The longest cell that may still be a number, a date or a name. */
export const maxValueLength = 200;
