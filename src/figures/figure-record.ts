import { type Catalogue, isPercentage } from "../catalogue/declaration.ts";
import type { Quantity } from "../quantity.ts";
import { type CoverageRecord, toCoverageRecord } from "./coverage/coverage-record.ts";
import type { Figure, LocalityFigure, MonthFigure, SourceLines } from "./figure.ts";
import type { FigureSet } from "./figure-set.ts";
import type { FigureValue } from "./figure-value.ts";

/** A figure as JSON for scripts: plain numbers in the base unit (đồng, người), null if not reported. */
export interface FigureRecord {
  readonly id: string;
  readonly sector: string;
  readonly name: string;
  readonly unit: string;
  readonly actual: number | null;
  /** The two numbers of a ratio or of a share of completed tasks. */
  readonly part?: number;
  readonly whole?: number;
  readonly plan: number | null;
  readonly planPercent?: number | null;
  readonly planPoints?: number | null;
  readonly samePeriodLastYear: number | null;
  /** The estimate of the whole year; absent without one. */
  readonly yearEstimate?: number;
  readonly changePercent?: number | null;
  readonly changePoints?: number | null;
  readonly coverage: CoverageRecord;
  readonly byLocality?: readonly LocalityRecord[];
  readonly byMonth?: readonly MonthRecord[];
  /** The files with their lines as ranges: [[4, 75], [80, 80]]. */
  readonly sources: readonly SourceLines[];
}

type LocalityRecord = { readonly locality: string } & Pick<
  FigureRecord,
  | "actual"
  | "plan"
  | "planPercent"
  | "planPoints"
  | "samePeriodLastYear"
  | "yearEstimate"
  | "changePercent"
  | "changePoints"
  | "coverage"
  | "sources"
>;

interface MonthRecord {
  readonly month: number;
  readonly actual: number | null;
  readonly samePeriodLastYear: number | null;
}

/** Converts all figures in the order of the catalogue, with the values by locality, by month or (without `by`) both. */
export function toFigureRecords(
  figures: FigureSet,
  catalogue: Catalogue,
  by?: "locality" | "month",
): FigureRecord[] {
  return figures.all.map((figure) => toFigureRecord(figure, catalogue, by));
}

export function toFigureRecord(
  figure: Figure,
  catalogue: Catalogue,
  by?: "locality" | "month",
): FigureRecord {
  const sector = catalogue.sectors.find(({ id }) => id === figure.indicator.sector);
  return {
    id: figure.indicator.id,
    sector: sector?.name ?? figure.indicator.sector,
    name: figure.indicator.name,
    unit: figure.indicator.unit,
    ...toPartAndWholeNumbers(figure.actual),
    ...toAmountRecord(figure),
    ...(by === "month" ? {} : { byLocality: figure.byLocality().map(toLocalityRecord) }),
    ...(by === "locality" ? {} : { byMonth: figure.byMonth().map(toMonthRecord) }),
    sources: figure.sources(),
  };
}

function toAmountRecord(figure: Figure | LocalityFigure) {
  const isRate = isPercentage(figure.indicator);
  return {
    actual: toAmountNumberOrNull(figure.actual),
    plan: toNumberOrNull(figure.plan),
    samePeriodLastYear: toAmountNumberOrNull(figure.samePeriodLastYear),
    ...(figure.yearEstimate && { yearEstimate: figure.yearEstimate.amount.toNumber() }),
    ...(isRate
      ? {
          planPoints: toNumberOrNull(figure.planPoints),
          changePoints: toNumberOrNull(figure.changePoints),
        }
      : {
          planPercent: toNumberOrNull(figure.planPercent),
          changePercent: toNumberOrNull(figure.changePercent),
        }),
    coverage: toCoverageRecord(figure),
  };
}

function toPartAndWholeNumbers(figureValue: FigureValue | null) {
  return figureValue?.part && figureValue.whole
    ? { part: figureValue.part.toNumber(), whole: figureValue.whole.toNumber() }
    : {};
}

function toLocalityRecord(figure: LocalityFigure): LocalityRecord {
  return { locality: figure.locality, ...toAmountRecord(figure), sources: figure.sources() };
}

function toMonthRecord({ month, actual, samePeriodLastYear }: MonthFigure): MonthRecord {
  return {
    month,
    actual: toAmountNumberOrNull(actual),
    samePeriodLastYear: toAmountNumberOrNull(samePeriodLastYear),
  };
}

function toAmountNumberOrNull(figureValue: FigureValue | null): number | null {
  return figureValue === null ? null : figureValue.amount.toNumber();
}

function toNumberOrNull(quantity: Quantity | null): number | null {
  return quantity === null ? null : quantity.toNumber();
}
