import { createQuantity, type Quantity } from "../../quantity.ts";

/** The numbers of rows, added up by column. Whole numbers wait as floats, where adding is quick, while these are exact. */
export class ColumnSums {
  /** The place of each column among the sums, which all groups of an export share. */
  readonly #places: Map<string, number>;
  readonly #whole: number[] = [];
  #exact: Map<string, Quantity> | undefined;

  constructor(places = new Map<string, number>()) {
    this.#places = places;
  }

  add(numbers: Readonly<Record<string, number | Quantity>>): void {
    for (const column in numbers) {
      const value = numbers[column];
      if (typeof value === "number") this.#addWhole(column, value);
      else if (value) this.#addExact(column, value);
    }
  }

  #addWhole(column: string, value: number): void {
    const place = this.#places.get(column) ?? this.#places.size;
    if (place === this.#places.size) this.#places.set(column, place);
    while (this.#whole.length <= place) this.#whole.push(Number.NaN);
    const before = this.#whole[place] ?? Number.NaN;
    const sum = Number.isNaN(before) ? value : before + value;
    if (!Number.isSafeInteger(sum)) this.#addExact(column, createQuantity(before));
    this.#whole[place] = Number.isSafeInteger(sum) ? sum : value;
  }

  #addExact(column: string, value: Quantity): void {
    this.#exact ??= new Map();
    const sum = this.#exact.get(column);
    this.#exact.set(column, sum ? sum.plus(value) : value);
  }

  /** A column that no row reported is absent. */
  toMap(): Map<string, Quantity> {
    const sums = new Map(this.#exact);
    for (const [column, place] of this.#places) {
      const whole = this.#whole[place] ?? Number.NaN;
      if (Number.isNaN(whole)) continue;
      const exact = sums.get(column);
      sums.set(column, exact ? exact.plus(whole) : createQuantity(whole));
    }
    return sums;
  }
}
