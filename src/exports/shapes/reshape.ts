/** Reads a table in one shape: finds its header, gives each number its place, and says what is left over. */
import { isAmountType, isTimeType } from "../../catalogue/column-types.ts";
import type { Column } from "../../catalogue/declaration.ts";
import type { NumberConvention } from "../../catalogue/office.ts";
import type { Shape } from "../../catalogue/shape.ts";
import type { Issue } from "../../issues/issue.ts";
import type { SourceTable } from "../source.ts";
import type { TextSourceRecord } from "../text-source-record.ts";
import type { GridRow } from "./grid.ts";
import { checkGridTotals } from "./grid-totals.ts";
import { type Coordinates, findShapeHead } from "./head.ts";
import { type GridReading, type LeftOverCell, type Observation, readObservations } from "./observations.ts";
import { buildStandardRecords, formatObservationKey, getMeasureId } from "./standard-records.ts";
import { type ShapeHeadContext, toTimeValue } from "./variables.ts";

export interface ReshapeContext extends ShapeHeadContext {
  readonly declaredForm: NumberConvention | undefined;
  /** The time and the locality that the file says once, if the table needs them. */
  readonly once: Coordinates;
  /** The year that the title or the name of the file says. */
  readonly fileYear: number | undefined;
}

export interface ShapedTable {
  readonly shape: Shape;
  readonly headerLine: number;
  readonly observations: readonly Observation[];
  readonly measure: Column | undefined;
  readonly leftOver: readonly LeftOverCell[];
  readonly unreadLabels: GridReading["unreadLabels"];
  /** The keys of two observations or more. */
  readonly repeatedKeys: readonly Observation[];
  /** The rows that say a value for the rows below them. */
  readonly groupRowCount: number;
  readonly totals: { readonly rows: number; readonly differing: number; readonly issues: readonly Issue[] };
  readonly records: readonly TextSourceRecord[];
  /** The plans that stand beside the actual numbers, as a table of their own. */
  readonly planTable: SourceTable | undefined;
}

/** Reads the rows in a shape; undefined where they have no header of it, or say no time, place or measure of their numbers. */
export function reshapeTable(
  rows: readonly GridRow[],
  shape: Shape,
  context: ReshapeContext,
): ShapedTable | undefined {
  const { declaration, path, declaredForm, once } = context;
  const head = findShapeHead(rows, shape, listNeededLabels(shape, context), context);
  if (!head) return undefined;
  const namesMeasure =
    shape.down === "measure" || shape.across?.includes("measure") || head.common.has("measure");
  const standsAlone = head.columns.some(
    ({ role }) => role.kind === "numbers" && role.coordinates.has("measure"),
  );
  const measure = namesMeasure || standsAlone ? undefined : findOnlyMeasure(shape, declaration.columns);
  if (!namesMeasure && !standsAlone && !measure) return undefined;
  const reading = readObservations(rows, head, shape, once, context);
  if (reading.observations.length === 0) return undefined;
  const bodyStart = head.start + head.height;
  const headerLine = rows[bodyStart - 1]?.line ?? 1;
  const addsDown = shape.down !== "measure";
  const totals = checkGridTotals({
    path,
    head,
    dataRows: addsDown ? listDataRows(rows.slice(bodyStart), reading) : [],
    totalRows: addsDown ? reading.totalRows : [],
    places: reading.places,
    declaredForm,
  });
  const labelNames = new Map(
    head.columns.flatMap(({ role, name }) =>
      role.kind === "label" ? [[role.column.id, name] as const] : [],
    ),
  );
  const { otherRows, leftOver, unreadLabels } = reading;
  const plans = reading.observations.filter(({ coordinates }) => coordinates.get("aspect")?.key === "plan");
  const observations = reading.observations
    .filter((observation) => !plans.includes(observation))
    .map((observation) => moveToLastYear(observation, context.fileYear));
  const buildRecords = (chosen: readonly Observation[]) =>
    buildStandardRecords({
      declaration,
      titleRows: rows.slice(0, head.start),
      headerLine,
      otherRows,
      observations: chosen,
      measure,
      labelNames,
    });
  return {
    shape,
    headerLine,
    observations,
    measure,
    leftOver,
    unreadLabels,
    repeatedKeys: findRepeatedKeys(observations, measure),
    groupRowCount: reading.groupRows.length,
    totals: { rows: reading.totalRows.length, differing: totals.differingRows, issues: totals.issues },
    records: buildRecords(observations),
    planTable: plans.length > 0 ? toSourceTable(buildRecords(plans)) : undefined,
  };
}

/** A table of records that are in memory already. */
export function toSourceTable(records: readonly TextSourceRecord[]): SourceTable {
  return { readFirstRecords: () => records, readRecords: () => records };
}

/** "Cùng kỳ năm trước" has the time of the actual numbers, a year earlier; without a year in the file it cannot be placed. */
function moveToLastYear(observation: Observation, fileYear: number | undefined): Observation {
  const time = observation.coordinates.get("time");
  if (observation.coordinates.get("aspect")?.key !== "samePeriodLastYear" || !time) return observation;
  const [year, first, last] = JSON.parse(time.key) as [number | null, number, number];
  const known = year ?? fileYear;
  const moved = toTimeValue({ first, last, ...(known !== undefined && { year: known - 1 }) });
  return { ...observation, coordinates: new Map([...observation.coordinates, ["time", moved]]) };
}

/** The required columns of labels that the shape does not put elsewhere and the file does not say once. */
function listNeededLabels(shape: Shape, { declaration, once }: ReshapeContext): Column[] {
  const elsewhere = new Set([...(shape.across ?? []), shape.down, shape.groups, ...once.keys()]);
  return declaration.columns.filter(({ id, type, optional }) => {
    if (optional || isAmountType(type)) return false;
    const variable = type === "locality" ? "locality" : isTimeType(type) || type === "year" ? "time" : id;
    return !elsewhere.has(variable) && !elsewhere.has(id);
  });
}

function findOnlyMeasure({ measure }: Shape, columns: readonly Column[]): Column | undefined {
  const amounts = columns.filter(({ type }) => isAmountType(type));
  if (measure !== undefined) return amounts.find(({ id }) => id === measure);
  return amounts.length === 1 ? amounts[0] : undefined;
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
