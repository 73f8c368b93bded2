/** The seasons of months: how far other places, or the place itself in other years, are from their medians in the same month. */
import { createLazyGetter } from "../../exports/memoize.ts";
import type { YearMonth } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { formatTextsKey } from "../groups/texts-key.ts";
import { computeMedian, type PlaceMonths } from "./place-months.ts";

/** Where a month with a number stands. */
export interface MonthPosition {
  readonly place: PlaceMonths;
  readonly index: number;
}

/** What other places tell of a month. */
export interface Season {
  /** True if other places have the month at all. */
  readonly hasPeers: boolean;
  /** The factor by which other places exceed their median in this month, or the place itself in other years; 1 if none can say. */
  readonly factor: number;
}

export class MonthSeasons {
  readonly #listByMonth: () => ReadonlyMap<YearMonth, readonly MonthPosition[]>;

  constructor(places: readonly PlaceMonths[]) {
    this.#listByMonth = createLazyGetter(() => sortByMonth(places));
  }

  find(month: MonthPosition): Season {
    const group = pickGroup(month);
    if (!group) return { hasPeers: false, factor: 1 };
    const ofMonth = this.#listByMonth().get(group.month) ?? [];
    const peers = ofMonth.filter((other) => pickGroup(other) !== group);
    const compared = peers.length > 0 ? peers : this.#listOtherYears(group);
    const ratios = compared.map(computeRatio).filter((ratio) => ratio > 0 && Number.isFinite(ratio));
    ratios.sort((a, b) => a - b);
    const factor = ratios.length === 0 ? 1 : computeMedian(ratios.length, (index) => ratios[index]);
    return { hasPeers: peers.length > 0, factor };
  }

  /** Lists the same month of other years in the same place. */
  #listOtherYears(group: RowGroup): MonthPosition[] {
    return [...this.#listByMonth()].flatMap(([month, positions]) =>
      month === group.month || month % 100 !== group.month % 100
        ? []
        : positions.filter((other) => isOfSamePlaceAndTexts(pickGroup(other), group)),
    );
  }
}

function sortByMonth(places: readonly PlaceMonths[]): Map<YearMonth, MonthPosition[]> {
  const byMonth = new Map<YearMonth, MonthPosition[]>();
  for (const place of places)
    for (const [index, { month }] of place.groups.entries()) {
      if (Number.isNaN(place.amounts[index])) continue;
      const known = byMonth.get(month);
      if (known) known.push({ place, index });
      else byMonth.set(month, [{ place, index }]);
    }
  return byMonth;
}

function pickGroup({ place, index }: MonthPosition): RowGroup | undefined {
  return place.groups[index];
}

/** Computes how many times the median of the other months of its year a month is. */
function computeRatio({ place, index }: MonthPosition): number {
  return (place.amounts[index] ?? Number.NaN) / place.findMedianOfOthers(index);
}

function isOfSamePlaceAndTexts(a: RowGroup | undefined, b: RowGroup): boolean {
  return a !== undefined && a.locality === b.locality && formatTextsKey(a.texts) === formatTextsKey(b.texts);
}
