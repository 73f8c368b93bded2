/** Fixed words of annexes and of their tables. */

import { findYearToDate, isPartialPeriod, type Period, toSamePeriodLastYear } from "../../period.ts";
import { capitalizeFirst } from "../capitalize.ts";
import { joinWithAnd } from "../name-list.ts";
import { formatCoveredPeriodName, formatSamePeriodLastYearName } from "../period-names.ts";

export const annexHeadingWord = "Phụ lục";
/** Stands in a text for the labels of its annexes; a private-use character, like the tokens of figures. */
export const annexReferenceToken = "\uE008";
/** Heads the total from January on, beside the number of a quarter or month. */
export const toDateHeading = "Lũy kế từ đầu năm";
/** Stands in place of a list without any row. */
export const emptyListNote = "Trong kỳ không phát sinh.";
export const ordinalHeading = "STT";
export const totalRowLabel = "Tổng cộng";

const marksNoteStart = "Ghi chú: Dấu “-” là ";

/** The mark of official tables for a cell that can have no number: the place is no longer or not yet there. */
export const placeWithoutTimeMark = "x";

interface MarksOfTable {
  readonly hasPlans: boolean;
  readonly hasRates: boolean;
  readonly hasPlacesWithoutTime?: boolean;
}

/** Says what the signs in the cells of a table mean, as far as it may have them. */
export function formatMarksNote({ hasPlans, hasRates, hasPlacesWithoutTime }: MarksOfTable): string {
  const dash = hasPlans ? "không phát sinh hoặc không giao kế hoạch" : "không phát sinh";
  const base = hasPlans ? "so với kế hoạch, so với cùng kỳ" : "so với cùng kỳ";
  const points = hasRates ? `; tỷ lệ ${base} ghi số điểm phần trăm cao hơn (+), thấp hơn (-)` : "";
  const times = hasPlacesWithoutTime
    ? `; dấu “${placeWithoutTimeMark}” là địa phương chưa có hoặc không còn ở thời điểm của số liệu`
    : "";
  return `${marksNoteStart}${dash}; dấu “…” là chưa có số liệu báo cáo${times}${points}.`;
}

export function isMarksNote(note: string): boolean {
  return note.startsWith(marksNoteStart);
}

/** Stands behind the name of an indicator that should stay low, where 166,7 % of its plan is no achievement. */
const lowerIsBetterMark = "(*)";
export const lowerIsBetterNote = `${lowerIsBetterMark} Chỉ tiêu càng thấp càng tốt: vượt số kế hoạch là chưa đạt.`;

/** "Phụ lục", "Phụ lục I và Phụ lục II", "các Phụ lục I, II và III". */
export function formatAnnexReference(labels: readonly string[]): string {
  if (labels.length < 3) return joinWithAnd(labels);
  const numerals = labels.map((label) => label.slice(annexHeadingWord.length).trimStart());
  return `các ${annexHeadingWord} ${joinWithAnd(numerals)}`;
}

/**
 * The headings of the table of indicators in two rows, under "Thực hiện" and "So sánh (%)". A quarter or month has the total from
 * January on beside its own number, and the year's plan is set against that.
 */
export function buildIndicatorTableHeadings(period: Period) {
  const hasToDate = findYearToDate(period) !== undefined;
  return {
    hasToDate,
    single: ["STT", "Chỉ tiêu", "Đơn vị tính", `Kế hoạch năm ${period.year}`],
    pairs: [
      {
        over: "Thực hiện",
        under: [
          capitalizeFirst(formatCoveredPeriodName(toSamePeriodLastYear(period))),
          capitalizeFirst(formatCoveredPeriodName(period)),
          ...(hasToDate ? [toDateHeading] : []),
        ],
      },
      {
        over: "So sánh (%)",
        under: [
          hasToDate ? "So với kế hoạch năm" : "So với kế hoạch",
          formatLastYearComparisonHeading(period),
        ],
      },
    ],
    /** The third row: letters for text columns, numbers and formulas for columns of figures. */
    letters: ["A", "B", "C", "1", "2", "3", ...(hasToDate ? ["4", "5=4/1", "6=3/2"] : ["4=3/1", "5=3/2"])],
  };
}

/** "So với cùng kỳ", "So với năm 2021". */
function formatLastYearComparisonHeading(period: Period): string {
  const isWholeYear = period.kind === "year" && !isPartialPeriod(period);
  return isWholeYear ? `So với năm ${period.year - 1}` : "So với cùng kỳ";
}

/** The headings of the table of localities; the columns are repeated below each indicator. */
export function buildLocalityTableHeadings(period: Period) {
  const hasToDate = findYearToDate(period) !== undefined;
  return {
    single: ["STT", "Địa phương"],
    columns: {
      plan: `Kế hoạch năm ${period.year}`,
      lastYear: capitalizeFirst(formatSamePeriodLastYearName(period)),
      actual: "Thực hiện",
      toDate: toDateHeading,
      planPercent: hasToDate ? "Lũy kế so với kế hoạch (%)" : "So với kế hoạch (%)",
      change: `${formatLastYearComparisonHeading(period)} (%)`,
    },
  };
}

/**
 * "- Trong đó: …" for the first part of an indicator, "- …" for the others, "+ …" for the parts of a part. Parts that overlap divide
 * nothing, and say so.
 */
export function formatPartRowLabel(
  name: string,
  { depth, isFirst, areOverlapping }: { depth: number; isFirst: boolean; areOverlapping: boolean },
): string {
  if (depth > 1) return `+ ${name}`;
  if (!isFirst) return `- ${name}`;
  return areOverlapping ? `- Theo nhóm (có thể trùng nhau): ${name}` : `- Trong đó: ${name}`;
}

export function addLowerIsBetterMark(name: string): string {
  return `${name} ${lowerIsBetterMark}`;
}

/** "Suất quà (suất)": an indicator or chart with its unit, for a heading. */
export function formatNameWithUnit(name: string, unit: string): string {
  return `${name} (${unit})`;
}
