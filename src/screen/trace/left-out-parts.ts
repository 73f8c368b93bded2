/** Explains, file by file, why the other lines of an export are not counted. */
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import type { NonDataKind } from "../../exports/table/non-data-lines.ts";
import { mergeRanges } from "../../figures/groups/line-ranges.ts";
import type { LeftOutLines, LeftOutReason } from "../../figures/trace/left-out-lines.ts";
import { formatLineRanges } from "../../language/line-ranges.ts";
import { formatPeriodName } from "../../language/period-names.ts";
import { type Period, toSamePeriodLastYear } from "../../period.ts";
import type { SectionPart } from "../section.ts";
import {
  formatCountedMonth,
  formatMonthRange,
  quoteText,
  resolveColumnHeader,
  resolveLocalityName,
} from "./trace-names.ts";

interface LeftOutContext {
  readonly declaration: ExportDeclaration;
  readonly office: Office;
  readonly period: Period;
}

export function buildLeftOutSectionParts(
  leftOutLines: readonly LeftOutLines[],
  context: LeftOutContext,
): SectionPart[] {
  const files = [...new Set(leftOutLines.map(({ file }) => file))];
  return files.map((file) => {
    const fileGroups = mergeOtherLocalities(leftOutLines.filter((lines) => lines.file === file));
    return {
      heading: file,
      items: fileGroups.map(
        (group) => `Dòng ${formatLineRanges(group.lines)}: ${describeLeftOutReason(group, context)}.`,
      ),
    };
  });
}

interface LeftOutGroup extends Pick<LeftOutLines, "lines" | "reason" | "months"> {
  readonly localities: readonly string[];
}

/** Merges the rows of all other localities into one group, because a list of each would be long. */
function mergeOtherLocalities(leftOutLines: readonly LeftOutLines[]): LeftOutGroup[] {
  const mergedGroups: LeftOutGroup[] = [];
  for (const { lines, reason, months } of leftOutLines) {
    const localities = reason.why === "other-locality" && reason.locality !== null ? [reason.locality] : [];
    const mergedIndex = mergedGroups.findIndex(
      (group) => localities.length > 0 && group.localities.length > 0,
    );
    const earlier = mergedGroups[mergedIndex];
    if (earlier) {
      mergedGroups[mergedIndex] = {
        ...earlier,
        lines: mergeRanges([...earlier.lines, ...lines]),
        localities: [...earlier.localities, ...localities],
      };
    } else mergedGroups.push({ lines, reason, localities, ...(months ? { months } : {}) });
  }
  return mergedGroups;
}

const notDataReasons: Record<NonDataKind, string> = {
  title: "tiêu đề phía trên bảng",
  header: "hàng tên cột",
  "header-again": "hàng tên cột lặp lại",
  blank: "dòng trống",
  index: "hàng đánh số cột",
  spoilt: "chỉ có lỗi công thức của Excel",
  total: "dòng tổng; chương trình tự cộng từ các dòng, chỉ dùng dòng này để đối chiếu",
  unreported: "chưa có số nào; coi là chưa báo cáo, không phải bằng 0",
  "group-heading": "tên của nhóm dòng phía dưới",
  foreign: "của nơi khác, khai ở mục foreign của report.yaml",
  note: "lời ghi, không có số liệu",
  signature: "nơi ghi người lập, người ký, ngày tháng hoặc ghi chú",
};

function describeLeftOutReason(
  { reason, months, localities }: LeftOutGroup,
  context: LeftOutContext,
): string {
  const { declaration, period } = context;
  const monthRange = months ? formatMonthRange(months) : "";
  switch (reason.why) {
    case "last-year":
      return `thuộc ${formatPeriodName(toSamePeriodLastYear(period))}; đã tính vào số cùng kỳ`;
    case "before-period":
      return `trước kỳ báo cáo (${monthRange})`;
    case "after-period":
      return `sau kỳ báo cáo (${monthRange})`;
    case "earlier-month":
      return `${monthRange}; chỉ tiêu này chỉ lấy ${formatCountedMonth("stock", period)}`;
    case "not-opening-month":
      return `${monthRange}; số đầu kỳ chỉ lấy ${formatCountedMonth("opening", period)}`;
    case "earlier-day":
      return "ngày trước; số đến cuối kỳ chỉ lấy ngày cuối cùng của tháng";
    case "other-locality":
      return describeOtherLocalities(localities, context);
    case "filter":
      return describeFilterMismatch(reason, declaration);
    case "whole-given":
      return `${monthRange}; tỷ lệ, số bình quân của từng nơi, từng tháng không cộng vào số chung đã có`;
    case "estimate-replaced":
      return `số ước thực hiện ${monthRange}; đã có số báo cáo thay`;
    case "year-estimate":
      return "số ước thực hiện cả năm, nêu riêng, không cộng vào số của kỳ";
    case "other-time":
      return `${monthRange}; thời gian này đã nằm trong số của dòng khác`;
    case "cell-unreported":
      return `ô của cột ${quoteText(resolveColumnHeader(reason.column, declaration))} để trống hoặc ghi dấu "-"; coi là chưa báo cáo, không phải bằng 0`;
    case "title":
    case "header":
    case "header-again":
    case "blank":
    case "index":
    case "spoilt":
    case "total":
    case "unreported":
    case "group-heading":
    case "foreign":
    case "note":
    case "signature":
      return notDataReasons[reason.why];
  }
}

function describeOtherLocalities(codes: readonly string[], { office }: LeftOutContext): string {
  if (codes.length === 0) return "không ghi địa phương";
  return `của địa phương khác (${codes.map((code) => resolveLocalityName(code, office)).join(", ")})`;
}

function describeFilterMismatch(
  { column, value }: Extract<LeftOutReason, { why: "filter" }>,
  declaration: ExportDeclaration,
): string {
  const header = `cột ${quoteText(resolveColumnHeader(column, declaration))}`;
  return value === null ? `${header} để trống` : `${header} ghi ${quoteText(value)}`;
}
