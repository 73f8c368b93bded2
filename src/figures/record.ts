import type { Catalogue } from "../catalogue/declaration.ts";
import type { Quantity } from "../quantity.ts";
import type { Figure, LocalityFigure, MonthFigure, Source, Value } from "./figure.ts";
import type { FigureSet } from "./figure-set.ts";

/** A figure as scripts take it: plain numbers in the base unit (đồng, người), null for what was not reported. */
export interface FigureRecord {
  readonly id: string;
  readonly sector: string;
  readonly name: string;
  readonly unit: string;
  readonly actual: number | null;
  /** The two numbers behind a ratio or a share of tasks. */
  readonly part?: number;
  readonly whole?: number;
  readonly plan: number | null;
  readonly planPercent: number | null;
  readonly samePeriodLastYear: number | null;
  readonly changePercent?: number | null;
  readonly changePoints?: number | null;
  readonly byLocality?: readonly LocalityRecord[];
  readonly byMonth?: readonly MonthRecord[];
  /** Files with their lines as ranges: [[4, 75], [80, 80]]. */
  readonly sources: readonly Source[];
}

type LocalityRecord = { readonly locality: string } & Pick<
  FigureRecord,
  "actual" | "plan" | "planPercent" | "samePeriodLastYear" | "changePercent" | "changePoints" | "sources"
>;

interface MonthRecord {
  readonly month: number;
  readonly actual: number | null;
  readonly samePeriodLastYear: number | null;
}

/** In the order of the catalogue; by locality and by month only what is asked for, or both. */
export function recordsOf(
  figures: FigureSet,
  catalogue: Catalogue,
  by?: "locality" | "month",
): FigureRecord[] {
  return figures.all.map((figure) => recordOf(figure, catalogue, by));
}

export function recordOf(figure: Figure, catalogue: Catalogue, by?: "locality" | "month"): FigureRecord {
  const sector = catalogue.sectors.find(({ id }) => id === figure.indicator.sector);
  return {
    id: figure.indicator.id,
    sector: sector?.name ?? figure.indicator.sector,
    name: figure.indicator.name,
    unit: figure.indicator.unit,
    ...partsOf(figure.actual),
    ...amountsOf(figure),
    ...(by === "month" ? {} : { byLocality: figure.byLocality().map(localityRecord) }),
    ...(by === "locality" ? {} : { byMonth: figure.byMonth().map(monthRecord) }),
    sources: figure.sources(),
  };
}

function amountsOf(figure: Figure | LocalityFigure) {
  const isRate = figure.indicator.aggregation.kind === "ratio";
  return {
    actual: amount(figure.actual),
    plan: plain(figure.plan),
    planPercent: plain(figure.planPercent),
    samePeriodLastYear: amount(figure.samePeriodLastYear),
    ...(isRate
      ? { changePoints: plain(figure.changePoints) }
      : { changePercent: plain(figure.changePercent) }),
  };
}

function partsOf(value: Value | null) {
  return value?.part && value.whole ? { part: value.part.toNumber(), whole: value.whole.toNumber() } : {};
}

function localityRecord(figure: LocalityFigure): LocalityRecord {
  return { locality: figure.locality, ...amountsOf(figure), sources: figure.sources() };
}

function monthRecord({ month, actual, samePeriodLastYear }: MonthFigure): MonthRecord {
  return { month, actual: amount(actual), samePeriodLastYear: amount(samePeriodLastYear) };
}

function amount(value: Value | null): number | null {
  return value === null ? null : value.amount.toNumber();
}

function plain(quantity: Quantity | null): number | null {
  return quantity === null ? null : quantity.toNumber();
}
