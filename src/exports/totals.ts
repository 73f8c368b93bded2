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
  const all = new Map<string, Quantity>();
  let sinceTotal = new Map<string, Quantity>();
  const open: Claim[] = [];
  return {
    addRow(numbers) {
      for (const [column, value] of Object.entries(numbers)) {
        add(all, column, value);
        add(sinceTotal, column, value);
      }
    },
    addTotal(line, numbers) {
      const hasRowsAbove = all.size > 0;
      for (const [column, value] of Object.entries(numbers)) {
        const total = quantity(value);
        const sums = [sinceTotal.get(column), all.get(column)];
        if (hasRowsAbove && sums.some((sum) => sum?.eq(total))) continue;
        open.push({ line, column, total, sum: all.get(column) ?? quantity(0), hasRowsAbove });
      }
      sinceTotal = new Map();
    },
    differences() {
      return open
        .filter(({ column, total }) => !all.get(column)?.eq(total))
        .map((claim) => (claim.hasRowsAbove ? claim : { ...claim, sum: all.get(claim.column) ?? claim.sum }));
    },
  };
}

function add(sums: Map<string, Quantity>, column: string, value: number | Quantity): void {
  const sum = sums.get(column);
  sums.set(column, sum ? sum.plus(value) : quantity(value));
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
