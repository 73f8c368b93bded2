/** Compares the sums that a shaped table writes with its numbers: a total row with the rows, a total column with the columns. */
import type { Issue } from "../../../issues/issue.ts";
import { sumQuantities } from "../../../quantity.ts";
import { createTotalsChecker } from "../../table/totals/totals.ts";
import { checkPercentColumns } from "../columns/percent-columns.ts";
import type { ShapeHead } from "../head/head.ts";
import type { NumberReader } from "../number-reader.ts";
import type { Observation, PlaceParts } from "../observation.ts";
import type { GridRow } from "./grid.ts";
import { checkRowTotals } from "./row-totals.ts";
import { buildTotalIssue } from "./total-issue.ts";

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
