/** Decides in which shape a file is read: the standard one, a declared one, or none that could be read without doubt. */
import type { Column } from "../../../catalogue/declaration.ts";
import type { NumberConvention } from "../../../catalogue/office/office.ts";
import type { Shape } from "../../../catalogue/shape.ts";
import type { ExportSource } from "../../source.ts";
import type { Survey } from "../../survey.ts";
import { addColumnsToTable, listAnsweredColumns } from "../columns/once-columns.ts";
import { listSaidColumns } from "../columns/said-columns.ts";
import { type GridRow, readGrid } from "../grid/grid.ts";
import { type ReshapeContext, reshapeTable } from "../reshape.ts";
import { type ShapedTable, toSourceTable } from "../shaped-table.ts";
import type { ShapeContext } from "../variables.ts";
import { listDeclaredShapes, omitShapesOfOtherMeasures } from "./declared-shapes.ts";
import { listKnownShapes } from "./known-shapes.ts";
import {
  buildUnclearIssue,
  isAdmissible,
  listDistinctReadings,
  omitReadingsThatCountParts,
  refuseUndeclaredShape,
} from "./refuse-shape.ts";
import type { ShapeChoice } from "./shape-choice.ts";
import { refuseUnknownShape } from "./unknown-shape.ts";

export interface ShapeRequest extends ShapeContext {
  /** Opens the file again: the survey's own table can be read only once. */
  readonly openSource: () => ExportSource;
  readonly survey: Survey;
  readonly declaredForm: NumberConvention | undefined;
}

export function chooseShape(request: ShapeRequest): ShapeChoice {
  const { declaration, survey } = request;
  const shapes = listDeclaredShapes(request);
  const missing = listMissingColumns(survey, request);
  if (missing.length === 0 && !shapes.some(({ parts }) => parts)) return { kind: "standard" };
  const rows = readFirstGrid(request);
  const declared = omitShapesOfOtherMeasures(shapes, rows, request);
  const readShapes = (tried: readonly Shape[], fewestAcrossValues: ReshapeContext["fewestAcrossValues"]) => {
    const results = tried.map((shape) => reshapeTable(rows, shape, { ...request, fewestAcrossValues }));
    return {
      readings: results.flatMap((one) => ("failure" in one ? [] : [one])),
      failures: results.flatMap((one) => ("failure" in one ? [one] : [])),
    };
  };
  const { readings, failures } = readShapes(declared, 1);
  const chosen = chooseReading(readings, request);
  if (chosen) return chosen;
  if (missing.length === 0) return { kind: "standard" };
  const answered = survey.table && listAnsweredColumns(missing, survey.table, request);
  if (survey.table && answered) {
    const { header, table } = survey.table;
    return answered.issues.length > 0
      ? { kind: "refused", issues: answered.issues }
      : { kind: "shaped", table: addColumnsToTable(table, header, answered.columns, request) };
  }
  if (declaration === request.catalogue.targets) return { kind: "standard" };
  if (declared.length > 0) return refuseUnknownShape({ readings, failures }, declared, request);
  return refuseUndeclaredShape(readShapes(listKnownShapes(rows, request), 2).readings, request);
}

/** The columns that are needed, or said by report.yaml, and not found. */
function listMissingColumns({ table }: Survey, request: ShapeRequest): Column[] {
  const found = new Set(table?.header.columns.map(({ column }) => column));
  const said = listSaidColumns(request);
  return request.declaration.columns.filter(
    (column) => (!column.optional || said.includes(column)) && !found.has(column),
  );
}

function readFirstGrid({ openSource, declaration }: ShapeRequest): GridRow[] {
  const source = openSource();
  try {
    for (const table of source.listTables(declaration.columns.length)) {
      const rows = readGrid(table.readFirstRecords());
      if (rows?.some(({ cells }) => cells.length > 1)) return readGrid(table.readRecords()) ?? [];
    }
    return [];
  } finally {
    source.close();
  }
}

function chooseReading(readings: readonly ShapedTable[], request: ShapeRequest): ShapeChoice | undefined {
  const admissible = listDistinctReadings(omitReadingsThatCountParts(readings.filter(isAdmissible)));
  const [only, other] = admissible;
  if (!only) return undefined;
  if (!other && only.onceIssues.length > 0) return { kind: "refused", issues: only.onceIssues };
  if (other) return { kind: "refused", issues: [buildUnclearIssue(only, other, request)] };
  return {
    kind: "shaped",
    shaped: only,
    table: toSourceTable(only.records, only.writtenSums),
  };
}
