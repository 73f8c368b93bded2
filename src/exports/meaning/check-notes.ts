/** Checks the texts in and below a table against what was known when its rows began: a unit, accumulated values. */
import { isAmountType } from "../../catalogue/column-types.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { isBlankCell } from "../cells/blank-cell.ts";
import { one } from "../cells/column-types/unit-column.ts";
import type { Header } from "../table/header/header.ts";
import { checkTextAroundTable } from "./check-words.ts";
import {
  filterUnitEvidenceForColumn,
  formatUnitEvidence,
  hasSameFactor,
  listUnitEvidenceOfLines,
  needsUnit,
  type UnitContext,
} from "./units/unit.ts";

/** The longest note that may be a line of units or a title. */
const maxNoteLength = 500;

/** Finds what a line of text below the header says against the units and the meaning of the columns. */
export function checkNoteLine(
  lineNumber: number,
  cells: readonly string[],
  header: Header,
  context: UnitContext,
): Issue[] {
  if (context.declaration === context.catalogue.targets) return [];
  const texts = cells.filter((cell) => !isBlankCell(cell) && cell.length <= maxNoteLength);
  return texts.flatMap((text) => [
    ...checkTextAroundTable({ line: lineNumber, text }, header, context),
    ...checkUnitInNote({ line: lineNumber, text }, header, context),
  ]);
}

function checkUnitInNote(
  note: { readonly line: number; readonly text: string },
  { columns }: Header,
  { path: file }: UnitContext,
): Issue[] {
  const said = listUnitEvidenceOfLines([note], "note line");
  if (said.length === 0) return [];
  const hasMoney = columns.some(needsUnit);
  return columns.flatMap((matched) => {
    if (!isAmountType(matched.column.type)) return [];
    const known = matched.unit ?? (needsUnit(matched) ? undefined : one);
    const meant = filterUnitEvidenceForColumn(said, { matched, own: [], hasMoney, columns });
    const [other] = meant.some(({ value }) => known === undefined || hasSameFactor(value, known.value))
      ? []
      : meant;
    if (!other || !known) return [];
    const units = `${formatUnitEvidence(known)}, ${formatUnitEvidence(other)}`;
    return [buildIssue("unit-unclear", { units }, { file, line: note.line, column: matched.header })];
  });
}
