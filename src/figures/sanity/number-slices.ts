/** The numbers of an export by month, and by place and year, with what tells soon that two of them are not alike. */
import { listInOrderOfMonths } from "../groups/month-order.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { formatTextsKey } from "../groups/texts-key.ts";

/** The numbers of one month, or of one place in one year. */
export class NumberSlice {
  readonly first: RowGroup;
  readonly groups: RowGroup[] = [];
  largest = 0;
  readonly #columns: readonly string[];
  #count = 0;
  #isZero = true;
  #content: string | undefined;

  constructor(first: RowGroup, columns: readonly string[]) {
    this.first = first;
    this.#columns = columns;
  }

  add(group: RowGroup, { count, largest, isZero }: NumbersOfGroup): void {
    this.groups.push(group);
    this.#count += count;
    if (largest > this.largest) this.largest = largest;
    if (!isZero) this.#isZero = false;
  }

  get isZero(): boolean {
    return this.#count > 1 && this.#isZero;
  }

  /** True for slices of one year that may be alike in every number; most differ in this, so that their contents are not compared. */
  hasOutlineOf(other: NumberSlice): boolean {
    return (
      this.largest === other.largest &&
      this.#count === other.#count &&
      this.groups.length === other.groups.length &&
      Math.floor(this.first.month / 100) === Math.floor(other.first.month / 100)
    );
  }

  /** Counts the different numbers from a smallest one on. */
  countDifferent(smallest: number): number {
    const numbers = new Set<number>();
    for (const { sums } of this.groups)
      for (const column of this.#columns) {
        const number = sums.get(column)?.toNumber() ?? 0;
        if (number >= smallest) numbers.add(number);
      }
    return numbers.size;
  }

  /** Formats all but the month, or the place: equal for two slices of a year that are alike in every number. */
  formatContent(pickRest: (group: RowGroup) => string | number | undefined): string {
    this.#content ??= this.groups
      .map((group) => {
        const numbers = this.#columns.map((column) => group.sums.get(column)?.toFixed() ?? "");
        return [pickRest(group), formatTextsKey(group.foldedTexts), numbers.join(";")].join(" ");
      })
      .sort()
      .join("\n");
    return this.#content;
  }
}

interface NumbersOfGroup {
  readonly count: number;
  readonly largest: number;
  readonly isZero: boolean;
}

interface Slices {
  readonly months: readonly NumberSlice[];
  readonly places: readonly NumberSlice[];
}

/** Divides groups by month, and those of places by place and year, in the order of months. */
export function buildSlices(groups: readonly RowGroup[], columns: readonly string[]): Slices {
  const months: NumberSlice[] = [];
  const places: NumberSlice[] = [];
  let placesOfYear = new Map<string, NumberSlice>();
  let ofMonth: NumberSlice | undefined;
  for (const group of listInOrderOfMonths(groups)) {
    const { month, locality } = group;
    const numbers = summarizeNumbers(group, columns);
    if (ofMonth?.first.month !== month) {
      if (ofMonth && Math.floor(ofMonth.first.month / 100) !== Math.floor(month / 100))
        placesOfYear = new Map();
      ofMonth = new NumberSlice(group, columns);
      months.push(ofMonth);
    }
    ofMonth.add(group, numbers);
    if (locality === undefined) continue;
    const known = placesOfYear.get(locality);
    const place = known ?? new NumberSlice(group, columns);
    place.add(group, numbers);
    if (known) continue;
    placesOfYear.set(locality, place);
    places.push(place);
  }
  return { months, places };
}

function summarizeNumbers({ sums }: RowGroup, columns: readonly string[]): NumbersOfGroup {
  let count = 0;
  let largest = 0;
  let isZero = true;
  for (const column of columns) {
    const number = sums.get(column)?.toNumber();
    if (number === undefined) continue;
    count++;
    if (number > largest) largest = number;
    if (number !== 0) isZero = false;
  }
  return { count, largest, isZero };
}
