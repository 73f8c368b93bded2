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

interface ScopedNumbers {
  readonly numbers: Readonly<Record<string, number | Quantity>>;
  readonly scope: TotalScope;
}

/** Keeps the rows, and adds them up only where some total is not explained otherwise: few files have one. */
export class PlaceAndMonthSums {
  #numbers: ScopedNumbers[] = [];
  #rowCount = 0;
  #sums: ReadonlyMap<string, ReadonlyMap<string, Quantity>> | undefined;

  /** Adds rows of one place and month by the sums of their numbers. */
  addRows(count: number, numbers: ScopedNumbers["numbers"], scope: TotalScope): void {
    this.#rowCount += count;
    if (this.#rowCount <= maxRows) this.#numbers.push({ numbers, scope });
    else this.#numbers = [];
  }

  /** True if the total is the sum of all rows of its place, its month, or both. To be called after the last row. */
  isSumOfScope(column: string, total: Quantity, scope: TotalScope): boolean {
    const hasScope = scope.locality !== undefined || scope.month !== undefined;
    if (this.#rowCount > maxRows || !hasScope) return false;
    this.#sums ??= addUpByScope(this.#numbers);
    return this.#sums.get(formatScope(scope))?.get(column)?.eq(total) ?? false;
  }
}

function addUpByScope(rows: readonly ScopedNumbers[]): Map<string, Map<string, Quantity>> {
  const positions = new Map<string, number>();
  const sums = new Map<string, ColumnSums>();
  for (const { numbers, scope } of rows) {
    const { locality, month } = scope;
    for (const key of new Set([{ locality }, { month }, { locality, month }].map(formatScope))) {
      const known = sums.get(key) ?? new ColumnSums(positions);
      sums.set(key, known);
      known.add(numbers);
    }
  }
  return new Map([...sums].map(([key, known]) => [key, known.toMap()]));
}

function formatScope({ locality, month }: TotalScope): string {
  return `${locality ?? ""} ${month ?? ""}`;
}
