import type { Column } from "../../catalogue/declaration.ts";
import { groupByKey } from "../groups/group-by-key.ts";
import type { RowGroup } from "../groups/row-groups.ts";

const fewestMonths = 5;

/** The months of one place as floats, which are precise enough to compare magnitudes; listed and sorted only where one may stand out. */
export class PlaceMonths {
  readonly groups: readonly RowGroup[];
  readonly #column: string;
  /** False where the months with a number are too few. */
  readonly isComparable: boolean;
  /** True if all months have a number. */
  readonly isWhole: boolean;
  readonly least: number;
  readonly most: number;
  #amounts: readonly number[] | undefined;
  #sorted: readonly number[] | undefined;
  #sortedByYear: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(groups: readonly RowGroup[], { id }: Pick<Column, "id">) {
    let count = 0;
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (const { sums } of groups) {
      const amount = sums.get(id)?.toNumber();
      if (amount === undefined) continue;
      count++;
      if (amount < least) least = amount;
      if (amount > most) most = amount;
    }
    this.groups = groups;
    this.#column = id;
    this.isComparable = count >= fewestMonths;
    this.isWhole = count === groups.length;
    this.least = least;
    this.most = most;
  }

  /** The numbers of the groups; NaN for a month without one. */
  get amounts(): readonly number[] {
    this.#amounts ??= this.groups.map(({ sums }) => sums.get(this.#column)?.toNumber() ?? Number.NaN);
    return this.#amounts;
  }

  /** All numbers in their order of size. */
  get sorted(): readonly number[] {
    this.#sorted ??= sortNumbers(this.amounts);
    return this.#sorted;
  }

  /** The numbers of each year in their order of size; two years in different units are another doubt. */
  get sortedByYear(): ReadonlyMap<number, readonly number[]> {
    this.#sortedByYear ??= this.#sortByYear();
    return this.#sortedByYear;
  }

  #sortByYear(): Map<number, readonly number[]> {
    const byYear = groupByKey([...this.amounts.keys()], (index) => this.#extractYear(index));
    return new Map(
      [...byYear].map(([year, indexes]) => [
        year,
        sortNumbers(indexes.map((index) => this.amounts[index] ?? Number.NaN)),
      ]),
    );
  }

  /** Finds the median of the other months of the year; NaN if they are too few. */
  findMedianOfOthers(index: number): number {
    const ofYear = this.sortedByYear.get(this.#extractYear(index)) ?? [];
    return computeMedianWithout(ofYear, ofYear.indexOf(this.amounts[index] ?? Number.NaN));
  }

  #extractYear(index: number): number {
    return Math.floor((this.groups[index]?.month ?? 0) / 100);
  }
}

/** Computes the median of the sorted numbers of a year without one of them; NaN if they are too few. */
export function computeMedianWithout(ofYear: readonly number[], position: number): number {
  if (ofYear.length < fewestMonths) return Number.NaN;
  return computeMedian(ofYear.length - 1, (at) => ofYear[at < position ? at : at + 1]);
}

function sortNumbers(amounts: readonly number[]): number[] {
  return amounts.filter((amount) => !Number.isNaN(amount)).sort((a, b) => a - b);
}

/** Computes the median of some sorted numbers. */
export function computeMedian(count: number, findNumber: (index: number) => number | undefined): number {
  const readAt = (index: number) => findNumber(index) ?? Number.NaN;
  return (readAt(Math.floor((count - 1) / 2)) + readAt(Math.floor(count / 2))) / 2;
}
