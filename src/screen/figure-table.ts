import type { Catalogue } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import type { Figure, FigureValue } from "../figures/figure.ts";
import { formatNumber } from "../language/number-text.ts";
import { formatPeriodName } from "../language/period-names.ts";
import { notReportedMark } from "../language/table-cells.ts";
import { type Period, toSamePeriodLastYear } from "../period.ts";
import type { Quantity } from "../quantity.ts";

/** Figures as rows of Vietnamese text, grouped by sector, for the screen. */
export interface FigureTable {
  readonly columns: readonly {
    readonly title: string;
    readonly align: "left" | "right";
    /** Wrapped where it would be wider. */
    readonly width?: number;
  }[];
  readonly rows: readonly (readonly string[] | { readonly group: string })[];
}

export interface FigureTableOptions {
  readonly period: Period;
  readonly office: Office;
  readonly catalogue: Catalogue;
  /** A line for each locality or month under each indicator. */
  readonly by?: "locality" | "month" | undefined;
}

export function buildFigureTable(figures: readonly Figure[], options: FigureTableOptions): FigureTable {
  const { period, catalogue } = options;
  return {
    columns: [
      { title: "Chỉ tiêu", align: "left" },
      { title: "Đơn vị", align: "left" },
      { title: `Kế hoạch ${period.year}`, align: "right" },
      { title: formatPeriodName(toSamePeriodLastYear(period)), align: "right" },
      { title: formatPeriodName(period), align: "right" },
      { title: "% kế hoạch", align: "right" },
      { title: "Tăng, giảm", align: "right" },
    ],
    rows: catalogue.sectors.flatMap((sector) => [
      { group: sector.name.toLocaleUpperCase("vi") },
      ...figures
        .filter(({ indicator }) => indicator.sector === sector.id)
        .flatMap((figure) => [buildFigureRow(figure), ...buildBreakdownRows(figure, options)]),
    ]),
  };
}

function buildFigureRow(figure: Figure): string[] {
  const { name, unit, partOf } = figure.indicator;
  return [`${partOf ? "- " : ""}${name}`, unit, ...formatFigureAmounts(figure)];
}

/** Plan, last year, actual, percent of plan, change. */
export function formatFigureAmounts(
  figure: Omit<Figure, "byLocality" | "byMonth">,
): [plan: string, lastYear: string, actual: string, ofPlan: string, change: string] {
  return [
    formatOptionalNumber(figure.plan),
    formatValue(figure.samePeriodLastYear),
    formatValue(figure.actual),
    formatOptionalPercent(figure.planPercent),
    figure.changePoints
      ? `${formatSigned(figure.changePoints)} điểm`
      : formatOptionalPercent(figure.changePercent, formatSigned),
  ];
}

function buildBreakdownRows(figure: Figure, { by, office }: FigureTableOptions): string[][] {
  if (by === "month") {
    return figure
      .byMonth()
      .map(({ month, actual, samePeriodLastYear }) => [
        `    tháng ${month}`,
        "",
        "",
        formatValue(samePeriodLastYear),
        formatValue(actual),
        "",
        "",
      ]);
  }
  if (by !== "locality") return [];
  const names = new Map(office.localities.map(({ code, name }) => [code, name]));
  return figure
    .byLocality()
    .map((part) => [`    ${names.get(part.locality) ?? part.locality}`, "", ...formatFigureAmounts(part)]);
}

/** A share of tasks shows both of its numbers: 12/13. */
export function formatValue(value: FigureValue | null): string {
  if (value?.whole && value.part?.eq(value.amount))
    return `${formatNumber(value.part)}/${formatNumber(value.whole)}`;
  return value?.whole ? formatOptionalPercent(value.amount) : formatOptionalNumber(value?.amount ?? null);
}

export function formatOptionalNumber(value: Quantity | null): string {
  return value === null ? notReportedMark : formatNumber(value);
}

function formatOptionalPercent(
  value: Quantity | null,
  formatPercent: (value: Quantity) => string = (one) => formatNumber(one, 1),
): string {
  return value === null ? notReportedMark : `${formatPercent(value)}%`;
}

function formatSigned(value: Quantity): string {
  return value.gt(0) ? `+${formatNumber(value, 1)}` : formatNumber(value, 1);
}
