import { collectFilteredAndKnownTexts } from "../../../catalogue/column-texts.ts";
import type { Catalogue, Column } from "../../../catalogue/declaration.ts";
import { isNoteColumn } from "../../../catalogue/row-key.ts";
import {
  buildProblemReading,
  type CellReader,
  type CellReading,
  maxValueLength,
  noValue,
} from "../cell-reading.ts";
import { cleanTextUnlessForbidden, hasLostLetters } from "../clean-text.ts";
import { findPartRole, isAllRowsLabel, isPartLabel, isSubtotalLabel } from "../subtotal-labels.ts";
import { foldText } from "../text-folding.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createCachedLabelRecordReader, labelTraits } from "./label-column.ts";
import { getOrCreateReaderOfColumn } from "./readers-of-columns.ts";

/** Free text, by which rows are filtered and broken down. */
export const textColumn: ColumnTypeDefinition = {
  ...labelTraits,
  isLabel: false,
  canHoldTotalLabel: false,
  createCellReader: ({ column }, { exportId, catalogue }) =>
    getOrCreateReaderOfColumn({ column, catalogue, exportId }, () =>
      createTextOrSubtotalCellReader(column, exportId ?? "", catalogue),
    ),
  createRecordReader({ index, isRequested }, readCell) {
    const readLabel = createCachedLabelRecordReader(index, readCell);
    if (isRequested) return readLabel;
    // A column of identity numbers, which no figure needs: they are valid without decoding them. "Total" and "Nam" have no digit.
    return (record) =>
      record.isPlainWord(index) && record.hasDigit(index) ? droppedText : readLabel(record);
  },
};

const droppedText: CellReading = { kind: "text", value: "" };

/** Reads a text, in the spelling of the declarations where that is declared. Only texts that are not declared can be total labels. */
function createTextOrSubtotalCellReader(column: Column, exportId: string, catalogue: Catalogue): CellReader {
  const { filtered, known } = collectFilteredAndKnownTexts(exportId, column, catalogue);
  const declaredTexts = new Set([...filtered, ...known].map(foldText));
  const declaredShares = new Set([...filtered, ...known].filter(saysShare).map(foldText));
  const isNote = isNoteColumn(column);
  const textsByAlias = new Map(
    Object.entries(column.aliases ?? {}).flatMap(([text, aliases]) =>
      aliases.map((alias) => [foldText(alias), text] as const),
    ),
  );
  return (cell) => {
    const text = cleanTextUnlessForbidden(cell);
    if (text === undefined) return buildProblemReading("text-forbidden", cell);
    if (text === "") return noValue;
    if (hasLostLetters(text)) return buildProblemReading("letters-lost", text);
    const folded = text.length <= maxValueLength ? foldText(text) : "";
    const declaredText = textsByAlias.get(folded);
    const isDeclared = declaredText !== undefined || declaredTexts.has(folded);
    // "Nữ (%)" is the share of the row "Nữ".
    if (isDeclared && saysShare(text) && !declaredShares.has(folded))
      return { kind: "subtotal", isPart: true };
    if (declaredText !== undefined) return { kind: "text", value: declaredText };
    if (isDeclared) return { kind: "text", value: text };
    if (isPartLabel(folded)) return { kind: "subtotal", isPart: true };
    const isTotal = isSubtotalLabel(folded) || (declaredTexts.size === 0 && isAllRowsLabel(folded));
    if (isTotal) return { kind: "subtotal", isPart: false };
    const part = isNote ? undefined : findPartRole(text, folded);
    return part === undefined ? { kind: "text", value: text } : { kind: "text", value: text, part };
  };
}

function saysShare(text: string): boolean {
  return /[%‰]/u.test(text);
}
