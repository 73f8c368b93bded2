import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import { createQuantity, type Quantity, zero } from "../../quantity.ts";
import { ColumnSums } from "./column-sums.ts";

type ColumnNumbers = Readonly<Record<string, number | Quantity>>;

/** A number in a total row that is not the sum of the rows above it. */
interface TotalDifference {
  readonly line: number;
  readonly column: string;
  readonly total: Quantity;
  readonly sum: Quantity;
}

/** Compares total rows at the top, at the bottom and between groups with running sums of the rows. */
export interface TotalsChecker {
  addRow(numbers: ColumnNumbers): void;
  addTotal(line: number, numbers: ColumnNumbers): void;
  /** To be called after the last row. */
  findDifferences(): TotalDifference[];
}

interface UnmatchedTotal extends TotalDifference {
  /** False for a total at the top of the table, which only the sum of all rows can confirm. */
  readonly hasRowsAbove: boolean;
}

export function createTotalsChecker(): TotalsChecker {
  const rowSums = new ColumnSums();
  let sumsAtLastTotal: ReadonlyMap<string, Quantity> = new Map();
  const unmatched: UnmatchedTotal[] = [];
  return {
    addRow: (numbers) => rowSums.add(numbers),
    addTotal(line, numbers) {
      const sums = rowSums.toMap();
      for (const [column, value] of Object.entries(numbers)) {
        const total = createQuantity(value);
        const sum = sums.get(column) ?? zero;
        const sinceTotal = sum.minus(sumsAtLastTotal.get(column) ?? zero);
        const isMatch = total.eq(sum) || total.eq(sinceTotal);
        const hasRowsAbove = sums.size > 0;
        if (!hasRowsAbove || !isMatch) unmatched.push({ line, column, total, sum, hasRowsAbove });
      }
      sumsAtLastTotal = sums;
    },
    findDifferences() {
      if (unmatched.length === 0) return [];
      const sums = rowSums.toMap();
      const findSum = (column: string) => sums.get(column) ?? zero;
      return unmatched
        .filter(({ column, total }) => !findSum(column).eq(total))
        .map((unmatchedTotal) =>
          unmatchedTotal.hasRowsAbove
            ? unmatchedTotal
            : { ...unmatchedTotal, sum: findSum(unmatchedTotal.column) },
        );
    },
  };
}

/** Creates a test for columns whose total over several months is a sum: a stock ("tính đến cuối kỳ") and a cumulative column have none. */
export function createSummableTest(
  declaration: ExportDeclaration,
  { sectors }: Catalogue,
): (column: string, months: number) => boolean {
  const stocks = sectors
    .flatMap(({ indicators }) => indicators.map(({ aggregation }) => aggregation))
    .flatMap((aggregation) =>
      aggregation.kind === "stock" && aggregation.export === declaration.id ? [aggregation.column] : [],
    );
  const cumulative = declaration.columns.filter((column) => column.cumulative).map(({ id }) => id);
  const notSummable = new Set([...stocks, ...cumulative]);
  return (column, months) => months <= 1 || !notSummable.has(column);
}
