/** The result of a traced figure: in total, by month, by locality, and the source of its plan. */
import type { Catalogue } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import type { Figure, SourceLines } from "../../figures/figure.ts";
import { mergeRanges } from "../../figures/groups/line-ranges.ts";
import type { Plan } from "../../figures/plans/year-plans.ts";
import type { FigureTrace } from "../../figures/trace/figure-trace.ts";
import type { FigureValue } from "../../figures/values/figure-value.ts";
import { capitalizeFirst } from "../../language/capitalize.ts";
import { describeComparison } from "../../language/comparisons/comparison-notes.ts";
import { describeLacking } from "../../language/coverage-words.ts";
import { formatLineRanges } from "../../language/line-ranges.ts";
import { formatToDateName, hasBegunWithinYear } from "../../language/period-names.ts";
import { formatTypedSource } from "../../language/published-words.ts";
import { missingNumberNote, notReportedMark } from "../../language/tables/table-cells.ts";
import { formatPeriodId } from "../../period.ts";
import { sumQuantities } from "../../quantity.ts";
import {
  formatFigureAmounts,
  formatNumberOrNotReported,
  formatNumberPercentOrFraction,
} from "../figure-amounts.ts";
import type { Section } from "../section.ts";
import { listResultFacts } from "./result-facts.ts";
import { quoteText, resolveLocalityName } from "./trace-names.ts";

export interface TraceContext {
  readonly catalogue: Catalogue;
  readonly office: Office;
}

export function buildResultSection(trace: FigureTrace, { catalogue, office }: TraceContext): Section {
  const { figure, plan } = trace;
  const facts = listResultFacts(figure);
  const place = figure.locality === undefined ? undefined : resolveLocalityName(figure.locality, office);
  return {
    title: "Kết quả",
    parts: [
      { facts },
      plan
        ? describePlanSource(plan, figure.period.year)
        : `Kế hoạch: biểu ${quoteText(catalogue.targets.name)} không có dòng năm ${figure.period.year} của chỉ tiêu này${place ? ` cho ${place}` : ""}.`,
      ...describeToDate(figure),
      ...describeCoverage(figure),
      ...(figure.samePeriodLastYear?.isPublished ? [describePublished(figure.samePeriodLastYear)] : []),
      ...(facts.some(([, text]) => text === notReportedMark) ? [missingNumberNote] : []),
    ],
  };
}

function describePublished({ typedFrom }: FigureValue): string {
  const origin =
    typedFrom === undefined
      ? "là số đã công bố (thư mục published)"
      : `lấy ${formatTypedSource(typedFrom)}, ghi trong thư mục published`;
  return `Số cùng kỳ ${origin}, không phải số cộng từ các dòng dưới đây.`;
}

/** The rows of the total from January on are those of its own months. */
function describeToDate({ indicator, locality, toDate }: Figure): string[] {
  const total = toDate();
  if (!total) return [];
  const place = locality === undefined ? "" : ` --locality ${locality}`;
  const command = `report explain ${indicator.id} --period ${formatPeriodId(total.period)}${place}`;
  return [
    `Số ${formatToDateName(total)} ${hasBegunWithinYear(total) ? "gồm các tháng từ khi thành lập" : "tính từ tháng 1"}; xem các dòng của nó: ${command}`,
  ];
}

/** What the figure and last year's lack, and over which places the two are compared. */
function describeCoverage(figure: Figure): string[] {
  const { locality, period, coverage, coverageLastYear, actual, samePeriodLastYear } = figure;
  const sentences = [
    actual && describeLacking(coverage, { locality, noteYear: period.year }),
    samePeriodLastYear && describeLacking(coverageLastYear, { locality, noteYear: period.year - 1 }),
    describeComparison(figure),
  ];
  return sentences.flatMap((sentence) => (sentence ? [`${capitalizeFirst(sentence)}.`] : []));
}

function describePlanSource({ sources, summed }: Plan, year: number): string {
  const files = new Map<string, SourceLines["lines"]>();
  for (const { file, line } of sources)
    files.set(file, mergeRanges([...(files.get(file) ?? []), [line, line]]));
  const places = [...files].map(([file, lines]) => `${file}, dòng ${formatLineRanges(lines)}`).join("; ");
  return summed
    ? `Kế hoạch năm ${year} là tổng kế hoạch của ${sources.length} địa phương, vì không có dòng kế hoạch chung: ${places}.`
    : `Kế hoạch năm ${year} lấy từ ${places}.`;
}

export function buildMonthSections({ figure, groups }: FigureTrace): Section[] {
  const { first, last, year } = figure.period;
  if (first === last || figure.byMonth().length === 0) return [];
  // The months beside a number of several months are only some of it.
  if (groups.some(({ firstMonth }) => firstMonth !== undefined)) return [];
  const table = {
    columns: [
      { title: "Tháng", align: "left" },
      { title: `Năm ${year - 1}`, align: "right" },
      { title: `Năm ${year}`, align: "right" },
    ],
    rows: [
      ...figure
        .byMonth()
        .map(({ month, actual, samePeriodLastYear }) => [
          `Tháng ${month}`,
          formatNumberPercentOrFraction(samePeriodLastYear),
          formatNumberPercentOrFraction(actual),
        ]),
      [
        "Cả kỳ",
        formatNumberPercentOrFraction(figure.samePeriodLastYear),
        formatNumberPercentOrFraction(figure.actual),
      ],
    ],
  } as const;
  return [{ title: "Theo tháng", parts: [describeHowMonthsRelateToPeriod(figure), table] }];
}

function describeHowMonthsRelateToPeriod({ indicator, period }: FigureTrace["figure"]): string {
  switch (indicator.aggregation.kind) {
    case "sum":
    case "count":
      return "Số cả kỳ là tổng các tháng.";
    case "stock":
      return `Số cả kỳ là số của tháng cuối kỳ (tháng ${period.last}), không phải tổng các tháng.`;
    case "opening":
      return "Số đầu kỳ là số cuối tháng trước kỳ; mỗi tháng lấy số cuối tháng trước đó, không cộng.";
    case "done":
      return "Mỗi tháng xét các nhiệm vụ giao trong tháng và chưa xong từ trước; số hoàn thành cả kỳ là tổng các tháng, còn một nhiệm vụ có thể được tính là phải làm ở nhiều tháng.";
    case "open":
      return "Số cả kỳ là số chưa hoàn thành đến cuối kỳ, không phải tổng các tháng.";
    case "given":
      return "Số của từng tháng lấy nguyên từ biểu; không cộng.";
    case "total":
      return "Số của từng tháng và của cả kỳ đều cộng lại từ các số hạng; số đầu kỳ không cộng theo tháng.";
    case "ratio":
      return "Tỷ lệ của từng tháng và của cả kỳ đều tính lại từ hai số; không cộng, không lấy trung bình.";
  }
}

export function buildLocalitySections(trace: FigureTrace, { office }: TraceContext): Section[] {
  const { figure } = trace;
  const { year } = figure.period;
  if (figure.byLocality().length === 0) return [];
  const hasPlan = figure.byLocality().some(({ plan }) => plan !== null);
  const titles = ["Kế hoạch", `Năm ${year - 1}`, `Năm ${year}`, "% kế hoạch", "Tăng, giảm"];
  const pickShownCells = (cells: readonly string[]) =>
    hasPlan ? cells : cells.filter((_, index) => index !== 0 && index !== 3);
  const table = {
    columns: [
      { title: "Địa phương", align: "left" } as const,
      ...pickShownCells(titles).map((title) => ({ title, align: "right" }) as const),
    ],
    rows: [
      ...figure
        .byLocality()
        .map((part) => [
          resolveLocalityName(part.locality, office),
          ...pickShownCells(formatFigureAmounts(part)),
        ]),
      [office.territory, ...pickShownCells(formatFigureAmounts(figure))],
    ],
  };
  return [{ title: "Theo địa phương", parts: [describeLocalityTotals(trace, office), table] }];
}

function describeLocalityTotals({ figure, groups }: FigureTrace, { territory }: Office): string {
  if (figure.indicator.aggregation.kind === "given")
    return "Số của từng địa phương lấy nguyên từ biểu; không cộng.";
  if (figure.indicator.aggregation.kind === "ratio")
    return "Tỷ lệ của từng địa phương tính lại từ hai số của địa phương đó; không cộng, không lấy trung bình.";
  const groupsWithoutLocality = groups.filter(({ locality }) => locality === undefined);
  const sum = `Số của ${territory} là tổng các địa phương`;
  if (groupsWithoutLocality.length === 0) return `${sum}.`;
  const amount = sumQuantities(groupsWithoutLocality.map(({ value }) => value.amount));
  return `${sum} và ${formatNumberOrNotReported(amount)} ở những dòng không ghi địa phương.`;
}
