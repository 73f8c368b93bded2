/** The numbers of a shaped table, each with all that its row, its column, its group and the file say of it. */
import { isAmountType } from "../../catalogue/column-types.ts";
import type { Shape } from "../../catalogue/shape.ts";
import { isBlankCell } from "../cells/blank-cell.ts";
import { isMissingValue, parseNumberParts } from "../cells/numbers.ts";
import type { GridRow } from "./grid.ts";
import { createGridRowClassifier } from "./grid-rows.ts";
import type { Coordinates, ShapeHead } from "./head.ts";
import { createVariableReader, type ShapeContext, type VariableValue } from "./variables.ts";

/** A number with its coordinates; labels of its row that are no coordinate stay as they are. */
export interface Observation {
  readonly line: number;
  readonly header: string;
  readonly coordinates: Coordinates;
  readonly labels: ReadonlyMap<string, string>;
  readonly cell: string;
  readonly columnIndex: number;
  /** True for a commune that stands for its district: all of them are added up. */
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
}

export interface GridReading {
  readonly observations: readonly Observation[];
  readonly places: readonly PlaceParts[];
  readonly leftOver: readonly LeftOverCell[];
  /** Rows whose name is that of no declared column: their lines by their name. */
  readonly unreadLabels: ReadonlyMap<string, number>;
  readonly groupRows: readonly GridRow[];
  readonly totalRows: readonly GridRow[];
  /** Rows without data, as text. */
  readonly otherRows: readonly GridRow[];
}

/** Reads every row below the header; `once` is what the file says of all its numbers. */
export function readObservations(
  rows: readonly GridRow[],
  head: ShapeHead,
  shape: Shape,
  once: Coordinates,
  context: ShapeContext,
): GridReading {
  const bodyStart = head.start + head.height;
  const classify = createGridRowClassifier(head, rows.slice(head.start, bodyStart), shape, context);
  const reading = {
    observations: [] as Observation[],
    places: [] as { row: GridRow; parts: Observation[] }[],
    leftOver: [] as LeftOverCell[],
    unreadLabels: new Map<string, number>(),
    groupRows: [] as GridRow[],
    totalRows: [] as GridRow[],
    otherRows: [] as GridRow[],
  };
  const namesIndex =
    shape.down === undefined ? undefined : findNamesColumn(rows.slice(bodyStart), head, shape, context);
  const readDown = shape.down === undefined ? undefined : createVariableReader(shape.down, context);
  let group: VariableValue | undefined;
  let place:
    | { readonly row: GridRow; readonly parts: Observation[]; readonly hasNumbers: boolean }
    | undefined;
  for (const row of rows.slice(bodyStart)) {
    const classified = classify(row);
    switch (classified.kind) {
      case "group":
        group = classified.value;
        reading.groupRows.push(row);
        continue;
      case "total":
        reading.totalRows.push(row);
        continue;
      case "other":
        reading.otherRows.push(row);
        continue;
      case "place":
        place = { row, parts: [], hasNumbers: false };
        reading.groupRows.push(row);
        continue;
      case "part":
      case "data":
        break;
    }
    const name = namesIndex === undefined ? undefined : readDown?.(row.cells[namesIndex] ?? "");
    if (readDown && typeof name !== "object") {
      const text = namesIndex === undefined ? "" : (row.cells[namesIndex] ?? "").trim();
      reading.unreadLabels.set(text, row.line);
      continue;
    }
    if (shape.groups !== undefined && !group) {
      // A number above the first group has no group.
      reading.leftOver.push(...listNumberCells(row, head));
      continue;
    }
    const said = new Map(once);
    if (shape.groups !== undefined && group) said.set(shape.groups, group);
    if (shape.down !== undefined && typeof name === "object") said.set(shape.down, name);
    if (classified.kind === "data" && shape.parts) {
      place = { row, parts: [], hasNumbers: true };
      reading.places.push(place);
    }
    const isPart = classified.kind === "part" && place !== undefined;
    const isAddend = isPart && place?.hasNumbers === false;
    const labelled = isAddend && place ? place.row : row;
    const target = isPart && !isAddend ? (place?.parts ?? []) : reading.observations;
    for (const observation of listRowObservations({ row, labelled, isAddend }, head, said))
      target.push(observation);
    if (isPart && !isAddend) reading.groupRows.push(row);
    reading.leftOver.push(...listLeftOverCells(row, head, namesIndex));
  }
  return reading;
}

interface NumberedRow {
  readonly row: GridRow;
  /** The row whose labels count: that of the district for its communes. */
  readonly labelled: GridRow;
  readonly isAddend: boolean;
}

function* listRowObservations(
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

function listNumberCells({ line, cells }: GridRow, { columns }: ShapeHead): LeftOverCell[] {
  return columns.flatMap(({ role, name }, index) =>
    role.kind === "numbers" && !isBlankCell(cells[index]) ? [{ line, header: name }] : [],
  );
}

function listLeftOverCells(row: GridRow, head: ShapeHead, namesIndex: number | undefined): LeftOverCell[] {
  return row.cells.flatMap((text, index) => {
    const column = head.columns[index];
    const isPlaced = column && column.role.kind !== "undeclared";
    const isNumber = !isMissingValue(text) && parseNumberParts(text) !== undefined;
    return isPlaced || index === namesIndex || !isNumber
      ? []
      : [{ line: row.line, header: column?.name ?? "" }];
  });
}

/** The column in which most names of the variable stand; undefined if two have as many. */
function findNamesColumn(
  rows: readonly GridRow[],
  { columns }: ShapeHead,
  { down = "" }: Shape,
  context: ShapeContext,
): number | undefined {
  const readName = createVariableReader(down, context);
  const counts = columns.map(({ role }, index) =>
    role.kind === "undeclared" || (role.kind === "label" && !isAmountType(role.column.type))
      ? rows.filter(({ cells }) => typeof readName(cells[index] ?? "") === "object").length
      : 0,
  );
  const most = Math.max(0, ...counts);
  return most === 0 || counts.indexOf(most) !== counts.lastIndexOf(most) ? undefined : counts.indexOf(most);
}
