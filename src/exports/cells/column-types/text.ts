import { buildProblem, type CellReading, noValue } from "../cell-reading.ts";
import { cleanText, hasLostLetters } from "../clean-text.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createLabelRecordReader, labelTraits } from "./label-column.ts";

/** Free text, by which rows are filtered and broken down. */
export const textColumn: ColumnTypeDefinition = {
  ...labelTraits,
  isLabel: false,
  canHoldTotalLabel: false,
  createCellReader: () => readTextCell,
  createRecordReader({ index, isRequested }, readCell) {
    const readLabel = createLabelRecordReader(index, readCell);
    if (isRequested) return readLabel;
    // A column of identity numbers, which no figure needs: a plain word is known to be valid without decoding it.
    return (record) => (record.isPlainWord(index) ? droppedText : readLabel(record));
  },
};

const droppedText: CellReading = { kind: "text", value: "" };

function readTextCell(cell: string): CellReading {
  const text = cleanText(cell);
  if (text === undefined) return buildProblem("text-forbidden", cell);
  if (text === "") return noValue;
  return hasLostLetters(text) ? buildProblem("letters-lost", text) : { kind: "text", value: text };
}
