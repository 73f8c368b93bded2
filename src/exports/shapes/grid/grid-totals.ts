/** Compares the sums that a shaped table writes with its numbers: a total row with the rows, a total column with the columns. */
import { buildIssue, type Issue } from "../../../issues/issue.ts";
import { createQuantity, type Quantity, sumQuantities } from "../../../quantity.ts";
import { createTotalsChecker } from "../../table/totals/totals.ts";
import { checkPercentColumns } from "../columns/percent-columns.ts";
import type { ShapeHead } from "../head/head.ts";
import type { Coordinates } from "../head/head-roles.ts";
import type { NumberReader } from "../number-reader.ts";
import type { Observation, PlaceParts } from "../observation.ts";
import { parseTimeKey } from "../variables.ts";
import type { GridRow } from "./grid.ts";

export interface TotalsCheck {
  readonly issues: readonly Issue[];
  readonly differingRows: number;
}

interface AmountRows {
  readonly path: string;
  readonly head: ShapeHead;
  readonly dataRows: readonly GridRow[];
  readonly totalRows: readonly GridRow[];
  readonly places: readonly PlaceParts[];
  /** False where the rows are different things, which have no sum. */
  readonly addsDown: boolean;
  readonly readNumber: NumberReader;
}

interface CheckedRows extends AmountRows {
  readonly rates: readonly Observation[];
}

export function checkGridTotals({ rates, ...all }: CheckedRows): TotalsCheck {
  const { issues, differingRows } = checkTotalsOfAmounts({ ...all, ...omitRates(all, rates) });
  const rows = [...all.dataRows, ...all.totalRows];
  const percentIssues = checkPercentColumns(rows, all.head, all.readNumber, all.path);
  return { issues: [...issues, ...percentIssues], differingRows };
}

/** Leaves out the columns of rates, which have no sum; where the rows are different things, their rows. */
function omitRates(
  { head, dataRows, addsDown }: AmountRows,
  rates: readonly Observation[],
): Pick<AmountRows, "head" | "dataRows"> {
  if (!addsDown) {
    const lines = new Set(rates.map(({ line }) => line));
    return { head, dataRows: dataRows.filter(({ line }) => !lines.has(line)) };
  }
  const indices = new Set(rates.map(({ columnIndex }) => columnIndex));
  const columns = head.columns.map((column, index) => {
    const { kind } = column.role;
    const isRate =
      indices.has(index) || (kind === "total" && indices.has(findSummedIndex(head.columns, index)));
    return isRate ? { ...column, role: { kind: "percent" } as const } : column;
  });
  return { head: { ...head, columns }, dataRows };
}

/** The column of numbers beside a total: the last one at its left, else the first one at its right. */
function findSummedIndex(columns: ShapeHead["columns"], total: number): number {
  const isNumbers = ({ role }: ShapeHead["columns"][number]) => role.kind === "numbers";
  const atLeft = columns.slice(0, total).findLastIndex(isNumbers);
  return atLeft >= 0 ? atLeft : columns.findIndex(isNumbers);
}

function checkTotalsOfAmounts({
  path,
  head,
  dataRows,
  totalRows,
  places,
  addsDown,
  readNumber,
}: AmountRows): TotalsCheck {
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
  return columns.flatMap(({ name, role }, index) => {
    if (role.kind !== "numbers") return [];
    const numbers = parts
      .filter(({ columnIndex }) => columnIndex === index)
      .flatMap(({ cell }) => readNumber(cell) ?? []);
    const total = readNumber(row.cells[index]);
    const sum = sumQuantities(numbers);
    if (numbers.length === 0 || !total || total.eq(sum)) return [];
    return [buildTotalIssue("communes-differ", { path, line: row.line, column: name }, total, sum)];
  });
}

/** Compares each total column with the numbers of the row that it may sum. */
function checkRowTotals(
  { line, cells }: GridRow,
  { columns }: ShapeHead,
  readNumber: NumberReader,
  path: string,
): Issue[] {
  return columns.flatMap(({ role, name }, index) => {
    const total = role.kind === "total" ? readNumber(cells[index]) : undefined;
    if (!total) return [];
    const measure = role.kind === "total" ? role.measure : undefined;
    const sums = listSummedRanges(columns, index).map(([start, end]) =>
      sumQuantities(listAddends(cells, columns, measure, readNumber).slice(start, end).flat()),
    );
    const [usual = createQuantity(0)] = sums;
    const place = { path, line, column: name };
    return sums.some((sum) => sum.eq(total))
      ? []
      : [buildTotalIssue("total-column-differs", place, total, usual)];
  });
}

/** The ranges of columns that a total may sum, the usual one first: those back to the total before it, and all at its left. */
function listSummedRanges(columns: ShapeHead["columns"], index: number): [start: number, end: number][] {
  const totals = columns.flatMap(({ role }, at) => (role.kind === "total" ? [at] : []));
  const previous = totals.findLast((at) => at < index) ?? 0;
  const next = totals.find((at) => at > index) ?? columns.length;
  const atLeft: [number, number][] = [
    [previous, index],
    [0, index],
  ];
  // "Tổng số" stands before its parts as often as behind them.
  const firstNumber = columns.findIndex(({ role }) => role.kind === "numbers");
  return firstNumber < (totals[0] ?? 0)
    ? atLeft
    : [[index, next], [index, columns.length], ...(index > firstNumber ? atLeft : [])];
}

/** The numbers of a row by column, each as a list that is empty for a column that no total of the measure adds. */
function listAddends(
  cells: readonly string[],
  columns: ShapeHead["columns"],
  measure: string | undefined,
  readNumber: NumberReader,
): Quantity[][] {
  return columns.map(({ role }, index) => {
    if (role.kind !== "numbers" || isSumOfOtherTimes(role.coordinates, columns)) return [];
    const own = role.coordinates.get("measure")?.key;
    if (measure !== undefined && own !== measure) return [];
    return isPlanBesideNumbers(role.coordinates, columns) ? [] : [readNumber(cells[index]) ?? []].flat();
  });
}

/** True for "Kế hoạch năm" beside months, which no total adds. */
function isPlanBesideNumbers(own: Coordinates, columns: ShapeHead["columns"]): boolean {
  return (
    own.get("aspect")?.key === "plan" &&
    columns.some(({ role }) => role.kind === "numbers" && !role.coordinates.has("aspect"))
  );
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

function buildTotalIssue(
  code: "total-differs" | "total-column-differs" | "communes-differ",
  { path, line, column }: { path: string; line: number; column: string },
  total: Quantity,
  sum: Quantity,
): Issue {
  const details = { total: total.toFixed(), sum: sum.toFixed(), path };
  return buildIssue(code, details, { file: path, line, column });
}
