/** What a traced figure comes to: as a whole, by month, by locality, and where its plan stands. */
import type { Catalogue } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import type { Source } from "../figures/figure.ts";
import type { Plan } from "../figures/plans.ts";
import { joined } from "../figures/sources.ts";
import type { Trace } from "../figures/trace.ts";
import { sumOf } from "../quantity.ts";
import { notReported } from "./annex-cells.ts";
import { amounts, number, valueText } from "./figure-table.ts";
import { lastYearName, periodName } from "./periods.ts";
import type { Section } from "./section.ts";
import { linesText, localityName, quoted } from "./trace-names.ts";

export interface TraceContext {
  readonly catalogue: Catalogue;
  readonly office: Office;
}

export function resultSection(trace: Trace, { catalogue, office }: TraceContext): Section {
  const { figure, plan } = trace;
  const { unit } = figure.indicator;
  const [planned, lastYear, actual, ofPlan, change] = amounts(figure);
  const facts = [
    [`Thực hiện ${periodName(figure.period)}`, inUnit(actual, unit)],
    [`Kế hoạch năm ${figure.period.year}`, inUnit(planned, unit)],
    ["Đạt kế hoạch năm", ofPlan],
    [capitalized(lastYearName(figure.period)), inUnit(lastYear, unit)],
    ["Tăng, giảm so với cùng kỳ", change],
  ] as const;
  const place = figure.locality === undefined ? undefined : localityName(figure.locality, office);
  return {
    title: "Kết quả",
    parts: [
      { facts },
      plan
        ? planSentence(plan, figure.period.year)
        : `Kế hoạch: biểu ${quoted(catalogue.targets.name)} không có dòng năm ${figure.period.year} của chỉ tiêu này${place ? ` cho ${place}` : ""}.`,
      ...(figure.samePeriodLastYear?.isPublished
        ? ["Số cùng kỳ là số đã công bố (thư mục published), không phải số cộng từ các dòng dưới đây."]
        : []),
      ...(facts.some(([, text]) => text === notReported)
        ? [`Dấu "${notReported}" là không có hoặc chưa có số liệu.`]
        : []),
    ],
  };
}

function planSentence({ sources, summed }: Plan, year: number): string {
  const files = new Map<string, Source["lines"]>();
  for (const { file, line } of sources) files.set(file, joined([...(files.get(file) ?? []), [line, line]]));
  const places = [...files].map(([file, lines]) => `${file}, dòng ${linesText(lines)}`).join("; ");
  return summed
    ? `Kế hoạch năm ${year} là tổng kế hoạch của ${sources.length} địa phương, vì không có dòng kế hoạch chung: ${places}.`
    : `Kế hoạch năm ${year} lấy từ ${places}.`;
}

export function monthSection({ figure }: Trace): Section[] {
  const { first, last, year } = figure.period;
  if (first === last || figure.byMonth().length === 0) return [];
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
          valueText(samePeriodLastYear),
          valueText(actual),
        ]),
      ["Cả kỳ", valueText(figure.samePeriodLastYear), valueText(figure.actual)],
    ],
  } as const;
  return [{ title: "Theo tháng", parts: [monthNote(figure), table] }];
}

function monthNote({ indicator, period }: Trace["figure"]): string {
  switch (indicator.aggregation.kind) {
    case "sum":
    case "count":
      return "Số cả kỳ là tổng các tháng.";
    case "stock":
      return `Số cả kỳ là số của tháng cuối kỳ (tháng ${period.last}), không phải tổng các tháng.`;
    case "done":
      return "Mỗi tháng chỉ xét các dòng của tháng đó, hoàn thành trước khi hết tháng; vì vậy tổng các tháng có thể nhỏ hơn số cả kỳ.";
    case "ratio":
      return "Tỷ lệ của từng tháng và của cả kỳ đều tính lại từ hai số; không cộng, không lấy trung bình.";
  }
}

export function localitySection(trace: Trace, { office }: TraceContext): Section[] {
  const { figure } = trace;
  const { year } = figure.period;
  if (figure.byLocality().length === 0) return [];
  const hasPlan = figure.byLocality().some(({ plan }) => plan !== null);
  const titles = ["Kế hoạch", `Năm ${year - 1}`, `Năm ${year}`, "% kế hoạch", "Tăng, giảm"];
  const shown = (cells: readonly string[]) =>
    hasPlan ? cells : cells.filter((_, at) => at !== 0 && at !== 3);
  const table = {
    columns: [
      { title: "Địa phương", align: "left" } as const,
      ...shown(titles).map((title) => ({ title, align: "right" }) as const),
    ],
    rows: [
      ...figure.byLocality().map((one) => [localityName(one.locality, office), ...shown(amounts(one))]),
      [office.territory, ...shown(amounts(figure))],
    ],
  };
  return [{ title: "Theo địa phương", parts: [localityNote(trace, office), table] }];
}

function localityNote({ figure, groups }: Trace, { territory }: Office): string {
  if (figure.indicator.aggregation.kind === "ratio")
    return "Tỷ lệ của từng địa phương tính lại từ hai số của địa phương đó; không cộng, không lấy trung bình.";
  const nowhere = groups.filter(({ locality }) => locality === undefined);
  const sum = `Số của ${territory} là tổng các địa phương`;
  if (nowhere.length === 0) return `${sum}.`;
  const amount = sumOf(nowhere.map(({ value }) => value.amount));
  return `${sum} và ${number(amount)} ở những dòng không ghi địa phương.`;
}

/** "14.274 lao động", "2,3%", "…". */
export function inUnit(text: string, unit: string): string {
  if (!/\d/.test(text) || text.endsWith("%")) return text;
  return unit === "%" ? `${text}%` : `${text} ${unit}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
