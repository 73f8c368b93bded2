/** Reads a table in one shape: finds its header, gives each number its place, and says what is left over. */
import { isAmountType, isTimeType } from "../../catalogue/column-types.ts";
import type { Column } from "../../catalogue/declaration.ts";
import type { NumberConvention } from "../../catalogue/office.ts";
import type { Shape } from "../../catalogue/shape.ts";
import type { Issue } from "../../issues/issue.ts";
import type { TextSourceRecord } from "../text-source-record.ts";
import type { GridRow } from "./grid.ts";
import { checkGridTotals } from "./grid-totals.ts";
import { type Coordinates, findShapeHead } from "./head.ts";
import { type GridReading, type LeftOverCell, type Observation, readObservations } from "./observations.ts";
import { buildStandardRecords, formatObservationKey, getMeasureId } from "./standard-records.ts";
import type { ShapeContext } from "./variables.ts";

export interface ReshapeContext extends ShapeContext {
  readonly declaredForm: NumberConvention | undefined;
  /** The time and the locality that the file says once, if the table needs them. */
  readonly once: Coordinates;
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
    declaredForm,
  });
  const labelNames = new Map(
    head.columns.flatMap(({ role, name }) =>
      role.kind === "label" ? [[role.column.id, name] as const] : [],
    ),
  );
  const { observations, otherRows, leftOver, unreadLabels } = reading;
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
    records: buildStandardRecords({
      declaration,
      titleRows: rows.slice(0, head.start),
      headerLine,
      otherRows,
      observations,
      measure,
      labelNames,
    }),
  };
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
