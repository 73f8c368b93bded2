/** Compares the sums that a shaped table writes with its numbers: a total row with the rows, a total column with the columns. */
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { createQuantity, type Quantity, sumQuantities } from "../../quantity.ts";
import { createTotalsChecker } from "../table/totals/totals.ts";
import type { GridRow } from "./grid.ts";
import type { Coordinates, ShapeHead } from "./head.ts";
import type { NumberReader } from "./number-reader.ts";
import type { PlaceParts } from "./observation.ts";
import { parseTimeKey } from "./variables.ts";

export interface TotalsCheck {
  readonly issues: readonly Issue[];
  readonly differingRows: number;
}

interface CheckedRows {
  readonly path: string;
  readonly head: ShapeHead;
  readonly dataRows: readonly GridRow[];
  readonly totalRows: readonly GridRow[];
  readonly places: readonly PlaceParts[];
  /** False where the rows are different things, which have no sum. */
  readonly addsDown: boolean;
  readonly readNumber: NumberReader;
}

export function checkGridTotals({
  path,
  head,
  dataRows,
  totalRows,
  places,
  addsDown,
  readNumber,
}: CheckedRows): TotalsCheck {
  const totals = createTotalsChecker();
  const issues: Issue[] = [];
  const isTotalRow = new Set(totalRows);
  for (const row of [...dataRows, ...totalRows].toSorted((a, b) => a.line - b.line)) {
    issues.push(...checkRowTotals(row, head, readNumber, path));
    if (!addsDown) continue;
    const numbers = Object.fromEntries(
      head.columns.flatMap(({ role }, index) => {
        const value = role.kind === "numbers" ? readNumber(row.cells[index]) : undefined;
        return value ? [[String(index), value] as const] : [];
      }),
    );
    if (isTotalRow.has(row)) totals.addTotal(row.line, numbers);
    else totals.addRow(numbers);
  }
  const differences = totals.findDifferences();
  for (const { line, column, total, sum } of differences)
    issues.push(
      buildTotalIssue(
        "total-differs",
        { path, line, column: head.columns[Number(column)]?.name ?? "" },
        total,
        sum,
      ),
    );
  issues.push(...places.flatMap((place) => checkPlaceParts(place, head, readNumber, path)));
  return { issues, differingRows: new Set(differences.map(({ line }) => line)).size };
}

/** Compares the numbers of a district with those of its communes, column by column. */
function checkPlaceParts(
  { row, parts }: PlaceParts,
  { columns }: ShapeHead,
  readNumber: NumberReader,
  path: string,
): Issue[] {
  return columns.flatMap(({ name }, index) => {
    const numbers = parts
      .filter(({ columnIndex }) => columnIndex === index)
      .flatMap(({ cell }) => readNumber(cell) ?? []);
    const total = readNumber(row.cells[index]);
    const sum = sumQuantities(numbers);
    if (numbers.length === 0 || !total || total.eq(sum)) return [];
    return [buildTotalIssue("communes-differ", { path, line: row.line, column: name }, total, sum)];
  });
}

/** Compares each total column with the numbers between it and the total column before it, and with all numbers at its left. */
function checkRowTotals(
  { line, cells }: GridRow,
  { columns }: ShapeHead,
  readNumber: NumberReader,
  path: string,
): Issue[] {
  const all: Quantity[] = [];
  let sinceTotal: Quantity[] = [];
  return columns.flatMap(({ role, name }, index) => {
    const value = readNumber(cells[index]);
    if (role.kind === "numbers" && value && !isSumOfOtherTimes(role.coordinates, columns)) {
      all.push(value);
      sinceTotal.push(value);
    }
    if (role.kind !== "total" || !value) return [];
    const isRightOf = columns.slice(0, index).some((column) => column.role.kind === "numbers");
    const candidates = isRightOf
      ? [sinceTotal, all]
      : [listNumbersRightOf(cells, columns, index, readNumber)];
    sinceTotal = [];
    const sums = candidates.map((numbers) => sumQuantities(numbers));
    return sums.some((sum) => sum.eq(value))
      ? []
      : [
          buildTotalIssue(
            "total-column-differs",
            { path, line, column: name },
            value,
            sums[0] ?? createQuantity(0),
          ),
        ];
  });
}

/** True for "Quý I" beside its months, which a total does not add again. */
function isSumOfOtherTimes(own: Coordinates, columns: ShapeHead["columns"]): boolean {
  const span = own.get("time");
  if (!span) return false;
  const [year, first, last] = parseTimeKey(span);
  return columns.some(({ role }) => {
    const other = role.kind === "numbers" ? role.coordinates.get("time") : undefined;
    if (!other || other.key === span.key) return false;
    const [otherYear, otherFirst, otherLast] = parseTimeKey(other);
    return otherYear === year && first <= otherFirst && otherLast <= last;
  });
}

/** "Tổng số" stands before its parts as often as behind them. */
function listNumbersRightOf(
  cells: readonly string[],
  columns: ShapeHead["columns"],
  from: number,
  readNumber: NumberReader,
): Quantity[] {
  const next = columns.findIndex(({ role }, index) => index > from && role.kind === "total");
  return columns
    .slice(from + 1, next < 0 ? undefined : next)
    .flatMap(({ role }, offset) =>
      role.kind === "numbers" && !isSumOfOtherTimes(role.coordinates, columns)
        ? (readNumber(cells[from + 1 + offset]) ?? [])
        : [],
    );
}

function buildTotalIssue(
  code: "total-differs" | "total-column-differs" | "communes-differ",
  { path, line, column }: { path: string; line: number; column: string },
  total: Quantity,
  sum: Quantity,
): Issue {
  const details = { total: total.toFixed(), sum: sum.toFixed(), path };
  return buildIssue(code, details, { file: path, line, column });
}
