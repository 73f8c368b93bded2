import { isAmountType } from "../../../catalogue/column-types.ts";
import type { ColumnReader } from "../../cells/column-reader.ts";
import { isRequiredLabelColumn } from "../record-kinds.ts";
import type { TableState } from "../table-state.ts";
import { KnownLabels } from "./known-labels.ts";

export interface NumberColumn {
  readonly id: string;
  readonly index: number;
  readonly factor: number;
  readonly isOptional: boolean;
}

/** The columns by which a plain row is recognised. */
export interface PlainColumns {
  readonly labels: readonly KnownLabels[];
  /** Texts that no figure needs, and that must only be without fault. */
  readonly droppedTexts: readonly KnownLabels[];
  readonly numbers: readonly NumberColumn[];
}

/** A bit for each tells which numbers stand in a row; such lists have one or two. */
const maxNumberColumns = 12;

/**
 * Finds the columns of a table that can have plain rows; undefined where a row is more than its cells: where a month takes its year
 * from elsewhere, a row its unit or its province, or an empty cell of a table by months is told.
 */
export function findPlainColumns({
  header,
  columns,
  provinces,
  coefficients,
  emptyOptionalCells,
}: TableState): PlainColumns | undefined {
  const read = columns.filter(({ type }) => !type.isPrivate);
  const isRowByRow =
    provinces !== undefined ||
    coefficients !== undefined ||
    emptyOptionalCells.isCollecting ||
    header.unnamed.length > 0 ||
    read.some(({ column: { type } }) => type === "month" || type === "year" || type === "indicator");
  if (isRowByRow || !read.some(isRequiredLabelColumn)) return undefined;
  const dayColumn = columns.find(({ type }) => type.isDay);
  const amounts = read.filter(({ column }) => isAmountType(column.type));
  const numbers = amounts.flatMap((reader) => toNumberColumn(reader) ?? []);
  if (numbers.length < amounts.length || numbers.length > maxNumberColumns) return undefined;
  const isDroppedText = ({ column, isRequested }: ColumnReader) => column.type === "text" && !isRequested;
  const texts = read.filter(({ column }) => !isAmountType(column.type));
  const learnFrom = (reader: ColumnReader) => new KnownLabels(reader, reader === dayColumn);
  return {
    labels: texts.filter((reader) => !isDroppedText(reader)).map(learnFrom),
    droppedTexts: texts.filter(isDroppedText).map(learnFrom),
    numbers,
  };
}

function toNumberColumn(reader: ColumnReader): NumberColumn | undefined {
  const { column, index, type } = reader;
  const factor = type.findFactorOfDigits?.(reader);
  return factor === undefined ? undefined : { id: column.id, index, factor, isOptional: column.optional };
}
