import type { Column } from "../../catalogue/declaration.ts";
import { getOrCreate } from "../../exports/memoize.ts";
import type { RowGroup } from "../groups/row-groups.ts";

const fewestMonths = 5;

/** The months of one place as floats, which are precise enough to compare magnitudes; sorted only where one may stand out. */
export class PlaceMonths {
  readonly groups: readonly RowGroup[];
  /** NaN for a month without a number. */
  readonly amounts: readonly number[];
  /** False where the months with a number are too few. */
  readonly isComparable: boolean;
  readonly least: number;
  readonly most: number;
  readonly #sortedByYear = new Map<number, readonly number[]>();
  #sorted: readonly number[] | undefined;

  constructor(groups: readonly RowGroup[], { id }: Pick<Column, "id">) {
    const amounts: number[] = [];
    let count = 0;
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (const { sums } of groups) {
      const amount = sums.get(id)?.toNumber() ?? Number.NaN;
      amounts.push(amount);
      if (Number.isNaN(amount)) continue;
      count++;
      if (amount < least) least = amount;
      if (amount > most) most = amount;
    }
    this.groups = groups;
    this.amounts = amounts;
    this.isComparable = count >= fewestMonths;
    this.least = least;
    this.most = most;
  }

  /** NaN if there is one month only, as for the second most. */
  get secondLeast(): number {
    return this.#sortAll()[1] ?? Number.NaN;
  }

  get secondMost(): number {
    return this.#sortAll().at(-2) ?? Number.NaN;
  }

  #sortAll(): readonly number[] {
    this.#sorted ??= sortNumbers(this.amounts);
    return this.#sorted;
  }

  /** Finds the median of the other months of the year, as two years in different units are another doubt; NaN if they are too few. */
  findMedianOfOthers(index: number): number {
    const year = this.#extractYear(index);
    const ofYear = getOrCreate(this.#sortedByYear, year, () =>
      sortNumbers(this.amounts.filter((_, other) => this.#extractYear(other) === year)),
    );
    if (ofYear.length < fewestMonths) return Number.NaN;
    const own = ofYear.indexOf(this.amounts[index] ?? Number.NaN);
    return computeMedian(ofYear.length - 1, (at) => ofYear[at < own ? at : at + 1]);
  }

  #extractYear(index: number): number {
    return Math.floor((this.groups[index]?.month ?? 0) / 100);
  }
}

function sortNumbers(amounts: readonly number[]): number[] {
  return amounts.filter((amount) => !Number.isNaN(amount)).sort((a, b) => a - b);
}

/** Computes the median of some sorted numbers. */
export function computeMedian(count: number, findNumber: (index: number) => number | undefined): number {
  const readAt = (index: number) => findNumber(index) ?? Number.NaN;
  return (readAt(Math.floor((count - 1) / 2)) + readAt(Math.floor(count / 2))) / 2;
}
