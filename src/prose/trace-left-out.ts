/** Why the other lines of an export are not counted, file by file. */
import type { ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import type { NotData } from "../exports/not-data.ts";
import type { LeftOut, Reason } from "../figures/left-out.ts";
import { joined } from "../figures/sources.ts";
import { type Period, samePeriodLastYear } from "../period.ts";
import { periodName } from "./periods.ts";
import type { SectionPart } from "./section.ts";
import { headerOf, linesText, localityName, monthName, monthsText, quoted } from "./trace-names.ts";

interface LeftOutContext {
  readonly declaration: ExportDeclaration;
  readonly office: Office;
  readonly period: Period;
}

export function leftOutParts(leftOut: readonly LeftOut[], context: LeftOutContext): SectionPart[] {
  const files = [...new Set(leftOut.map(({ file }) => file))];
  return files.map((file) => {
    const own = othersTogether(leftOut.filter((one) => one.file === file));
    return {
      heading: file,
      items: own.map((found) => `Dòng ${linesText(found.lines)}: ${reasonText(found, context)}.`),
    };
  });
}

interface Told extends Pick<LeftOut, "lines" | "reason" | "months"> {
  readonly localities: readonly string[];
}

/** Rows of many other localities need not be told one by one. */
function othersTogether(leftOut: readonly LeftOut[]): Told[] {
  const told: Told[] = [];
  for (const { lines, reason, months } of leftOut) {
    const localities = reason.why === "other-locality" && reason.locality !== null ? [reason.locality] : [];
    const at = told.findIndex((one) => localities.length > 0 && one.localities.length > 0);
    const earlier = told[at];
    if (earlier) {
      told[at] = {
        ...earlier,
        lines: joined([...earlier.lines, ...lines]),
        localities: [...earlier.localities, ...localities],
      };
    } else told.push({ lines, reason, localities, ...(months ? { months } : {}) });
  }
  return told;
}

const notData: Record<NotData, string> = {
  title: "tiêu đề phía trên bảng",
  header: "hàng tên cột",
  "header-again": "hàng tên cột lặp lại",
  blank: "dòng trống",
  index: "hàng đánh số cột",
  spoilt: "chỉ có lỗi công thức của Excel",
  total: "dòng tổng; chương trình tự cộng từ các dòng, chỉ dùng dòng này để đối chiếu",
  unreported: "chưa có số nào; coi là chưa báo cáo, không phải bằng 0",
  "group-heading": "tên của nhóm dòng phía dưới",
  note: "lời ghi, không có số liệu",
  signature: "nơi ghi người lập, người ký, ngày tháng hoặc ghi chú",
};

function reasonText({ reason, months, localities }: Told, context: LeftOutContext): string {
  const { declaration, period } = context;
  const when = months ? monthsText(months) : "";
  switch (reason.why) {
    case "last-year":
      return `thuộc ${periodName(samePeriodLastYear(period))}; đã tính vào số cùng kỳ`;
    case "before-period":
      return `trước kỳ báo cáo (${when})`;
    case "after-period":
      return `sau kỳ báo cáo (${when})`;
    case "earlier-month":
      return `${when}; chỉ tiêu này chỉ lấy ${monthName(period.year * 100 + period.last)}`;
    case "other-locality":
      return otherLocality(localities, context);
    case "filter":
      return filterText(reason, declaration);
    case "cell-unreported":
      return `ô của cột ${quoted(headerOf(reason.column, declaration))} để trống hoặc ghi dấu "-"; coi là chưa báo cáo, không phải bằng 0`;
    default:
      return notData[reason.why];
  }
}

function otherLocality(codes: readonly string[], { office }: LeftOutContext): string {
  if (codes.length === 0) return "không ghi địa phương";
  return `của địa phương khác (${codes.map((code) => localityName(code, office)).join(", ")})`;
}

function filterText(
  { column, value }: Extract<Reason, { why: "filter" }>,
  declaration: ExportDeclaration,
): string {
  const header = `cột ${quoted(headerOf(column, declaration))}`;
  return value === null ? `${header} để trống` : `${header} ghi ${quoted(value)}`;
}
