import { isStockOrOpening } from "../../../catalogue/aggregation.ts";
import { listGivenColumns, listIndicatorsOfExport } from "../../../catalogue/by-export/indicators.ts";
import type { Catalogue, ExportDeclaration } from "../../../catalogue/declaration.ts";
import { createQuantity, type Quantity, zero } from "../../../quantity.ts";
import { ColumnSums } from "./column-sums.ts";
import { PlaceAndMonthSums, type TotalScope } from "./place-and-month-sums.ts";

type ColumnNumbers = Readonly<Record<string, number | Quantity>>;

/** A number in a total row that is not the sum of any rows beside it. */
interface TotalDifference {
  readonly line: number;
  readonly column: string;
  readonly total: Quantity;
  readonly sum: Quantity;
  /** The row has a place and a time of its own, and no row of data stands between it and the total rows around it. */
  readonly isAlone: boolean;
}

/** Compares total rows at the top, at the bottom and between groups with running sums of the rows. */
export interface TotalsChecker {
  addRow(numbers: ColumnNumbers, scope?: TotalScope): void;
  /** Adds rows by the sums of their numbers, which `addRowsOfScope` adds again at the end, by place and month. */
  addRows(count: number, sums: ColumnNumbers): void;
  addRowsOfScope(count: number, sums: ColumnNumbers, scope: TotalScope): void;
  addTotal(line: number, numbers: ColumnNumbers, labels?: TotalLabels): void;
  /** To be called after the last row. */
  findDifferences(): TotalDifference[];
}

/** The labels of a total row, which say which rows it sums. */
interface TotalLabels {
  /** It has a place and a time of its own, as a row of data has. */
  readonly hasLabels: boolean;
  readonly scope: TotalScope;
}

const noLabels: TotalLabels = { hasLabels: false, scope: {} };

/** The sums and the number of rows above a total row. */
interface Mark {
  readonly sums: ReadonlyMap<string, Quantity>;
  readonly rows: number;
}

interface UnmatchedTotal {
  readonly line: number;
  readonly column: string;
  readonly total: Quantity;
  readonly above: Mark;
  readonly labels: TotalLabels;
  readonly rowsSinceTotal: number;
  rowsBelow: number | undefined;
}

/** More rows are added up at once, since keeping them takes memory. */
const maxRowsToKeep = 1_000;

/** Totals of totals reach back over so many total rows; more levels than that stand in no table. */
const maxMarks = 40;

export function createTotalsChecker(): TotalsChecker {
  const rowSums = new ColumnSums();
  let latestNumbers: ColumnNumbers[] = [];
  /** Adds the numbers up only where a total row is compared with them: few files have one. */
  const sumRows = () => {
    for (const numbers of latestNumbers) rowSums.add(numbers);
    latestNumbers = [];
    return rowSums.toMap();
  };
  const scopeSums = new PlaceAndMonthSums();
  let rows = 0;
  let marks: Mark[] = [{ sums: new Map(), rows: 0 }];
  let unmatched: UnmatchedTotal[] = [];
  const isSumBelow = ({ column, total, above }: UnmatchedTotal, { sums }: Mark) =>
    getSumOrZero(sums, column).minus(getSumOrZero(above.sums, column)).eq(total);
  return {
    addRow(numbers, scope) {
      rows++;
      if (latestNumbers.length < maxRowsToKeep) latestNumbers.push(numbers);
      else rowSums.add(numbers);
      if (scope) scopeSums.addRows(1, numbers, scope);
    },
    addRows(count, sums) {
      rows += count;
      rowSums.add(sums);
    },
    addRowsOfScope: (count, sums, scope) => scopeSums.addRows(count, sums, scope),
    addTotal(line, numbers, labels = noLabels) {
      const here: Mark = { sums: sumRows(), rows };
      const recent = unmatched.slice(-maxMarks);
      for (const total of recent) total.rowsBelow ??= rows - total.above.rows;
      const explained = new Set(recent.filter((total) => total.above.rows < rows && isSumBelow(total, here)));
      if (explained.size > 0) unmatched = unmatched.filter((total) => !explained.has(total));
      for (const [column, value] of Object.entries(numbers)) {
        const total = createQuantity(value);
        const sum = getSumOrZero(here.sums, column);
        const isSumAbove = marks.some(({ sums }) => sum.minus(getSumOrZero(sums, column)).eq(total));
        const rowsSinceTotal = rows - (marks.at(-1)?.rows ?? 0);
        if (rows === 0 || !isSumAbove)
          unmatched.push({
            line,
            column,
            total,
            labels,
            above: here,
            rowsSinceTotal,
            rowsBelow: undefined,
          });
      }
      marks = [...marks.slice(-maxMarks), here];
    },
    findDifferences() {
      if (unmatched.length === 0) return [];
      const end: Mark = { sums: sumRows(), rows };
      return unmatched
        .filter(
          (total) =>
            !isSumBelow(total, end) &&
            !getSumOrZero(end.sums, total.column).eq(total.total) &&
            !scopeSums.isSumOfScope(total.column, total.total, total.labels.scope),
        )
        .map(({ line, column, total, labels, above, rowsSinceTotal, rowsBelow = rows - above.rows }) => ({
          line,
          column,
          total,
          sum: getSumOrZero(above.rows > 0 ? above.sums : end.sums, column),
          isAlone: labels.hasLabels && rowsSinceTotal === 0 && rowsBelow === 0,
        }));
    },
  };
}

function getSumOrZero(sums: ReadonlyMap<string, Quantity>, column: string): Quantity {
  return sums.get(column) ?? zero;
}

/** Creates a test for columns whose total is a sum: rates have none, a stock ("tính đến cuối kỳ") and a cumulative column none over several months. */
export function createSummableColumnTest(
  declaration: ExportDeclaration,
  catalogue: Catalogue,
): (column: string, months: number) => boolean {
  const stocks = listIndicatorsOfExport(declaration.id, catalogue).flatMap(({ aggregation }) =>
    isStockOrOpening(aggregation) ? [aggregation.column] : [],
  );
  const cumulative = declaration.columns.filter((column) => column.cumulative).map(({ id }) => id);
  const notSummable = new Set([...stocks, ...cumulative]);
  const given = new Set(listGivenColumns(declaration.id, catalogue));
  return (column, months) => !given.has(column) && (months <= 1 || !notSummable.has(column));
}
