/** Titles, legends and text descriptions of charts. Readers who cannot see a chart get its description. */
import { type Period, toSamePeriodLastYear } from "../period.ts";
import { createQuantity } from "../quantity.ts";
import { formatNumber } from "./numbers/number-text.ts";
import { formatCoveredPeriodName } from "./period-names.ts";
import { formatNameWithUnit } from "./tables/annex-words.ts";

/** The legend of a chart that compares this year with the plan and with last year. */
export function buildSeriesNames(period: Period): { plan: string; lastYear: string; actual: string } {
  return {
    plan: formatYearPlanName(period),
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

/** "9 tháng": the total from January to the end of September. */
export function formatMonthsCategory(months: number): string {
  return `${months} tháng`;
}

/** The category of the year's plan beside those of the months. */
export const wholeYearCategory = "Cả năm";

export function formatYearPlanName({ year }: Period): string {
  return `Kế hoạch năm ${year}`;
}

/** The legend of the shares of the year's plan. */
export const planShareSeriesName = "Tỷ lệ thực hiện kế hoạch năm";

/** "Thời gian đã qua của năm: 75%"; "66,7%". */
export function formatElapsedSeriesName({ last }: Period): string {
  const tenthsOfPercent = Math.round((last * 1000) / 12);
  return `Thời gian đã qua của năm: ${formatNumber(createQuantity(tenthsOfPercent).div(10))}%`;
}

/** "Lao động … so với kế hoạch và cùng kỳ, 9 tháng đầu năm 2022 (người)"; more than two names are not listed. */
export function formatComparisonChartTitle(names: readonly string[], period: Period, unit: string): string {
  const subject = names.length > 2 ? "Kết quả thực hiện" : names.join(" và ");
  return formatBreakdownChartTitle(`${subject} so với kế hoạch và cùng kỳ`, period, unit);
}

/** "Lao động … theo địa phương, 9 tháng đầu năm 2022 (người)": what, when and in which unit. */
export function formatBreakdownChartTitle(subject: string, period: Period, unit: string): string {
  return formatNameWithUnit(`${subject}, ${formatCoveredPeriodName(period)}`, unit);
}

export function formatMonthChartSubject(name: string): string {
  return `${name} theo tháng`;
}

export function formatCumulativeChartSubject(name: string): string {
  return `${name} lũy kế theo tháng`;
}

export function formatLocalityChartSubject(name: string, shownAtEachEnd?: number): string {
  return addEnds(`${name} theo địa phương`, shownAtEachEnd);
}

/** "Lao động …: tỷ lệ thực hiện kế hoạch năm theo địa phương"; of many localities only so many at each end are shown. */
export function formatRankingChartSubject(name: string, shownAtEachEnd?: number): string {
  return addEnds(`${name}: tỷ lệ thực hiện kế hoạch năm theo địa phương`, shownAtEachEnd);
}

function addEnds(subject: string, shownAtEachEnd: number | undefined): string {
  return shownAtEachEnd === undefined
    ? subject
    : `${subject} (${shownAtEachEnd} địa phương cao nhất và ${shownAtEachEnd} địa phương thấp nhất)`;
}

/** "Suất quà … chia theo nhóm đối tượng, 9 tháng đầu năm 2022 (suất quà)". */
export function formatPartsChartTitle(name: string, column: string, period: Period, unit: string): string {
  const division = `chia theo ${column.charAt(0).toLocaleLowerCase("vi")}${column.slice(1)}`;
  return formatBreakdownChartTitle(`${name} ${division}`, period, unit);
}

/** "Biểu đồ cột. Lao động … (người). Tháng 1: Năm 2021 1.200, Năm 2022 1.310; …"; what has no value is left out. */
export function describeChart({
  layout,
  title,
  categories,
  series,
}: {
  readonly layout: "columns" | "bars";
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { role: string; name: string; labels: readonly string[] }[];
}): string {
  const withLabels = series.filter(({ role }) => role !== "elapsed");
  const categoryTexts = categories.map((category, index) => {
    const items = withLabels.filter(({ labels }) => labels[index]);
    return `${category}: ${items.map(({ name, labels }) => `${name} ${labels[index]}`).join(", ")}`;
  });
  const sentences = [
    layout === "bars" ? "Biểu đồ thanh" : "Biểu đồ cột",
    title,
    ...series.flatMap(({ role, name }) => (role === "elapsed" ? [name] : [])),
    categoryTexts.join("; "),
  ];
  return `${sentences.join(". ")}.`;
}

/** "Ghi chú: Lao động được giải quyết việc làm: Chưa có số liệu tháng 9/2022 của huyện Kim Sơn." */
export function formatChartNote(name: string, sentences: readonly string[]): string {
  return `Ghi chú: ${name}: ${sentences.join(" ")}`;
}

/** The text printed instead of a chart without data. */
export function formatPlaceholderOfEmptyChart(title: string): string {
  return `(${title}: chưa có số liệu báo cáo)`;
}
