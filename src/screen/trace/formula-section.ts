/** The definition of an indicator, and its formula in words. */

import { isComputedFromRows, type RowAggregation } from "../../catalogue/aggregation.ts";
import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Filter } from "../../catalogue/filter.ts";
import type { FigureTrace } from "../../figures/trace/figure-trace.ts";
import { formatNumericDate } from "../../language/date-text.ts";
import { formatNumber } from "../../language/numbers/number-text.ts";
import { roundRate } from "../../language/numbers/rate-text.ts";
import { formatPeriodName } from "../../language/period-names.ts";
import { columnHeadings, partOfLabel, regulationLabel } from "../../language/tables/workbook-words.ts";
import { computeCutOffDate, type Period, toYearMonth } from "../../period.ts";
import { formatNumberPercentOrFraction } from "../figure-amounts.ts";
import type { Section } from "../section.ts";
import {
  findColumn,
  formatCountedMonth,
  formatMonthOfYear,
  quoteText,
  requireExportDeclaration,
  resolveColumnHeader,
} from "./trace-names.ts";

export function buildDefinitionSection(
  { figure }: FigureTrace,
  catalogue: Catalogue,
  placeName: string,
): Section {
  const { id, name, sector, unit, group, partOf, source } = figure.indicator;
  const facts: [string, string | undefined][] = [
    [columnHeadings.id, id],
    ["Lĩnh vực", catalogue.sectors.find(({ id: sectorId }) => sectorId === sector)?.name],
    ["Nhóm", group],
    [partOfLabel, partOf && resolveIndicatorName(partOf, catalogue)],
    [columnHeadings.unit, unit],
    [regulationLabel, source],
    ["Kỳ báo cáo", formatPeriodName(figure.period)],
    ["Phạm vi", placeName],
  ];
  return {
    title: name,
    parts: [{ facts: facts.filter((fact): fact is [string, string] => fact[1] !== undefined) }],
  };
}

/** The formula of a figure; a ratio has the formulas of its two operands below. */
export function buildFormulaSection(trace: FigureTrace, catalogue: Catalogue): Section {
  const sentences = describeFormula(trace, catalogue);
  const operandSentences = trace.operands.flatMap((operand) => {
    const [first = "", ...others] = describeFormula(operand, catalogue);
    return [`${quoteText(operand.figure.indicator.name)}: ${lowercaseFirst(first)}`, ...others];
  });
  return { title: "Cách tính", parts: [...sentences, ...new Set(operandSentences)] };
}

function describeFormula({ figure, operands }: FigureTrace, catalogue: Catalogue): string[] {
  const { indicator, period } = figure;
  const { aggregation } = indicator;
  if (!isComputedFromRows(aggregation))
    return aggregation.kind === "ratio"
      ? [describeRatio(operands), ...describeRatioNumbers(operands, figure.actual)]
      : describeTotal(operands, figure.actual);
  const declaration = requireExportDeclaration(aggregation.export, catalogue);
  return [
    describeAggregation(aggregation, declaration, period),
    ...describeOtherHeadersAndMoneyUnit(aggregation, declaration),
    ...describeFilters(aggregation.where, declaration),
    ...describeMonthOrDateColumn(declaration),
  ];
}

function describeAggregation(
  aggregation: RowAggregation,
  declaration: ExportDeclaration,
  period: Period,
): string {
  const { year, first, last } = period;
  const months =
    first === last ? `trong ${formatMonthOfYear(toYearMonth(year, last))}` : "cộng mọi tháng trong kỳ";
  const name = `biểu ${quoteText(declaration.name)}`;
  const quoteHeader = (id: string) => `cột ${quoteText(resolveColumnHeader(id, declaration))}`;
  const cutOff = formatNumericDate(computeCutOffDate(period));
  const describeTasks = (completed: string) =>
    `Trong các dòng của ${name} giao trong kỳ báo cáo, và các dòng giao trước kỳ mà đến đầu kỳ chưa có ngày ở ${quoteHeader(completed)}`;
  switch (aggregation.kind) {
    case "sum":
      return `Tổng ${quoteHeader(aggregation.column)} của ${name}, ${months}.`;
    case "stock":
      return `Lấy số cuối kỳ, là tổng ${quoteHeader(aggregation.column)} của ${name} trong ${formatMonthOfYear(toYearMonth(year, last))}; không cộng các tháng.`;
    case "opening":
      return `Lấy số đầu kỳ, là tổng ${quoteHeader(aggregation.column)} của ${name} trong ${formatCountedMonth("opening", period)}, tháng liền trước kỳ báo cáo.`;
    case "given":
      return `Lấy nguyên ${quoteHeader(aggregation.column)} của ${name}, không cộng; ${describeWeight(aggregation.weight, quoteHeader)}.`;
    case "count":
      return `Đếm số dòng của ${name} thuộc kỳ báo cáo.`;
    case "done":
      return `${describeTasks(aggregation.completed)}, đếm số dòng có ngày ở ${quoteHeader(aggregation.completed)} không muộn hơn ${cutOff}; ghi dạng số đã hoàn thành/tổng số dòng.`;
    case "open":
      return `${describeTasks(aggregation.completed)}, đếm số dòng đến ${cutOff} chưa có ngày ở ${quoteHeader(aggregation.completed)}${aggregation.deadline === undefined ? "" : `, mà ngày ở ${quoteHeader(aggregation.deadline)} đã đến`}.`;
  }
}

function describeWeight(weight: string | undefined, quoteHeader: (id: string) => string): string {
  return weight === undefined
    ? "có nhiều dòng mà không có dòng chung thì không có số"
    : `có nhiều dòng mà không có dòng chung thì lấy bình quân theo ${quoteHeader(weight)}`;
}

function describeRatio([part, whole]: readonly FigureTrace[]): string {
  const names = [part, whole].map((operand) => quoteText(operand?.figure.indicator.name ?? ""));
  return `Tỷ lệ = ${names.join(" / ")} × 100.`;
}

function describeRatioNumbers(
  operands: readonly FigureTrace[],
  actual: FigureTrace["figure"]["actual"],
): string[] {
  const [part, whole] = operands.map(({ figure }) => formatNumberPercentOrFraction(figure.actual));
  if (actual) {
    const { number, bound } = roundRate(actual.amount, 4);
    const sign = number.eq(actual.amount) ? "=" : bound === undefined ? "≈" : bound === "below" ? "<" : ">";
    return [`Thay số: ${part} / ${whole} × 100 ${sign} ${formatNumber(number)}%.`];
  }
  return ["Chưa tính được, vì chưa có đủ hai số, hoặc số chia bằng 0."];
}

/** "Tổng số = A + B. Thay số: 110 + 4.862 = 4.972." */
function describeTotal(operands: readonly FigureTrace[], actual: FigureTrace["figure"]["actual"]): string[] {
  const names = operands.map(({ figure }) => quoteText(figure.indicator.name));
  const numbers = operands.map(({ figure }) => formatNumberPercentOrFraction(figure.actual));
  const sum = actual
    ? `Thay số: ${numbers.join(" + ")} = ${formatNumber(actual.amount)}.`
    : "Chưa tính được, vì chưa có đủ các số hạng.";
  return [`Tổng = ${names.join(" + ")}.`, sum];
}

function describeFilters(where: Filter, declaration: ExportDeclaration): string[] {
  return Object.entries(where).map(([column, accepted]) => {
    const texts = accepted.map(quoteText).join(", ");
    const condition = accepted.length > 1 ? `ghi một trong các nội dung: ${texts}` : `ghi ${texts}`;
    return `Chỉ lấy dòng mà cột ${quoteText(resolveColumnHeader(column, declaration))} ${condition} (không phân biệt chữ hoa, chữ thường và dấu).`;
  });
}

/** Notes that the column can have another header in the file, and money another unit. */
function describeOtherHeadersAndMoneyUnit(
  aggregation: RowAggregation,
  declaration: ExportDeclaration,
): string[] {
  if (!("column" in aggregation)) return [];
  const column = findColumn(aggregation.column, declaration);
  const [, ...others] = column?.headers ?? [];
  return [
    ...(others.length > 0
      ? [`Trong tệp, cột này cũng có thể mang tên ${others.map(quoteText).join(", ")}.`]
      : []),
    ...(column?.type === "money"
      ? [
          "Số tiền đã được đổi ra đồng theo đơn vị ghi trong tệp (tiêu đề cột, dòng hoặc cột đơn vị tính), hoặc xác nhận ở mục units của report.yaml.",
        ]
      : []),
  ];
}

function describeMonthOrDateColumn({ columns }: ExportDeclaration): string[] {
  const monthColumn =
    columns.find(({ type }) => type === "month") ?? columns.find(({ type }) => type === "date");
  return monthColumn
    ? [`Dòng thuộc tháng nào là theo cột ${quoteText(monthColumn.headers[0] ?? monthColumn.id)}.`]
    : [];
}

function resolveIndicatorName(id: string, { sectors }: Catalogue): string {
  return sectors.flatMap(({ indicators }) => indicators).find((indicator) => indicator.id === id)?.name ?? id;
}

function lowercaseFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
