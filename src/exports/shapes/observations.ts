/** The numbers of a shaped table, read row by row below its header. */
import { type Shape, sections } from "../../catalogue/shape.ts";
import type { GridRow } from "./grid/grid.ts";
import { createGridRowClassifier, type GridRowKind } from "./grid/grid-rows.ts";
import { closeYearTotal, createGridState, type GridReading, type GridState } from "./grid/grid-state.ts";
import type { ShapeHead } from "./head/head.ts";
import type { Coordinates } from "./head/head-roles.ts";
import { listLeftOverCells, listNumberCells, listRowObservations } from "./observation.ts";
import { canBeAddedToPlace, listPartsOfMissingNumbers } from "./place-parts.ts";
import { completeTimesOfRow } from "./row-times.ts";
import { addUnitToName } from "./row-units.ts";
import { getMeasureId } from "./standard-records.ts";
import type { ShapeContext, VariableReader } from "./variables.ts";

/** Reads every row below the header; `once` is what the file says of all its numbers. */
export function readObservations(
  rows: readonly GridRow[],
  head: ShapeHead,
  shape: Shape,
  once: Coordinates,
  context: ShapeContext,
): GridReading {
  const bodyStart = head.start + head.height;
  const body = rows.slice(bodyStart);
  const classify = createGridRowClassifier(head, rows.slice(head.start, bodyStart), shape, context);
  const state = createGridState(body, head, shape, once, context);
  for (const row of body) applyGridRow(state, row, classify(row));
  closeYearTotal(state);
  return state;
}

function applyGridRow(state: GridState, row: GridRow, classified: GridRowKind): void {
  // A heading may say the unit of the rows below it.
  if (classified.kind !== "header") state.unit = readUnitOfRow(state, row);
  switch (classified.kind) {
    case "group":
      state.group = classified.value;
      state.place = undefined;
      // A time above the groups would still hold for them.
      if (state.heading && !state.heading.saysTime) state.heading = undefined;
      state.groupRows.push(row);
      return;
    case "section":
      state.group = classified.value;
      if (!classified.hasNumbers) state.groupRows.push(row);
      else {
        state.totalRows.push(row);
        state.sectionTotalRows.push(row);
      }
      return;
    case "year":
      closeYearTotal(state);
      state.year = classified.year;
      state.otherRows.push(row);
      return;
    case "year-total":
      closeYearTotal(state);
      state.year = classified.year;
      state.yearTotal = { row, observationsAbove: state.observations.length };
      state.yearTotalRows.push(row);
      state.totalRows.push(row);
      return;
    case "signature":
      state.group = undefined;
      state.place = undefined;
      state.otherRows.push(row);
      return;
    case "signatory":
      // In cells of their own the names of two persons would look like a row of the table.
      state.otherRows.push({ ...row, cells: [row.cells.filter((cell) => cell.trim() !== "").join(" – ")] });
      return;
    case "unread-heading":
      state.heading = { saysTime: classified.saysTime };
      state.otherRows.push(row);
      return;
    case "total":
      state.totalRows.push(row);
      if (state.saysRateOfTerritory(row.cells)) addRatesOfTerritory(state, row);
      return;
    case "header":
      state.repeatedHeaderCount++;
      return;
    case "other":
      state.otherRows.push(row);
      return;
    case "place":
      if (state.heading && !state.heading.saysTime) state.heading = undefined;
      state.place = { row, parts: [], hasNumbers: false };
      state.groupRows.push(row);
      return;
    case "part":
    case "data":
      applyNumberRow(state, row, classified.kind === "part");
      return;
  }
}

function applyNumberRow(state: GridState, row: GridRow, isMarkedAsPart: boolean): void {
  const { head, shape, namesIndex, readName } = state;
  const nameText = namesIndex === undefined ? "" : (row.cells[namesIndex] ?? "");
  const name = readName && readNameWithUnit(nameText, state.unit ?? "", { ...state, readName });
  if (readName && typeof name !== "object") {
    state.unreadRows.push({ line: row.line, label: nameText.trim() });
    return;
  }
  if (state.unit === undefined) {
    state.leftOver.push(...listNumberCells(row, head, "unit-blank"));
    return;
  }
  if ((shape.groups !== undefined && !state.group) || state.heading) {
    // A number above the first group, or below a heading that cannot be read, belongs to nothing.
    state.leftOver.push(...listNumberCells(row, head, state.heading ? "heading-unread" : "before-group"));
    return;
  }
  const said = new Map(state.once);
  if (shape.groups !== undefined && shape.groups !== sections && state.group)
    said.set(shape.groups, state.group);
  if (shape.down !== undefined && typeof name === "object") said.set(shape.down, name);
  const timed = completeTimesOfRow({ row, head, said }, state.year);
  if (typeof timed === "string") {
    state.leftOver.push(...listNumberCells(row, head, timed));
    return;
  }
  addRowObservations(state, { ...timed, isMarkedAsPart });
  state.leftOver.push(...listLeftOverCells(row, head, namesIndex));
}

/** A row whose year cannot be told has its sums checked alone. */
function addRatesOfTerritory({ head, once, year, rateColumns, measure, ...state }: GridState, row: GridRow) {
  const timed = completeTimesOfRow({ row, head, said: once }, year);
  if (typeof timed === "string") return;
  const labelled = { row: timed.row, labelled: timed.row, isAddend: false };
  for (const observation of listRowObservations(labelled, timed.head, timed.said))
    if (rateColumns.includes(getMeasureId(observation, measure))) state.ratesOfTerritory.push(observation);
}

/** "Tỷ lệ thất nghiệp | %": the name of a rate need not say itself that it is one. */
function readNameWithUnit(
  name: string,
  unit: string,
  { readName, rateColumns }: Pick<GridState, "rateColumns"> & { readName: VariableReader },
): ReturnType<VariableReader> {
  const named = readName(addUnitToName(name, unit));
  if (named !== undefined || !/^[%‰]$/u.test(unit)) return named;
  const bare = readName(name);
  return typeof bare === "object" && rateColumns.includes(bare.key) ? bare : undefined;
}

function readUnitOfRow({ head, readUnit }: GridState, { cells }: GridRow): string | undefined {
  const index = head.columns.findIndex(({ role }) => role.kind === "unit");
  return index < 0 ? "" : readUnit(cells[index] ?? "");
}

/** Adds the numbers of a row: to the table, to the district that has numbers of its own, or in the place of one that has none. */
function addRowObservations(
  state: GridState,
  {
    row,
    head,
    said,
    isMarkedAsPart,
  }: {
    readonly row: GridRow;
    readonly head: ShapeHead;
    readonly said: Coordinates;
    readonly isMarkedAsPart: boolean;
  },
): void {
  const { shape, observations, places } = state;
  const owner = isMarkedAsPart ? state.place : undefined;
  if (!owner) {
    if (shape.parts && !isMarkedAsPart) {
      state.place = { row, parts: [], hasNumbers: true };
      places.push(state.place);
    }
    const isAddend = shape.groups === sections;
    observations.push(...listRowObservations({ row, labelled: row, isAddend }, head, said));
  } else if (owner.hasNumbers) {
    owner.parts.push(...listRowObservations({ row, labelled: row, isAddend: false }, head, said));
    state.leftOver.push(...listPartsOfMissingNumbers(row, owner.row, head));
    state.groupRows.push(row);
  } else if (canBeAddedToPlace(row, owner.row, head))
    observations.push(...listRowObservations({ row, labelled: owner.row, isAddend: true }, head, said));
  else state.leftOver.push(...listNumberCells(row, head, "part-of-other"));
}
