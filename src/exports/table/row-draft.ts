/** A row while its cells are read, with all that is wrong with them. */
import { isAmountType } from "../../catalogue/column-types.ts";
import type { IssueCode } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wordings/wording.ts";
import type { YearMonth } from "../../period.ts";
import type { Quantity } from "../../quantity.ts";
import type { ColumnReader } from "../cells/column-reader.ts";
import type { TimedReading } from "../cells/localities.ts";
import type { MonthReading } from "../cells/months.ts";
import type { DateCell } from "../meaning/times/row-times.ts";
import type { Row } from "../row.ts";
import type { PartText } from "./part-rows.ts";

/** The name of a row's place, where only the month tells what it means. */
export interface TimedName {
  readonly reading: TimedReading;
  readonly column: ColumnReader;
  readonly text: string;
}

/** An issue of one cell. */
export interface CellIssue {
  readonly code: IssueCode;
  readonly details: IssueDetails;
  readonly column: ColumnReader;
}

/** A row that sums others, or is a part of one, as a text column says. */
export interface Subtotal {
  readonly column: ColumnReader;
  readonly isPart: boolean;
}

/** It becomes the reading of the row itself, since there are thousands of them. */
export interface RowDraft {
  readonly numbers: Record<string, number | Quantity>;
  readonly texts: Record<string, string>;
  row: Row | undefined;
  labelledRow: Row | undefined;
  findings: readonly CellIssue[];
  isSurelyData: boolean;
  locality: string | undefined;
  /** The name of the place, which is the same in the rows of all its months. */
  place: unknown;
  timedName: TimedName | undefined;
  month: MonthReading | undefined;
  /** The column that says the month. */
  monthColumn: ColumnReader | undefined;
  year: number | undefined;
  /** The first month of a row of a whole year. */
  span: YearMonth | undefined;
  date: DateCell | undefined;
  isDayFirst: boolean;
  isForeign: boolean;
  subtotal: Subtotal | undefined;
  part: PartText | undefined;
  /** The undeclared column of years, where its cell is blank: it may be the lower part of a merged cell. */
  blankYear: ColumnReader | undefined;
  hasProblem: boolean;
  /** A problem of another cell than a number. */
  hasLabelProblem: boolean;
}

export function createRowDraft(): RowDraft {
  return {
    numbers: {},
    texts: {},
    row: undefined,
    labelledRow: undefined,
    findings: noFindings,
    isSurelyData: false,
    locality: undefined,
    place: undefined,
    timedName: undefined,
    month: undefined,
    monthColumn: undefined,
    year: undefined,
    span: undefined,
    date: undefined,
    isDayFirst: false,
    isForeign: false,
    subtotal: undefined,
    part: undefined,
    blankYear: undefined,
    hasProblem: false,
    hasLabelProblem: false,
  };
}

/** Shared empty list: almost every row has no findings. */
const noFindings: readonly CellIssue[] = [];

export function addFinding(
  draft: RowDraft,
  column: ColumnReader,
  code: IssueCode,
  details: IssueDetails,
): void {
  draft.findings = [...draft.findings, { code, details, column }];
}

export function addFindingAndMarkProblem(
  draft: RowDraft,
  column: ColumnReader,
  code: IssueCode,
  details: IssueDetails,
): void {
  addFinding(draft, column, code, details);
  draft.hasProblem = true;
  if (!isAmountType(column.column.type)) draft.hasLabelProblem = true;
}
