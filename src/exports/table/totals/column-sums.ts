import { createQuantity, type Quantity } from "../../../quantity.ts";

/** Sums the numbers of rows by column. Whole numbers are summed as floats, which is fast, as long as these are exact. */
export class ColumnSums {
  /** The position of each column in the sums; all groups of an export share the map. */
  readonly #positions: Map<string, number>;
  readonly #whole: number[];
  #exact: Map<string, Quantity> | undefined;

  constructor(positions = new Map<string, number>()) {
    this.#positions = positions;
    this.#whole = Array<number>(positions.size).fill(Number.NaN);
  }

  add(numbers: Readonly<Record<string, number | Quantity>>): void {
    for (const column in numbers) {
      const value = numbers[column];
      if (typeof value === "number") this.#addWhole(column, value);
      else if (value) this.#addExact(column, value);
    }
  }

  /** The sums of one row, as if it were added, without keeping any. */
  static readRow(
    numbers: Readonly<Record<string, number | Quantity>>,
    positions: ReadonlyMap<string, number>,
  ): Map<string, Quantity> {
    const sums = new Map<string, Quantity>();
    for (const column in numbers) {
      const value = numbers[column];
      if (value !== undefined && typeof value !== "number") sums.set(column, value);
    }
    for (const column of positions.keys()) {
      const value = numbers[column];
      if (typeof value === "number") sums.set(column, createQuantity(value));
    }
    return sums;
  }

  /** Gives each column of whole numbers in a row its position, in the order in which columns are met. */
  static notePositions(
    numbers: Readonly<Record<string, number | Quantity>>,
    positions: Map<string, number>,
  ): void {
    for (const column in numbers)
      if (typeof numbers[column] === "number" && !positions.has(column))
        positions.set(column, positions.size);
  }

  #addWhole(column: string, value: number): void {
    const position = this.#positions.get(column) ?? this.#positions.size;
    if (position === this.#positions.size) this.#positions.set(column, position);
    while (this.#whole.length <= position) this.#whole.push(Number.NaN);
    const before = this.#whole[position] ?? Number.NaN;
    const sum = Number.isNaN(before) ? value : before + value;
    if (!Number.isSafeInteger(sum)) this.#addExact(column, createQuantity(before));
    this.#whole[position] = Number.isSafeInteger(sum) ? sum : value;
  }

  #addExact(column: string, value: Quantity): void {
    this.#exact ??= new Map();
    const sum = this.#exact.get(column);
    this.#exact.set(column, sum ? sum.plus(value) : value);
  }

  /** The sums by column id, without columns that no row reported. */
  toMap(): Map<string, Quantity> {
    const sums = new Map(this.#exact);
    this.#positions.forEach((position, column) => {
      const whole = this.#whole[position] ?? Number.NaN;
      if (Number.isNaN(whole)) return;
      const exact = sums.get(column);
      sums.set(column, exact ? exact.plus(whole) : createQuantity(whole));
    });
    return sums;
  }
}
