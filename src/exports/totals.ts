import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import { type Quantity, quantity, zero } from "../quantity.ts";
import { ColumnSums } from "./column-sums.ts";

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
  const rows = new ColumnSums();
  let atTotal: ReadonlyMap<string, Quantity> = new Map();
  const open: Claim[] = [];
  return {
    addRow: (numbers) => rows.add(numbers),
    addTotal(line, numbers) {
      const all = rows.all();
      for (const [column, value] of Object.entries(numbers)) {
        const total = quantity(value);
        const sum = all.get(column) ?? zero;
        const sinceTotal = sum.minus(atTotal.get(column) ?? zero);
        const fits = total.eq(sum) || total.eq(sinceTotal);
        const hasRowsAbove = all.size > 0;
        if (!hasRowsAbove || !fits) open.push({ line, column, total, sum, hasRowsAbove });
      }
      atTotal = all;
    },
    differences() {
      if (open.length === 0) return [];
      const all = rows.all();
      const sumOfAll = (column: string) => all.get(column) ?? zero;
      return open
        .filter(({ column, total }) => !sumOfAll(column).eq(total))
        .map((claim) => (claim.hasRowsAbove ? claim : { ...claim, sum: sumOfAll(claim.column) }));
    },
  };
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
