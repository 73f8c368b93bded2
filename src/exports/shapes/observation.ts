/** One number of a shaped table, with all that its row, its column, its group and the file say of it. */
import type { LeftOverReason } from "../../issues/shape-obstacles.ts";
import { isBlankCell } from "../cells/blank-cell.ts";
import { isMissingValue, parseNumberParts } from "../cells/numbers.ts";
import type { GridRow } from "./grid/grid.ts";
import type { ShapeHead } from "./head/head.ts";
import type { Coordinates } from "./head/head-roles.ts";

/** A number with its coordinates; labels of its row that are no coordinate stay as they are. */
export interface Observation {
  readonly line: number;
  readonly header: string;
  readonly coordinates: Coordinates;
  readonly labels: ReadonlyMap<string, string>;
  readonly cell: string;
  readonly columnIndex: number;
  /** True for a commune that stands for its district, and for a place in one of several sections: all of them are added up. */
  readonly isAddend: boolean;
}

/** The numbers of a district and those of its communes below it, which must add up to them. */
export interface PlaceParts {
  readonly row: GridRow;
  readonly parts: readonly Observation[];
}

/** A cell with a number that the shape gives no place. */
export interface LeftOverCell {
  readonly line: number;
  readonly header: string;
  /** Unknown where only the name of the column is. */
  readonly columnIndex: number | undefined;
  readonly text: string;
  readonly reason: LeftOverReason;
}

interface NumberedRow {
  readonly row: GridRow;
  /** The row whose labels count: that of the district for its communes. */
  readonly labelled: GridRow;
  readonly isAddend: boolean;
}

export function* listRowObservations(
  { row, labelled, isAddend }: NumberedRow,
  head: ShapeHead,
  said: Coordinates,
): Generator<Observation> {
  const labels = new Map<string, string>();
  for (const [index, { role }] of head.columns.entries())
    if (role.kind === "label" && role.column.type !== "private")
      labels.set(role.column.id, labelled.cells[index] ?? "");
  for (const [index, { role, name }] of head.columns.entries()) {
    const cell = row.cells[index] ?? "";
    if (role.kind !== "numbers" || isBlankCell(cell)) continue;
    const coordinates = new Map([...head.common, ...said, ...role.coordinates]);
    yield { line: row.line, header: name, coordinates, labels, cell, columnIndex: index, isAddend };
  }
}

export function listNumberCells(
  { line, cells }: GridRow,
  { columns }: ShapeHead,
  reason: LeftOverReason,
): LeftOverCell[] {
  return columns.flatMap(({ role, name }, columnIndex) => {
    const text = cells[columnIndex] ?? "";
    return role.kind === "numbers" && !isMissingValue(text)
      ? [{ line, header: name, columnIndex, text, reason }]
      : [];
  });
}

export function listLeftOverCells(
  row: GridRow,
  head: ShapeHead,
  namesIndex: number | undefined,
): LeftOverCell[] {
  return row.cells.flatMap((text, columnIndex): LeftOverCell[] => {
    const column = head.columns[columnIndex];
    const isPlaced = column && column.role.kind !== "undeclared";
    const isNumber = !isMissingValue(text) && parseNumberParts(text) !== undefined;
    if (isPlaced || columnIndex === namesIndex || !isNumber) return [];
    return [{ line: row.line, header: column?.name ?? "", columnIndex, text, reason: "undeclared-column" }];
  });
}
