/** Titles, legends and text descriptions of charts. Readers who cannot see a chart get its description. */
import { type Period, toSamePeriodLastYear } from "../period.ts";
import { formatNameWithUnit } from "./annex-words.ts";
import { formatCoveredPeriodName } from "./period-names.ts";

/** The legend of a chart that compares this year with the plan and with last year. */
export function buildSeriesNames(period: Period): { plan: string; lastYear: string; actual: string } {
  return {
    plan: `Kế hoạch năm ${period.year}`,
    lastYear: `Thực hiện ${formatCoveredPeriodName(toSamePeriodLastYear(period))}`,
    actual: `Thực hiện ${formatCoveredPeriodName(period)}`,
  };
}

/** The legend of a chart by month. */
export function buildMonthSeriesNames({ year }: Period): { lastYear: string; actual: string } {
  return { lastYear: `Năm ${year - 1}`, actual: `Năm ${year}` };
}

export function formatMonthCategory(month: number): string {
  return `Tháng ${month}`;
}

/** A heading such as "Kết quả thực hiện so với kế hoạch và cùng kỳ (người)". */
export function formatComparisonChartTitle(unit: string): string {
  return formatNameWithUnit("Kết quả thực hiện so với kế hoạch và cùng kỳ", unit);
}

/** "… theo tháng (người)", "… theo địa phương (người)". */
export function formatBreakdownChartTitle(name: string, by: "months" | "localities", unit: string): string {
  return formatNameWithUnit(`${name} theo ${by === "months" ? "tháng" : "địa phương"}`, unit);
}

/** "Biểu đồ cột. Lao động … (người). Tháng 1: Năm 2021 1.200, Năm 2022 1.310; …". */
export function describeChart(
  title: string,
  categories: readonly string[],
  series: readonly { name: string; labels: readonly string[] }[],
): string {
  const categoryTexts = categories.map((category, index) => {
    return `${category}: ${series.map(({ name, labels }) => `${name} ${labels[index]}`).join(", ")}`;
  });
  return `Biểu đồ cột. ${title}. ${categoryTexts.join("; ")}.`;
}

/** "Ghi chú: Lao động được giải quyết việc làm: Chưa có số liệu tháng 9/2022 của huyện Kim Sơn." */
export function formatChartNote(name: string, sentences: readonly string[]): string {
  return `Ghi chú: ${name}: ${sentences.join(" ")}`;
}

/** The text printed instead of a chart without data. */
export function formatPlaceholderOfEmptyChart(title: string): string {
  return `(${title}: chưa có số liệu báo cáo)`;
}
