/** Reads a table in one shape: finds its header, gives each number its place, and says what is left over. */
import { isAmountType } from "../../catalogue/column-types.ts";
import { type Column, listGivenColumns } from "../../catalogue/declaration.ts";
import type { NumberConvention } from "../../catalogue/office/office.ts";
import type { Shape } from "../../catalogue/shape.ts";
import type { Issue } from "../../issues/issue.ts";
import { foldText } from "../cells/text-folding.ts";
import type { SourceTable } from "../source.ts";
import type { TextSourceRecord } from "../text-source-record.ts";
import { hasUnclearTimes, isPlan, placeAspectsInTime } from "./aspects.ts";
import {
  isDroppedWithMeaning,
  listDifferingParts,
  listDifferingRunningTotals,
  listDifferingSums,
  listDifferingYearTotals,
  listStocksSinceJanuary,
} from "./columns/dropped-columns.ts";
import type { GridRow } from "./grid/grid.ts";
import { checkGridEnd } from "./grid/grid-end.ts";
import type { GridReading } from "./grid/grid-state.ts";
import { checkGridTotals } from "./grid/grid-totals.ts";
import type { ShapeHead } from "./head/head.ts";
import { findHeadAndConstants } from "./head/head-and-constants.ts";
import { createNumberReader } from "./number-reader.ts";
import type { LeftOverCell, Observation } from "./observation.ts";
import { readObservations } from "./observations.ts";
import {
  buildStandardRecords,
  formatObservationKey,
  getMeasureId,
  listVariablesOfColumn,
} from "./standard-records.ts";
import type { ShapeHeadContext } from "./variables.ts";
import { areWholeCounts } from "./whole-counts.ts";

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
  const { declaration, path, declaredForm, catalogue } = context;
  const found = findHeadAndConstants(rows, shape, context);
  if (!found) return undefined;
  const { head, once, onceIssues } = found;
  const bodyStart = head.start + head.height;
  const body = rows.slice(bodyStart);
  if (head.columns.some((column, index) => isDroppedWithMeaning({ ...column, index }, body, shape)))
    return undefined;
  if (saysVariableTwice(head, shape)) return undefined;
  if (head.columns.filter(({ role }) => role.kind === "unit").length > 1) return undefined;
  const namesMeasure =
    shape.down === "measure" || shape.across?.includes("measure") || head.common.has("measure");
  const standsAlone = head.columns.some(
    ({ role }) => role.kind === "numbers" && role.coordinates.has("measure"),
  );
  const measure = namesMeasure || standsAlone ? undefined : findOnlyMeasure(shape, declaration.columns);
  if (!namesMeasure && !standsAlone && !measure) return undefined;
  const reading = readObservations(rows, head, shape, once, context);
  if (reading.observations.length === 0) return undefined;
  const headerLine = rows[bodyStart - 1]?.line ?? 1;
  const dataRows = listDataRows(body, reading);
  const given = listGivenColumns(declaration.id, catalogue);
  const rates = reading.observations.filter((observation) =>
    given.includes(getMeasureId(observation, measure)),
  );
  const areCounts = areWholeCounts(reading.observations, measure, declaration, rows.slice(0, bodyStart));
  const readNumber = createNumberReader([...dataRows, ...reading.totalRows], head, {
    declaredForm,
    areCounts,
  });
  const totals = checkGridTotals({
    path,
    head,
    dataRows,
    totalRows: reading.totalRows,
    addsDown: shape.down !== "measure",
    places: reading.places,
    readNumber,
    rates,
  });
  const labelNames = new Map(
    head.columns.flatMap(({ role, name }) =>
      role.kind === "label" ? [[role.column.id, name] as const] : [],
    ),
  );
  const { otherRows, unreadRows, repeatedHeaderCount } = reading;
  const leftOver = [
    ...reading.leftOver,
    ...listDifferingSums(head, totals.issues),
    ...listDifferingYearTotals(reading.yearTotalRows, totals.issues),
    ...(shape.parts === "locality" ? [] : listDifferingParts(totals.issues)),
    ...listDifferingRunningTotals(head, dataRows, readNumber),
    ...listStocksSinceJanuary(reading.observations, head, measure, context),
  ];
  if (hasTwoNamesOfOneMeasure(reading.observations) || hasUnclearTimes(reading.observations))
    return undefined;
  const plans = reading.observations.filter(isPlan);
  const observations = placeAspectsInTime(reading.observations, {
    ...found,
    hasTimeColumn: head.columns.some(
      ({ role }) => role.kind === "label" && listVariablesOfColumn(role.column).includes("time"),
    ),
  });
  const buildRecords = (chosen: readonly Observation[]) =>
    buildStandardRecords({
      declaration,
      titleRows: rows.slice(0, head.start),
      headerLine,
      otherRows,
      observations: chosen,
      measure,
      labelNames,
      readNumber,
    });
  return {
    shape,
    headerLine,
    observations,
    measure,
    // The rates of communes are none of their district.
    leftOver: [...leftOver, ...rates.filter(({ isAddend }) => isAddend)],
    unreadRows,
    repeatedHeaderCount,
    repeatedKeys: findRepeatedKeys(observations, measure),
    partTexts: listPartTexts(reading, shape),
    groupRowCount: reading.groupRows.length,
    totals: { rows: reading.totalRows.length, differing: totals.differingRows },
    issues: [...totals.issues, ...checkGridEnd(dataRows, head, path)],
    records: buildRecords(observations),
    onceIssues,
    planTable: plans.length > 0 ? toSourceTable(buildRecords(plans)) : undefined,
  };
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

/** "Kinh phí (triệu đồng)" and "Kinh phí (tỷ đồng)": one column of the standard shape cannot have both units. */
function hasTwoNamesOfOneMeasure(observations: readonly Observation[]): boolean {
  const names = new Map<string, string>();
  return observations.some(({ coordinates }) => {
    const measure = coordinates.get("measure");
    if (!measure) return false;
    const known = names.get(measure.key) ?? foldText(measure.cell);
    names.set(measure.key, known);
    return known !== foldText(measure.cell);
  });
}

/** A table of records that are in memory already. */
export function toSourceTable(records: readonly TextSourceRecord[]): SourceTable {
  return { readFirstRecords: () => records, readRecords: () => records };
}

function listPartTexts({ places }: GridReading, { parts = "" }: Shape): string[] {
  const texts = places.flatMap((place) => place.parts.flatMap(({ labels }) => labels.get(parts) ?? []));
  return [...new Set(texts)];
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
