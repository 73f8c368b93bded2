/** Sums of the rows of each place, of each month and of both, against which a total row with such a label is held. */
import type { YearMonth } from "../../../period.ts";
import type { Quantity } from "../../../quantity.ts";
import { ColumnSums } from "./column-sums.ts";

/** The labels of a total row that say which rows it sums. */
export interface TotalScope {
  readonly locality?: string | undefined;
  readonly month?: YearMonth | undefined;
}

/** A file of more rows lists single events, among which nobody writes totals; it bounds time and memory. */
const maxRows = 20_000;

export class PlaceAndMonthSums {
  readonly #sums = new Map<string, ColumnSums>();
  readonly #positions = new Map<string, number>();
  #rows = 0;

  add(numbers: Readonly<Record<string, number | Quantity>>, { locality, month }: TotalScope): void {
    if (++this.#rows > maxRows) return;
    const scopes = [{ locality }, { month }, { locality, month }].map(formatScope);
    for (const scope of new Set(scopes)) this.#getOrCreateSums(scope).add(numbers);
  }

  /** True if the total is the sum of all rows of its place, its month, or both. */
  isSumOfScope(column: string, total: Quantity, scope: TotalScope): boolean {
    if (this.#rows > maxRows || (scope.locality === undefined && scope.month === undefined)) return false;
    return this.#sums.get(formatScope(scope))?.toMap().get(column)?.eq(total) ?? false;
  }

  #getOrCreateSums(key: string): ColumnSums {
    const known = this.#sums.get(key) ?? new ColumnSums(this.#positions);
    this.#sums.set(key, known);
    return known;
  }
}

function formatScope({ locality, month }: TotalScope): string {
  return `${locality ?? ""} ${month ?? ""}`;
}
