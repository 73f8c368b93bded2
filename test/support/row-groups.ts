/** Rows, row groups and export declarations for tests of figures. */
import type { Column, ExportDeclaration } from "../../src/catalogue/declaration.ts";
import type { Row } from "../../src/exports/row.ts";
import { createGrouperByMonthPlaceAndTexts, type RowGroup } from "../../src/figures/groups/row-groups.ts";

export function buildRow(line: number, month: number, numbers: Row["numbers"], more: Partial<Row> = {}): Row {
  return { line, month, numbers, texts: {}, ...more };
}

export function groupRows(
  rows: readonly (readonly [file: string, row: Row])[],
  columns: readonly string[] = [],
): RowGroup[] {
  const grouper = createGrouperByMonthPlaceAndTexts(columns);
  for (const [file, row] of rows) grouper.addRow(file, row);
  return grouper.listGroups();
}

export function buildColumn(id: string, type: Column["type"], more: Partial<Column> = {}): Column {
  return { id, headers: [id], type, optional: false, cumulative: false, ...more };
}

export function buildExport(
  id: string,
  columns: readonly Column[],
  more: Partial<ExportDeclaration> = {},
): ExportDeclaration {
  return { id, name: `Biểu ${id}`, files: [id], columns, optional: false, ...more };
}
