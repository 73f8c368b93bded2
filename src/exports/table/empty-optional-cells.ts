import { isAmountType } from "../../catalogue/column-types.ts";
import type { ColumnReader } from "../cells/column-reader.ts";
import type { Row } from "../row.ts";

/** Empty cells of an optional column of numbers, which may be left out as a whole but not here and there. */
export interface EmptyOptionalCells {
  /** False where no row is compared with others. */
  readonly isCollecting: boolean;
  /** `isConfirmed` says of the index of a cell that the office knows it to be empty. */
  readonly addRow: (row: Row, isConfirmed?: (index: number) => boolean) => void;
  /** The empty cells of the columns that are filled in most rows. */
  readonly list: () => readonly { readonly line: number; readonly column: ColumnReader }[];
}

/**
 * In a list of events only some have a number in such a column: there `isTable` is false, and nothing is collected. Where the table has
 * rates, the row of the territory may hold these alone: its other numbers are sums.
 */
export function createRarelyEmptyCellCollector(
  columns: readonly ColumnReader[],
  { isTable, hasRates = false }: { readonly isTable: boolean; readonly hasRates?: boolean },
): EmptyOptionalCells {
  const optionalColumns = isTable
    ? columns.filter(({ column }) => column.optional && isAmountType(column.type))
    : [];
  const emptyLines = optionalColumns.map((): number[] => []);
  const hasRatesOfTerritory =
    hasRates && columns.some(({ column: { type, optional } }) => type === "locality" && optional);
  let rowCount = 0;
  return {
    isCollecting: optionalColumns.length > 0,
    addRow({ line, numbers, locality }, isConfirmed = () => false) {
      if (hasRatesOfTerritory && locality === undefined) return;
      rowCount++;
      optionalColumns.forEach(({ column, index }, position) => {
        if (numbers[column.id] === undefined && !isConfirmed(index)) emptyLines[position]?.push(line);
      });
    },
    list: () =>
      optionalColumns.flatMap((column, index) => {
        const lines = emptyLines[index] ?? [];
        return lines.length * 2 < rowCount ? lines.map((line) => ({ line, column })) : [];
      }),
  };
}
