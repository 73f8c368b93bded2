/** The table of `report figures`. */
import { omitAbsentExports } from "../catalogue/absent-exports.ts";
import type { Catalogue } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office/office.ts";
import type { Figure, FigureWithoutBreakdowns } from "../figures/figure.ts";
import { formatCoveredPeriodName } from "../language/period-names.ts";
import { toDateHeading } from "../language/tables/annex-words.ts";
import { findYearToDate, type Period, toSamePeriodLastYear } from "../period.ts";
import { formatFigureAmounts, formatNumberPercentOrFraction, formatToDateAmount } from "./figure-amounts.ts";
import type { TableContent } from "./terminal-table.ts";

export interface FigureTableOptions {
  readonly period: Period;
  readonly office: Office;
  readonly catalogue: Catalogue;
  /** Adds a row for each locality or month under each indicator. */
  readonly by?: "locality" | "month" | undefined;
}

/** Builds one row per figure, grouped by sector. */
export function buildFigureTable(figures: readonly Figure[], options: FigureTableOptions): TableContent {
  const { period, catalogue } = options;
  const hasToDate = findYearToDate(period) !== undefined;
  return {
    columns: [
      { title: "Chỉ tiêu", align: "left" },
      { title: "Đơn vị", align: "left" },
      { title: `Kế hoạch ${period.year}`, align: "right" },
      { title: formatCoveredPeriodName(toSamePeriodLastYear(period)), align: "right" },
      { title: formatCoveredPeriodName(period), align: "right" },
      ...(hasToDate ? [{ title: toDateHeading, align: "right" } as const] : []),
      { title: "% kế hoạch", align: "right" },
      { title: "Tăng, giảm", align: "right" },
    ],
    rows: omitAbsentExports(catalogue).flatMap((sector) => [
      { group: sector.name.toLocaleUpperCase("vi") },
      ...figures
        .filter(({ indicator }) => indicator.sector === sector.id)
        .flatMap((figure) => [buildFigureRow(figure), ...buildBreakdownRows(figure, options)]),
    ]),
  };
}

function buildFigureRow(figure: Figure): string[] {
  const { name, unit, partOf } = figure.indicator;
  return [`${partOf ? "- " : ""}${name}`, unit, ...buildAmountCells(figure)];
}

function buildAmountCells(figure: FigureWithoutBreakdowns): string[] {
  const amounts = formatFigureAmounts(figure);
  return findYearToDate(figure.period) ? amounts.toSpliced(3, 0, formatToDateAmount(figure)) : amounts;
}

function buildBreakdownRows(figure: Figure, { by, office, period }: FigureTableOptions): string[][] {
  if (by === "month") {
    return figure
      .byMonth()
      .map(({ month, actual, samePeriodLastYear }) => [
        `    tháng ${month}`,
        "",
        "",
        formatNumberPercentOrFraction(samePeriodLastYear),
        formatNumberPercentOrFraction(actual),
        ...(findYearToDate(period) ? [""] : []),
        "",
        "",
      ]);
  }
  if (by !== "locality") return [];
  const names = new Map(office.localities.map(({ code, name }) => [code, name]));
  return figure
    .byLocality()
    .map((part) => [`    ${names.get(part.locality) ?? part.locality}`, "", ...buildAmountCells(part)]);
}
