/** A sheet after its table was read: which of its cells counted, and where issues of them stand. */
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { Header } from "../table/header/header.ts";
import { formatCellAddress } from "./cell-address.ts";
import type { CellPlace, Sheet } from "./sheet.ts";

export interface ReadSheet {
  readonly path: string;
  readonly sheet: Sheet;
  readonly header: Pick<Header, "line" | "columns">;
  /** True where all columns below the header were read, whatever their names. */
  readonly isShaped: boolean;
  /** The lines of the rows that were read without doubt. */
  readonly dataLines: ReadonlySet<number>;
}

export function findReadColumn({ header: { columns }, isShaped }: ReadSheet, index: number) {
  if (isShaped) return { header: undefined, type: undefined };
  const matched = columns.find((column) => column.index === index);
  // Nothing of a person reaches a message.
  return matched && matched.column.type !== "private"
    ? { header: matched.header, type: matched.column.type }
    : undefined;
}

export function buildCellIssue(
  read: ReadSheet,
  { line, index }: CellPlace,
  code: Issue["code"],
  details: Readonly<Record<string, string | number>>,
): Issue {
  const header = findReadColumn(read, index)?.header;
  return buildIssue(code, details, {
    file: read.path,
    line,
    ...(header !== undefined && { column: header }),
    cell: formatCellAddress(line, index),
  });
}
