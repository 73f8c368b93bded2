import type { Catalogue } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import type { Figure, Value } from "../figures/figure.ts";
import { type Period, samePeriodLastYear } from "../period.ts";
import type { Quantity } from "../quantity.ts";
import { notReported } from "./annex-cells.ts";
import { numeral } from "./numbers.ts";
import { periodName } from "./periods.ts";

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

export interface TableQuestion {
  readonly period: Period;
  readonly office: Office;
  readonly catalogue: Catalogue;
  /** A line for each locality or month under each indicator. */
  readonly by?: "locality" | "month" | undefined;
}

export function figureTable(figures: readonly Figure[], question: TableQuestion): FigureTable {
  const { period, catalogue } = question;
  return {
    columns: [
      { title: "Chỉ tiêu", align: "left" },
      { title: "Đơn vị", align: "left" },
      { title: `Kế hoạch ${period.year}`, align: "right" },
      { title: periodName(samePeriodLastYear(period)), align: "right" },
      { title: periodName(period), align: "right" },
      { title: "% kế hoạch", align: "right" },
      { title: "Tăng, giảm", align: "right" },
    ],
    rows: catalogue.sectors.flatMap((sector) => [
      { group: sector.name.toLocaleUpperCase("vi") },
      ...figures
        .filter(({ indicator }) => indicator.sector === sector.id)
        .flatMap((figure) => [rowOf(figure), ...partRows(figure, question)]),
    ]),
  };
}

function rowOf(figure: Figure): string[] {
  const { name, unit, partOf } = figure.indicator;
  return [`${partOf ? "- " : ""}${name}`, unit, ...amounts(figure)];
}

/** Plan, last year, actual, percent of plan, change. */
export function amounts(
  figure: Omit<Figure, "byLocality" | "byMonth">,
): [plan: string, lastYear: string, actual: string, ofPlan: string, change: string] {
  return [
    number(figure.plan),
    valueText(figure.samePeriodLastYear),
    valueText(figure.actual),
    percent(figure.planPercent),
    figure.changePoints ? `${signed(figure.changePoints)} điểm` : percent(figure.changePercent, signed),
  ];
}

function partRows(figure: Figure, { by, office }: TableQuestion): string[][] {
  if (by === "month") {
    return figure
      .byMonth()
      .map(({ month, actual, samePeriodLastYear }) => [
        `    tháng ${month}`,
        "",
        "",
        valueText(samePeriodLastYear),
        valueText(actual),
        "",
        "",
      ]);
  }
  if (by !== "locality") return [];
  const names = new Map(office.localities.map(({ code, name }) => [code, name]));
  return figure
    .byLocality()
    .map((part) => [`    ${names.get(part.locality) ?? part.locality}`, "", ...amounts(part)]);
}

/** A share of tasks shows both of its numbers: 12/13. */
export function valueText(value: Value | null): string {
  if (value?.whole && value.part?.eq(value.amount)) return `${numeral(value.part)}/${numeral(value.whole)}`;
  return value?.whole ? percent(value.amount) : number(value?.amount ?? null);
}

export function number(value: Quantity | null): string {
  return value === null ? notReported : numeral(value);
}

function percent(
  value: Quantity | null,
  shown: (value: Quantity) => string = (one) => numeral(one, 1),
): string {
  return value === null ? notReported : `${shown(value)}%`;
}

function signed(value: Quantity): string {
  return value.gt(0) ? `+${numeral(value, 1)}` : numeral(value, 1);
}
