import type { SourceRecord } from "../../source.ts";
import type { TableState } from "../table-state.ts";

/** False for a record that something else than its cells decides about, or that shows how the last cells of the file look. */
export function canBePlainRow(state: TableState, record: SourceRecord): boolean {
  const { names } = state.header;
  return (
    record.cellCount === names.length &&
    record.addedCellCount === 0 &&
    !record.isUnfinished &&
    canNextBePlainRow(state) &&
    (!state.fileEnd.isComparing() || record.readText(names.length - 1) === "")
  );
}

/** False where what stands above decides about the next row. */
export function canNextBePlainRow({ pendingNotes, hasSignature }: TableState): boolean {
  return pendingNotes.length === 0 && !hasSignature;
}
