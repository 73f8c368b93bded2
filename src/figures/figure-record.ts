import type { Catalogue } from "../catalogue/declaration.ts";
import {
  type AmountRecord,
  type PartRecord,
  toAmountNumberOrNull,
  toAmountRecord,
  toPartAndWholeNumbers,
} from "./amount-record.ts";
import type { Figure, LocalityFigure, MonthFigure, SourceLines } from "./figure.ts";
import type { FigureSet } from "./figure-set.ts";
import { createLocalityRanking } from "./locality-ranks.ts";

/** A figure as JSON for scripts: plain numbers in the base unit (đồng, người), null if not reported. */
export interface FigureRecord extends PartRecord, AmountRecord {
  readonly id: string;
  readonly sector: string;
  readonly name: string;
  readonly unit: string;
  readonly byLocality?: readonly LocalityRecord[];
  readonly byMonth?: readonly MonthRecord[];
  /** The files with their lines as ranges: [[4, 75], [80, 80]]. */
  readonly sources: readonly SourceLines[];
}

interface LocalityRecord extends AmountRecord {
  readonly locality: string;
  /** The place among all localities by what they did, from 1; absent where months lack, and for what should stay low. */
  readonly rank?: number;
  /** The place by the share of the year's plan. */
  readonly planRank?: number;
  readonly sources: readonly SourceLines[];
}

interface Breakdowns {
  readonly localities: readonly LocalityRecord[] | undefined;
  readonly months: readonly MonthRecord[] | undefined;
}

interface MonthRecord {
  readonly month: number;
  readonly actual: number | null;
  readonly samePeriodLastYear: number | null;
}

/**
 * Converts the figures one by one, in the order of the catalogue, with the values by locality, by month or (without `by`) both. What a
 * record was made of can be dropped once the next one is asked for.
 */
export function* listFigureRecords(
  figures: FigureSet,
  catalogue: Catalogue,
  by?: "locality" | "month",
): Generator<FigureRecord> {
  for (const figure of figures.all) {
    const localities = by === "month" ? undefined : toLocalityRecords(figures.computeByLocality(figure));
    const months = by === "locality" ? undefined : figure.byMonth().map(toMonthRecord);
    yield buildFigureRecord(figure, catalogue, { localities, months });
  }
}

export function toFigureRecord(figure: Figure, catalogue: Catalogue): FigureRecord {
  return buildFigureRecord(figure, catalogue, {
    localities: toLocalityRecords(figure.byLocality()),
    months: figure.byMonth().map(toMonthRecord),
  });
}

function buildFigureRecord(
  figure: Figure,
  catalogue: Catalogue,
  { localities, months }: Breakdowns,
): FigureRecord {
  const sector = catalogue.sectors.find(({ id }) => id === figure.indicator.sector);
  return {
    id: figure.indicator.id,
    sector: sector?.name ?? figure.indicator.sector,
    name: figure.indicator.name,
    unit: figure.indicator.unit,
    ...toPartAndWholeNumbers(figure.actual),
    ...toAmountRecord(figure),
    ...(localities && { byLocality: localities }),
    ...(months && { byMonth: months }),
    sources: figure.sources(),
  };
}

function toLocalityRecords(figures: readonly LocalityFigure[]): LocalityRecord[] {
  const computeRank = createLocalityRanking(figures, "actual");
  const computePlanRank = createLocalityRanking(figures, "plan");
  return figures.map((figure) => {
    const { locality } = figure;
    const rank = computeRank(locality);
    const planRank = computePlanRank(locality);
    return {
      locality,
      ...toAmountRecord(figure),
      ...(rank && { rank: rank.rank }),
      ...(planRank && { planRank: planRank.rank }),
      sources: figure.sources(),
    };
  });
}

function toMonthRecord({ month, actual, samePeriodLastYear }: MonthFigure): MonthRecord {
  return {
    month,
    actual: toAmountNumberOrNull(actual),
    samePeriodLastYear: toAmountNumberOrNull(samePeriodLastYear),
  };
}
