/** Fixed words of workbooks: names of sheets, heads of columns, notes. */
import { mergeRanges } from "../../figures/groups/line-ranges.ts";
import { findYearToDate, type Period, toSamePeriodLastYear } from "../../period.ts";
import { capitalizeFirst } from "../capitalize.ts";
import { formatMonthCategory, formatYearPlanName } from "../chart-words.ts";
import { formatLineRanges } from "../line-ranges.ts";
import { formatCoveredPeriodName, formatPeriodName } from "../period-names.ts";
import { isMarksNote, toDateHeading } from "./annex-words.ts";
import { sourceHeadings } from "./source-words.ts";

export const sheetNames = {
  figures: "Số liệu",
  localities: "Theo địa phương",
  months: "Theo tháng",
  sources: "Nguồn",
} as const;

export const remarkHeading = "Ghi chú";

/** "Số liệu 9 tháng đầu năm 2022 theo địa phương", for the titles of sheets. */
export function buildSheetTitles(period: Period): Readonly<Record<keyof typeof sheetNames, string>> {
  const name = formatPeriodName(period);
  return {
    figures: `Số liệu ${name}`,
    localities: `Số liệu ${name} theo địa phương`,
    months: `Số liệu ${name} theo tháng`,
    sources: `Nguồn của số liệu ${name}`,
  };
}

export const cutOffLabel = "Số liệu tính đến ngày";

interface SheetHeadings {
  readonly figures: readonly string[];
  readonly localities: readonly string[];
  readonly months: readonly string[];
  readonly sources: readonly string[];
}

/** The heads of columns that tables of figures share, whatever their period. */
export const columnHeadings = {
  indicator: "Chỉ tiêu",
  unit: "Đơn vị tính",
  locality: "Địa phương",
  rank: "Xếp hạng theo kế hoạch",
  id: "Mã chỉ tiêu",
} as const;

/** Labels of what an indicator is, beside those above. */
export const partOfLabel = "Là một phần của";
export const regulationLabel = "Căn cứ, ghi chú";

/** The heads of the columns of numbers. */
export function buildAmountHeadings(period: Period) {
  const hasToDate = findYearToDate(period) !== undefined;
  return {
    plan: formatYearPlanName(period),
    lastYear: capitalizeFirst(formatCoveredPeriodName(toSamePeriodLastYear(period))),
    actual: capitalizeFirst(formatCoveredPeriodName(period)),
    toDate: toDateHeading,
    planPercent: hasToDate ? "Lũy kế so với kế hoạch" : "So với kế hoạch",
    change: "Tăng, giảm so với cùng kỳ",
    remaining: "Còn lại so với kế hoạch",
  };
}

/** The heads of the columns of each sheet. The ids at the end are those that templates and `report explain` take. */
export function buildSheetHeadings(period: Period, months: readonly number[]): SheetHeadings {
  const hasToDate = findYearToDate(period) !== undefined;
  const { plan, lastYear, actual, toDate, planPercent, change, remaining } = buildAmountHeadings(period);
  const amounts = [plan, lastYear, actual, ...(hasToDate ? [toDate] : []), planPercent, change, remaining];
  const { indicator: name, unit, locality, rank, id } = columnHeadings;
  return {
    figures: ["STT", name, unit, ...amounts, remarkHeading, id],
    localities: [name, unit, locality, ...amounts, rank, remarkHeading, id],
    months: [name, unit, "Năm", ...months.map(formatMonthCategory), remarkHeading, id],
    sources: [name, locality, ...sourceHeadings, id],
  };
}

/** "chưa có số liệu tháng 1–3, 6", for the row of one year. */
export function describeMissingMonths(
  missingMonths: readonly number[],
  allMonths: readonly number[],
): string {
  if (missingMonths.length === 0) return "";
  if (missingMonths.length === allMonths.length) return "chưa có số liệu";
  return `chưa có số liệu tháng ${formatLineRanges(mergeRanges(missingMonths.map((month) => [month, month])))}`;
}

const emptyCellNote = "Ô để trống là chưa có số liệu hoặc không giao kế hoạch, lý do ở cột Ghi chú.";

export const workbookNote = `Ghi chú: ${emptyCellNote} Số 0 là không phát sinh.`;

/** The note below a table of Word speaks of marks; a workbook has empty cells and 0 instead, so that the numbers can be added. */
export function replaceNoteOnMarks(note: string): string {
  if (!isMarksNote(note)) return note;
  const ratesNote = /tỷ lệ so với .*$/.exec(note)?.[0];
  return ratesNote === undefined ? workbookNote : `${workbookNote} ${capitalizeFirst(ratesNote)}`;
}
