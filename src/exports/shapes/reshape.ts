/** Reads a table in one shape: finds its header, gives each number its place, and says what is left over. */
import type { Column } from "../../catalogue/declaration.ts";
import type { NumberConvention } from "../../catalogue/office/office.ts";
import { type Shape, sections } from "../../catalogue/shape.ts";
import { hasUnclearTimes, isPlan, placeAspectsInTime } from "./aspects.ts";
import { isDroppedWithMeaning, listUnitsOfCount } from "./columns/dropped-columns.ts";
import { checkLastYearColumns, refuseColumnsOfOwnYear } from "./columns/last-year-columns.ts";
import type { GridRow } from "./grid/grid.ts";
import { checkGridEnd } from "./grid/grid-end.ts";
import { checkGridNumbers } from "./grid/grid-numbers.ts";
import type { GridReading } from "./grid/grid-state.ts";
import type { ShapeHead } from "./head/head.ts";
import { findHeadAndConstants } from "./head/head-and-constants.ts";
import { findMeasureOfNumbers, findOtherNameOfMeasure } from "./measures.ts";
import type { Observation } from "./observation.ts";
import { readObservations } from "./observations.ts";
import { hasOnlyYearsAcross } from "./row-times.ts";
import { type ShapedTable, toSourceTable, type UnreadShape } from "./shaped-table.ts";
import {
  buildStandardRecords,
  formatObservationKey,
  getMeasureId,
  listVariablesOfColumn,
} from "./standard-records.ts";
import type { ShapeHeadContext } from "./variables.ts";

export interface ReshapeContext extends ShapeHeadContext {
  readonly declaredForm: NumberConvention | undefined;
}

/** Reads the rows in a shape, unless they have no header of it, or say no time, place or measure of their numbers. */
export function reshapeTable(
  rows: readonly GridRow[],
  shape: Shape,
  context: ReshapeContext,
): ShapedTable | UnreadShape {
  const found = findHeadAndConstants(rows, shape, context);
  if ("failure" in found) return found;
  const { once, onceIssues } = found;
  const head = refuseColumnsOfOwnYear(found.head, found.fileYear);
  const bodyStart = head.start + head.height;
  const body = rows.slice(bodyStart);
  const foundMeasure = findMeasureOfNumbers(head, shape, context.declaration.columns);
  const units = listUnitsOfCount(foundMeasure === "named" ? undefined : foundMeasure, context);
  const inTheWay = findColumnsInTheWay(head, body, shape, units);
  if (inTheWay) return inTheWay;
  if (!foundMeasure) return { failure: "measure-unnamed" };
  const measure = foundMeasure === "named" ? undefined : foundMeasure;
  const reading = readObservations(rows, head, shape, once, context);
  const mixture = findMixture(reading.observations);
  if (mixture) return mixture;
  const grid = { rows, shape, head, reading, measure, dataRows: listDataRows(body, reading) };
  const { readNumber, totals, leftOver } = checkGridNumbers(grid, context);
  const headerLine = rows[bodyStart - 1]?.line ?? 1;
  const buildRecords = (observations: readonly Observation[]) =>
    buildStandardRecords({
      declaration: context.declaration,
      titleRows: rows.slice(0, head.start),
      headerLine,
      otherRows: reading.otherRows,
      observations,
      measure,
      labelNames: collectLabelNames(head),
      readNumber,
    });
  const plans = reading.observations.filter(isPlan);
  const observations = placeAspectsInTime([...reading.observations, ...reading.ratesOfTerritory], {
    ...found,
    hasTimeColumn: hasTimeColumn(head),
  });
  const writtenSums = listWrittenSums(grid.dataRows, reading, head);
  return {
    shape,
    headerLine,
    observations,
    measure,
    leftOver,
    unreadRows: reading.unreadRows,
    repeatedHeaderCount: reading.repeatedHeaderCount,
    repeatedKeys: findRepeatedKeys(
      observations.filter(({ isAddend }) => shape.groups !== sections || !isAddend),
      measure,
    ),
    partTexts: listPartTexts(reading, shape),
    groupRowCount: reading.groupRows.length,
    totals: { rows: reading.totalRows.length, differing: totals.differingRows },
    areSectionsAdded:
      shape.groups !== sections ||
      (reading.totalRows.length > reading.sectionTotalRows.length && totals.differingRows === 0),
    issues: [
      ...totals.issues,
      ...checkGridEnd(grid.dataRows, head, context.path),
      ...checkLastYearColumns(head, context.path, headerLine),
    ],
    records: buildRecords(observations),
    onceIssues,
    writtenSums,
    planTable: plans.length > 0 ? toSourceTable(buildRecords(plans), writtenSums) : undefined,
  };
}

/** Finds a column whose meaning would be lost, or two that say the same. */
function findColumnsInTheWay(
  head: ShapeHead,
  body: readonly GridRow[],
  shape: Shape,
  unitsOfMeasure: readonly string[],
): UnreadShape | undefined {
  const dropped = head.columns.find((column, index) =>
    isDroppedWithMeaning({ ...column, index }, body, shape, unitsOfMeasure),
  );
  if (dropped) return { failure: "column-with-meaning", columnName: dropped.name };
  if (saysVariableTwice(head, shape)) return { failure: "said-twice" };
  const unitColumns = head.columns.filter(({ role }) => role.kind === "unit");
  return unitColumns.length > 1 ? { failure: "two-unit-columns" } : undefined;
}

/** True where the shape puts elsewhere what a column of the table says as well: one of the two would be dropped. */
function saysVariableTwice(head: ShapeHead, { across = [], down, groups }: Shape): boolean {
  const { columns } = head;
  // Years across and months down say a time together.
  const others = hasOnlyYearsAcross(head) ? across.filter((variable) => variable !== "time") : across;
  const elsewhere = [...others, down, groups];
  const labels = columns.flatMap(({ role }) =>
    role.kind === "label" ? listVariablesOfColumn(role.column) : [],
  );
  const saysAspectTime = columns.some(
    ({ role }) => role.kind === "numbers" && role.coordinates.get("aspect")?.key === "samePeriodLastYear",
  );
  return (
    labels.some((variable) => elsewhere.includes(variable)) || (saysAspectTime && labels.includes("time"))
  );
}

/** Finds out whether the rows have no numbers, or those of two names or of times that nobody can tell. */
function findMixture(observations: readonly Observation[]): UnreadShape | undefined {
  if (observations.length === 0) return { failure: "no-numbers" };
  const otherName = findOtherNameOfMeasure(observations);
  if (otherName !== undefined) return { failure: "measure-twice", columnName: otherName };
  return hasUnclearTimes(observations) ? { failure: "last-year-unclear" } : undefined;
}

function hasTimeColumn({ columns }: ShapeHead): boolean {
  return columns.some(
    ({ role }) => role.kind === "label" && listVariablesOfColumn(role.column).includes("time"),
  );
}

/** Collects the headers of the label columns by the ids of their declared columns. */
function collectLabelNames({ columns }: ShapeHead): ReadonlyMap<string, string> {
  return new Map(
    columns.flatMap(({ role, name }) => (role.kind === "label" ? [[role.column.id, name] as const] : [])),
  );
}

function listPartTexts({ places }: GridReading, { parts = "" }: Shape): string[] {
  const texts = places.flatMap((place) => place.parts.flatMap(({ labels }) => labels.get(parts) ?? []));
  return [...new Set(texts)];
}

function listDataRows(rows: readonly GridRow[], { observations }: GridReading): GridRow[] {
  const lines = new Set(observations.map(({ line }) => line));
  return rows.filter(({ line }) => lines.has(line));
}

/** Lists the cells of total rows, and of total columns beside the numbers. */
function listWrittenSums(
  dataRows: readonly GridRow[],
  { totalRows }: GridReading,
  { columns }: ShapeHead,
): string[] {
  const pick = (rows: readonly GridRow[], kinds: readonly string[]) =>
    rows.flatMap(({ cells }) => cells.filter((_, index) => kinds.includes(columns[index]?.role.kind ?? "")));
  return [...pick(dataRows, ["total"]), ...pick(totalRows, ["total", "numbers"])];
}

function findRepeatedKeys(observations: readonly Observation[], measure: Column | undefined): Observation[] {
  const seen = new Set<string>();
  return observations.filter((observation) => {
    const key = formatObservationKey(observation, getMeasureId(observation, measure));
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown;
  });
}
