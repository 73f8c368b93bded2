/** Figures for the tests of words: the amounts given, the shares and changes as the figures room derives them. */
import type { Indicator } from "../../src/catalogue/declaration.ts";
import type { Spelling } from "../../src/catalogue/office.ts";
import type { Figure, LocalityFigure, Value } from "../../src/figures/figure.ts";
import type { FigureSet, PartFigure } from "../../src/figures/figure-set.ts";
import { type Period, parsePeriod } from "../../src/period.ts";
import { percentOf, quantity } from "../../src/quantity.ts";

export const spelling: Spelling = {
  above: "trên",
  thousand: "nghìn",
  billion: "tỷ",
  i: "sĩ",
  tone: "hòa",
  padding: true,
};

export interface Given {
  readonly id?: string;
  readonly name?: string;
  readonly unit?: string;
  readonly period?: string;
  /** "12/13" for tasks, or plain decimal notation; absent where nothing was reported. */
  readonly actual?: string;
  readonly plan?: string;
  readonly lastYear?: string;
  readonly byLocality?: Readonly<Record<string, Given>>;
}

export function periodOf(id: string): Period {
  const period = parsePeriod(id);
  if (!period) throw new Error(`${id} is no period`);
  return period;
}

export function figureOf(given: Given): Figure {
  const period = periodOf(given.period ?? "9m-2022");
  const byLocality = Object.entries(given.byLocality ?? {}).map(([locality, part]): LocalityFigure => {
    const { byLocality: _, byMonth: __, ...figure } = figureOf({ ...given, byLocality: {}, ...part });
    return { ...figure, locality };
  });
  const [actual, lastYear] = [reportedValue(given.actual), reportedValue(given.lastYear)];
  const plan = given.plan === undefined ? null : quantity(given.plan);
  const isRate = given.unit === "%";
  const ratio = actual && lastYear && !isRate ? percentOf(actual.amount, lastYear.amount) : null;
  return {
    indicator: indicatorOf(given),
    period,
    actual,
    plan,
    planPercent: actual && plan ? percentOf(actual.amount, plan) : null,
    samePeriodLastYear: lastYear,
    changePercent: ratio?.minus(100) ?? null,
    changePoints: actual && lastYear && isRate ? actual.amount.minus(lastYear.amount) : null,
    sources: () => [],
    byLocality: () => byLocality,
    byMonth: () => [],
  };
}

export function figuresFrom(
  all: readonly Figure[],
  breakdowns: Readonly<Record<string, readonly PartFigure[]>> = {},
): FigureSet {
  return {
    all,
    figure: (id, locality) => {
      const figure = all.find(({ indicator }) => indicator.id === id);
      const part = figure?.byLocality().find((one) => one.locality === locality);
      return locality === undefined ? figure : part && { ...part, byLocality: () => [], byMonth: () => [] };
    },
    breakdown: (id, column) => breakdowns[`${id} by ${column}`],
  };
}

function indicatorOf({
  id = "jobs",
  name = "Lao động được giải quyết việc làm",
  unit = "lao động",
}: Given): Indicator {
  const aggregation = { kind: "sum", export: "jobs", column: "placed", where: {} } as const;
  return { id, name, unit, sector: "employment", breakdowns: [], partsAddUp: false, aggregation };
}

function reportedValue(text: string | undefined): Value | null {
  if (text === undefined || text === "") return null;
  const [part = "", whole] = text.split("/");
  const amount = quantity(part);
  return whole === undefined ? { amount } : { amount, part: amount, whole: quantity(whole) };
}
