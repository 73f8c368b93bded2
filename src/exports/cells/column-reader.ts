import type { CellReader } from "./cell-reading.ts";
import type {
  CellContext,
  ColumnTypeDefinition,
  NumberForm,
  RecordReader,
  RequestedColumn,
} from "./column-types/column-type.ts";
import { columnTypeDefinitions } from "./column-types/column-type-list.ts";
import type { MatchedColumn } from "./matched-column.ts";

/** A column of a file with the readers of its cells. */
export interface ColumnReader extends RequestedColumn {
  readonly type: ColumnTypeDefinition;
  readonly readCell: CellReader;
  readonly readRecord: RecordReader;
  /** The form of plain numbers; undefined in other columns, and where other cells have a say in it. */
  readonly numberForm: NumberForm | undefined;
}

/** Creates the readers of a column; the texts of all columns are requested where no set is given. */
export function createColumnReader(
  matched: MatchedColumn,
  context: CellContext,
  requestedColumnIds?: ReadonlySet<string>,
): ColumnReader {
  const type = columnTypeDefinitions[matched.column.type];
  const column = { ...matched, isRequested: requestedColumnIds?.has(matched.column.id) ?? true };
  const readCell = type.createCellReader(column, context);
  const readRecord = type.createRecordReader(column, readCell, context);
  const numberForm = type.findNumberForm?.(matched, context);
  return { ...column, type, readCell, readRecord, numberForm };
}
