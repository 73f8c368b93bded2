/** Reads a table in one shape: finds its header, gives each number its place, and says what is left over. */
import type { Column } from "../../catalogue/declaration.ts";
import type { NumberConvention } from "../../catalogue/office/office.ts";
import type { Shape } from "../../catalogue/shape.ts";
import type { Issue } from "../../issues/issue.ts";
import type { SourceTable } from "../source.ts";
import type { TextSourceRecord } from "../text-source-record.ts";
import { hasUnclearTimes, isPlan, placeAspectsInTime } from "./aspects.ts";
import { isDroppedWithMeaning } from "./columns/dropped-columns.ts";
import type { GridRow } from "./grid/grid.ts";
import { checkGridEnd } from "./grid/grid-end.ts";
import { checkGridNumbers } from "./grid/grid-numbers.ts";
import type { GridReading } from "./grid/grid-state.ts";
import type { ShapeHead } from "./head/head.ts";
import { findHeadAndConstants } from "./head/head-and-constants.ts";
import { findMeasureOfNumbers, hasTwoNamesOfOneMeasure } from "./measures.ts";
import type { LeftOverCell, Observation } from "./observation.ts";
import { readObservations } from "./observations.ts";
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

export interface ShapedTable {
  readonly shape: Shape;
  readonly headerLine: number;
  readonly observations: readonly Observation[];
  readonly measure: Column | undefined;
  readonly leftOver: readonly LeftOverCell[];
  readonly unreadRows: GridReading["unreadRows"];
  readonly repeatedHeaderCount: number;
  /** The keys of two observations or more. */
  readonly repeatedKeys: readonly Observation[];
  /** The texts of rows that are parts of another row. */
  readonly partTexts: readonly string[];
  /** The rows that say a value for the rows below them. */
  readonly groupRowCount: number;
  readonly totals: { readonly rows: number; readonly differing: number };
  /** Totals that differ, and a last row that was cut off. */
  readonly issues: readonly Issue[];
  readonly records: readonly TextSourceRecord[];
  /** The plans that stand beside the actual numbers, as a table of their own. */
  readonly planTable: SourceTable | undefined;
  /** Contradictions of what the file says once of all its numbers. */
  readonly onceIssues: readonly Issue[];
}

/** Reads the rows in a shape; undefined where they have no header of it, or say no time, place or measure of their numbers. */
export function reshapeTable(
  rows: readonly GridRow[],
  shape: Shape,
  context: ReshapeContext,
): ShapedTable | undefined {
  const found = findHeadAndConstants(rows, shape, context);
  if (!found) return undefined;
  const { head, once, onceIssues } = found;
  const bodyStart = head.start + head.height;
  const body = rows.slice(bodyStart);
  if (dropsOrRepeatsColumns(head, body, shape)) return undefined;
  const foundMeasure = findMeasureOfNumbers(head, shape, context.declaration.columns);
  if (!foundMeasure) return undefined;
  const measure = foundMeasure === "named" ? undefined : foundMeasure;
  const reading = readObservations(rows, head, shape, once, context);
  if (reading.observations.length === 0 || mixesMeasuresOrTimes(reading.observations)) return undefined;
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
  const observations = placeAspectsInTime(reading.observations, {
    ...found,
    hasTimeColumn: hasTimeColumn(head),
  });
  return {
    shape,
    headerLine,
    observations,
    measure,
    leftOver,
    unreadRows: reading.unreadRows,
    repeatedHeaderCount: reading.repeatedHeaderCount,
    repeatedKeys: findRepeatedKeys(observations, measure),
    partTexts: listPartTexts(reading, shape),
    groupRowCount: reading.groupRows.length,
    totals: { rows: reading.totalRows.length, differing: totals.differingRows },
    issues: [...totals.issues, ...checkGridEnd(grid.dataRows, head, context.path)],
    records: buildRecords(observations),
    onceIssues,
    planTable: plans.length > 0 ? toSourceTable(buildRecords(plans)) : undefined,
  };
}

/** True where the table has a column whose meaning would be lost, or two that say the same. */
function dropsOrRepeatsColumns(head: ShapeHead, body: readonly GridRow[], shape: Shape): boolean {
  return (
    head.columns.some((column, index) => isDroppedWithMeaning({ ...column, index }, body, shape)) ||
    saysVariableTwice(head, shape) ||
    head.columns.filter(({ role }) => role.kind === "unit").length > 1
  );
}

/** True where the shape puts elsewhere what a column of the table says as well: one of the two would be dropped. */
function saysVariableTwice({ columns }: ShapeHead, { across = [], down, groups }: Shape): boolean {
  const elsewhere = [...across, down, groups];
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

function mixesMeasuresOrTimes(observations: readonly Observation[]): boolean {
  return hasTwoNamesOfOneMeasure(observations) || hasUnclearTimes(observations);
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

/** A table of records that are in memory already. */
export function toSourceTable(records: readonly TextSourceRecord[]): SourceTable {
  return { readFirstRecords: () => records, readRecords: () => records };
}

function listPartTexts({ places }: GridReading, { parts = "" }: Shape): string[] {
  const texts = places.flatMap((place) => place.parts.flatMap(({ labels }) => labels.get(parts) ?? []));
  return [...new Set(texts)];
}

function listDataRows(rows: readonly GridRow[], { observations }: GridReading): GridRow[] {
  const lines = new Set(observations.map(({ line }) => line));
  return rows.filter(({ line }) => lines.has(line));
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
