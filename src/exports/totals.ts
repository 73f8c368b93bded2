import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import { type Quantity, quantity } from "../quantity.ts";

type Numbers = Readonly<Record<string, number | Quantity>>;

/** A total row whose number is not the sum of the rows that it should sum. */
export interface TotalDifference {
  readonly line: number;
  readonly column: string;
  readonly total: Quantity;
  readonly sum: Quantity;
}

/** Keeps sums as rows pass by, so that total rows at the top, at the bottom and between groups can be compared. */
export interface Totals {
  addRow(numbers: Numbers): void;
  addTotal(line: number, numbers: Numbers): void;
  /** To be asked when all rows have passed. */
  differences(): TotalDifference[];
}

interface Claim extends TotalDifference {
  /** It is a total of rows above it; at the top of the table only the sum of all can tell. */
  readonly hasRowsAbove: boolean;
}

export function totalsOf(): Totals {
  const all: Sums = new Map();
  let sinceTotal: Sums = new Map();
  const open: Claim[] = [];
  return {
    addRow(numbers) {
      for (const column in numbers) {
        const value = numbers[column] ?? 0;
        add(all, column, value);
        add(sinceTotal, column, value);
      }
    },
    addTotal(line, numbers) {
      const hasRowsAbove = all.size > 0;
      for (const [column, value] of Object.entries(numbers)) {
        const total = quantity(value);
        const sum = quantity(all.get(column) ?? 0);
        const fits = total.eq(sum) || total.eq(sinceTotal.get(column) ?? 0);
        if (!hasRowsAbove || !fits) open.push({ line, column, total, sum, hasRowsAbove });
      }
      sinceTotal = new Map();
    },
    differences() {
      const sumOfAll = (column: string) => quantity(all.get(column) ?? 0);
      return open
        .filter(({ column, total }) => !sumOfAll(column).eq(total))
        .map((claim) => (claim.hasRowsAbove ? claim : { ...claim, sum: sumOfAll(claim.column) }));
    },
  };
}

type Sums = Map<string, number | Quantity>;

/** Adds floats as long as they stay exact. */
function add(sums: Sums, column: string, value: number | Quantity): void {
  const sum = sums.get(column) ?? 0;
  const fast = typeof sum === "number" && typeof value === "number" ? sum + value : Number.NaN;
  sums.set(column, Number.isSafeInteger(fast) ? fast : quantity(sum).plus(value));
}

/** Whether a total over so many months says anything: a stock ("tính đến cuối kỳ") does not add up over months, nor what is cumulative. */
export function addedUpColumns(
  declaration: ExportDeclaration,
  { sectors }: Catalogue,
): (column: string, months: number) => boolean {
  const stocks = sectors
    .flatMap(({ indicators }) => indicators.map(({ aggregation }) => aggregation))
    .flatMap((way) => (way.kind === "stock" && way.export === declaration.id ? [way.column] : []));
  const cumulative = declaration.columns.filter((column) => column.cumulative).map(({ id }) => id);
  const once = new Set([...stocks, ...cumulative]);
  return (column, months) => months <= 1 || !once.has(column);
}
