/** Adds the reading of one cell to the draft of its row. */
import { isAmountType } from "../../catalogue/column-types.ts";
import { shortenAndCleanText } from "../../issues/issue.ts";
import type { CellReading } from "../cells/cell-reading.ts";
import type { ColumnReader } from "../cells/column-reader.ts";
import { isUndeclaredYearColumn } from "../meaning/times/year-column.ts";
import type { SourceRecord } from "../source.ts";
import { isRequiredLabelColumn } from "./record-kinds.ts";
import { addFinding, addFindingAndMarkProblem, type RowDraft } from "./row-draft.ts";

/** The properties of a column that every row needs, in one flat object for speed. */
export interface RowColumn {
  readonly id: string;
  readonly index: number;
  readonly numberForm: ColumnReader["numberForm"];
  readonly readRecord: ColumnReader["readRecord"];
  readonly isRequested: boolean;
  readonly isLabel: boolean;
  readonly isNumber: boolean;
  readonly reader: ColumnReader;
}

export function toFlatRowColumn(reader: ColumnReader): RowColumn {
  const { column, index, numberForm, readRecord, isRequested } = reader;
  return {
    id: column.id,
    index,
    numberForm,
    readRecord,
    isRequested,
    isLabel: isRequiredLabelColumn(reader),
    isNumber: isAmountType(column.type),
    reader,
  };
}

/** Adds a value to the row, or what is wrong with it to the findings. */
export function addReadingToDraft(
  draft: RowDraft,
  column: RowColumn,
  reading: CellReading,
  record: SourceRecord,
): void {
  const { id, reader } = column;
  switch (reading.kind) {
    case "number":
      return;
    case "text":
      if (column.isRequested) draft.texts[id] = reading.value;
      if (reading.part !== undefined)
        draft.part = { role: reading.part, column: reader.header, text: record.readText(reader.index) };
      return;
    case "date":
      if (column.isRequested) draft.texts[id] = reading.value;
      draft.isDayFirst ||= reading.dayFirstProven;
      return;
    case "year":
      if (column.isRequested) draft.texts[id] = String(reading.value);
      draft.year = reading.value;
      return;
    case "month":
      draft.month = reading.value;
      draft.monthColumn = reader;
      return;
    case "locality":
      draft.locality = reading.code;
      draft.place = reading.code;
      return;
    case "timed":
      draft.place = reading;
      draft.timedName = { reading, column: reader, text: record.readText(reader.index) };
      return;
    case "none":
      if (reader.column.optional) return;
      if (isUndeclaredYearColumn(reader.column)) {
        draft.blankYear = reader;
        return;
      }
      if (column.isNumber)
        addFinding(draft, reader, "cell-none", { text: shortenAndCleanText(record.readText(reader.index)) });
      else if (reader.type.isLabel) addFindingAndMarkProblem(draft, reader, "cell-needed", {});
      return;
    case "problem":
      addFindingAndMarkProblem(draft, reader, reading.code, reading.details);
      return;
    case "foreign":
      draft.isForeign = true;
      return;
    case "subtotal":
      draft.subtotal = { column: reader, isPart: reading.isPart };
      return;
    case "territory":
      return;
  }
}
