/** Figures for tests of wording: from given amounts, with percentages and changes computed as in `src/figures`. */
import type { Indicator } from "../../../src/catalogue/declaration.ts";
import type { Spelling } from "../../../src/catalogue/office/office.ts";
import type { Comparison } from "../../../src/figures/coverage/comparison.ts";
import { nothingDue } from "../../../src/figures/coverage/coverage.ts";
import type { Figure, LocalityFigure } from "../../../src/figures/figure.ts";
import type { BreakdownPart, FigureSet } from "../../../src/figures/figure-set.ts";
import type { FigureValue } from "../../../src/figures/values/figure-value.ts";
import { findYearToDate, formatPeriodId, type Period, parsePeriod } from "../../../src/period.ts";
import { computePercent, createQuantity } from "../../../src/quantity.ts";

export const defaultSpelling: Spelling = {
  above: "trên",
  thousand: "nghìn",
  billion: "tỷ",
  i: "sĩ",
  tone: "hòa",
  padding: true,
};

export interface GivenFigure {
  readonly id?: string;
  readonly name?: string;
  readonly unit?: string;
  readonly period?: string;
  /** "12/13" for tasks, or decimal notation; absent if nothing was reported. */
  readonly actual?: string;
  readonly plan?: string;
  /** The plan of the year after. */
  readonly planNextYear?: string;
  readonly lastYear?: string;
  /** The estimate of the whole year. */
  readonly yearEstimate?: string;
  /** Set where its export of events has none in the period. */
  readonly isEventless?: true;
  readonly better?: "higher" | "lower";
  /** The words for 0. */
  readonly zero?: string;
  /** How it is computed; a sum if absent. Of a stock, `lastYear` is its value at the end of last year as well. */
  readonly kind?: "sum" | "stock";
  readonly versus?: "year-start";
  /** The total from January on, for a period that begins later. */
  readonly toDate?: GivenFigure;
  /** The value of the quarter or month before. */
  readonly previous?: string;
  readonly byLocality?: Readonly<Record<string, GivenFigure>>;
}

export function requirePeriod(id: string): Period {
  const period = parsePeriod(id);
  if (!period) throw new Error(`${id} is not a period`);
  return period;
}

export function buildFigure(given: GivenFigure): Figure {
  const period = requirePeriod(given.period ?? "9m-2022");
  const byLocality = Object.entries(given.byLocality ?? {}).map(([locality, part]): LocalityFigure => {
    const { byLocality: _, byMonth: __, ...figure } = buildFigure({ ...given, byLocality: {}, ...part });
    return { ...figure, locality };
  });
  const [actual, lastYear] = [parseReportedValue(given.actual), parseReportedValue(given.lastYear)];
  const plan = given.plan === undefined ? null : createQuantity(given.plan);
  const planNextYear = given.planNextYear === undefined ? null : createQuantity(given.planNextYear);
  const isRate = given.unit === "%";
  const { period: _period, toDate, previous, byLocality: _byLocality, ...own } = given;
  const yearToDate = findYearToDate(period);
  const ratio = actual && lastYear && !isRate ? computePercent(actual.amount, lastYear.amount) : null;
  return {
    indicator: buildIndicator(given),
    period,
    actual,
    plan,
    planNextYear,
    planPercent: actual && plan && !isRate ? computePercent(actual.amount, plan) : null,
    planPoints: actual && plan && isRate ? actual.amount.minus(plan) : null,
    samePeriodLastYear: lastYear,
    yearEstimate: parseReportedValue(given.yearEstimate),
    ...compareWhole(actual, lastYear),
    ...(given.isEventless && { coverage: { ...nothingDue, isEventless: true } }),
    comparisonWithYearStart:
      given.kind === "stock" || isRate ? compareWhole(actual, lastYear).comparison : null,
    changePercent: ratio?.minus(100) ?? null,
    changePoints: actual && lastYear && isRate ? actual.amount.minus(lastYear.amount) : null,
    comparisonWithPrevious: () =>
      previous === undefined ? null : compareWhole(actual, parseReportedValue(previous)).comparison,
    toDate: () =>
      toDate && yearToDate ? buildFigure({ ...own, period: formatPeriodId(yearToDate), ...toDate }) : null,
    sources: () => [],
    byMonthToDate: () => [],
    byLocality: () => byLocality,
    byMonth: () => [],
  };
}

export function buildFigureSet(
  all: readonly Figure[],
  breakdowns: Readonly<Record<string, readonly BreakdownPart[]>> = {},
): FigureSet {
  return {
    all,
    findFigure: (id, locality) => {
      const figure = all.find(({ indicator }) => indicator.id === id);
      const localFigure = figure?.byLocality().find((part) => part.locality === locality);
      return locality === undefined
        ? figure
        : localFigure && { ...localFigure, byLocality: () => [], byMonth: () => [] };
    },
    computeByLocality: (figure) => figure.byLocality(),
    findActualByLocality: (id) => {
      const parts = all.find(({ indicator }) => indicator.id === id)?.byLocality() ?? [];
      return new Map(parts.flatMap(({ locality, actual }) => (actual ? [[locality, actual]] : [])));
    },
    findBreakdown: (id, column) => breakdowns[`${id} by ${column}`],
  };
}

/** The coverage and comparison of a figure of which nothing lacks. */
export function compareWhole(
  now: FigureValue | null,
  before: FigureValue | null,
): Pick<Figure, "coverage" | "coverageLastYear" | "comparison"> {
  const comparison: Comparison =
    !now || !before
      ? { kind: "none", reason: { why: "unreported" } }
      : now.whole
        ? { kind: "none", reason: { why: "other-tasks" } }
        : { kind: "whole", now, before };
  return { coverage: nothingDue, coverageLastYear: nothingDue, comparison };
}

function buildIndicator({
  id = "jobs",
  name = "Lao động được giải quyết việc làm",
  unit = "lao động",
  better,
  zero,
  kind = "sum",
  versus,
}: GivenFigure): Indicator {
  const aggregation = { kind, export: "jobs", column: "placed", where: {} } as const;
  return {
    id,
    name,
    unit,
    sector: "employment",
    breakdowns: [],
    partsAddUp: false,
    aggregation,
    ...(better && { better }),
    ...(zero !== undefined && { zero }),
    ...(versus && { versus }),
  };
}

function parseReportedValue(text: string | undefined): FigureValue | null {
  if (text === undefined || text === "") return null;
  const [part = "", whole] = text.split("/");
  const amount = createQuantity(part);
  return whole === undefined ? { amount } : { amount, part: amount, whole: createQuantity(whole) };
}
