/** Fixed words of workbooks: names of sheets, heads of columns, notes. */
import { mergeRanges } from "../../figures/groups/line-ranges.ts";
import { findYearToDate, type Period, toSamePeriodLastYear } from "../../period.ts";
import { capitalizeFirst } from "../capitalize.ts";
import { formatLineRanges } from "../line-ranges.ts";
import { formatCoveredPeriodName, formatPeriodName } from "../period-names.ts";
import { isMarksNote, toDateHeading } from "./annex-words.ts";

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

/** The heads of the columns of each sheet. The ids at the end are those that templates and `report explain` take. */
export function buildSheetHeadings(period: Period, months: readonly number[]): SheetHeadings {
  const hasToDate = findYearToDate(period) !== undefined;
  const amounts = [
    `Kế hoạch năm ${period.year}`,
    capitalizeFirst(formatCoveredPeriodName(toSamePeriodLastYear(period))),
    capitalizeFirst(formatCoveredPeriodName(period)),
    ...(hasToDate ? [toDateHeading] : []),
    hasToDate ? "Lũy kế so với kế hoạch" : "So với kế hoạch",
    "Tăng, giảm so với cùng kỳ",
    "Còn lại so với kế hoạch",
  ];
  const [name, unit, id] = ["Chỉ tiêu", "Đơn vị tính", "Mã chỉ tiêu"];
  return {
    figures: ["STT", name, unit, ...amounts, remarkHeading, id],
    localities: [name, unit, "Địa phương", ...amounts, "Xếp hạng theo kế hoạch", remarkHeading, id],
    months: [name, unit, "Năm", ...months.map((month) => `Tháng ${month}`), remarkHeading, id],
    sources: [name, "Địa phương", "Số liệu", "Tệp", "Dòng", id],
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

/** Which number of a figure a source belongs to. */
export function formatSourceSubject(
  subject: "actual" | "toDate" | "samePeriodLastYear" | "plan",
  period: Period,
): string {
  if (subject === "toDate") return toDateHeading;
  if (subject === "plan") return `Kế hoạch năm ${period.year}`;
  return capitalizeFirst(
    formatCoveredPeriodName(subject === "actual" ? period : toSamePeriodLastYear(period)),
  );
}

/** Stands in the place of a file where last year's number is not computed from lines. */
export const publishedSourceText = "số đã công bố";

/** "trong 2–5000 (351 dòng)": a large file has too many ranges to list. */
export function formatSpanOfRows(span: string, rowCount: string): string {
  return `trong ${span} (${rowCount} dòng)`;
}

const emptyCellNote = "Ô để trống là chưa có số liệu hoặc không giao kế hoạch, lý do ở cột Ghi chú.";

export const workbookNote = `Ghi chú: ${emptyCellNote} Số 0 là không phát sinh.`;

/** The note below a table of Word speaks of marks; a workbook has empty cells and 0 instead, so that the numbers can be added. */
export function replaceNoteOnMarks(note: string): string {
  if (!isMarksNote(note)) return note;
  const ratesNote = /tỷ lệ so với .*$/.exec(note)?.[0];
  return ratesNote === undefined ? workbookNote : `${workbookNote} ${capitalizeFirst(ratesNote)}`;
}
