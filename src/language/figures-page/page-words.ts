/** Fixed words of the page of figures (`report view`): its sections, and what it says of data with errors. */
import type { Locality } from "../../catalogue/office/office.ts";
import { computeCutOffDate, type Period } from "../../period.ts";
import { formatNumericDate } from "../date-text.ts";
import { joinWithAnd } from "../name-list.ts";
import { describePartialPeriod } from "../period-names.ts";
import { buildSheetTitles, cutOffLabel } from "../tables/workbook-words.ts";

export const pageSections = {
  documents: "Văn bản đã lập",
  reports: "Tình hình gửi số liệu",
  balance: "Đối chiếu số liệu",
  issues: "Lỗi và cảnh báo",
} as const;

export const contentsLabel = "Các mục của trang";
export const noDocumentsText = "Chưa lập văn bản nào của kỳ này.";
export const printHint = "Khi in, bảng nào đang mở thì in cùng.";

/** Summaries of what opens below a figure. */
export const detailLabels = {
  months: "Từng tháng",
  localities: "Từng địa phương",
  sources: "Nguồn số liệu",
} as const;

/** "Số liệu 9 tháng đầu năm 2022", "Số liệu 9 tháng đầu năm 2022, huyện Kim Sơn". */
export function formatPageTitle(period: Period, locality: Pick<Locality, "name"> | undefined): string {
  const title = buildSheetTitles(period).figures;
  return locality ? `${title}, ${locality.name}` : title;
}

export function describeCutOff(period: Period): string {
  return describePartialPeriod(period) ?? `${cutOffLabel} ${formatNumericDate(computeCutOffDate(period))}.`;
}

/** The first sentence of a page of data with errors. */
export const errorsText = "Số liệu còn lỗi: số nào tính từ biểu còn lỗi thì chưa nêu ở trang này.";

/** "Biểu nguồn còn lỗi nên chưa nêu số: A; B." */
export function describeWithheldFigures(names: readonly string[]): string {
  return `Biểu nguồn còn lỗi nên chưa nêu số: ${names.join("; ")}.`;
}

export const plansWithheldText = "Biểu kế hoạch còn lỗi nên chưa nêu kế hoạch và tỷ lệ đạt kế hoạch.";

/** "Chưa có số liệu: A; B." */
export function describeFiguresWithoutNumbers(names: readonly string[]): string {
  return `Chưa có số liệu kỳ này và cùng kỳ: ${names.join("; ")}.`;
}

/** "huyện Kim Sơn: chưa có biểu “A” và “B” (tháng 8; tháng 9)". */
export function describeMissingExports(
  place: string,
  exportNames: readonly string[],
  months: string,
): string {
  return `${place}: chưa có biểu ${joinWithAnd(exportNames.map((name) => `“${name}”`))}, ${months}.`;
}

export const allReportedText = "Đã có đủ mọi biểu hằng tháng của kỳ.";
export const noIssuesText = "Không có lỗi, không có cảnh báo.";
