/** Decides in which shape a file is read: the standard one, a declared one, or none that could be read without doubt. */
import { isAmountType } from "../../catalogue/column-types.ts";
import type { Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { NumberConvention } from "../../catalogue/office.ts";
import { formatShape, type Shape } from "../../catalogue/shape.ts";
import { buildIssue, type Issue, shortenAndCleanText } from "../../issues/issue.ts";
import type { ExportSource, SourceTable } from "../source.ts";
import type { Survey } from "../survey.ts";
import { listDeclaredShapes } from "./declared-shapes.ts";
import { type GridRow, readGrid } from "./grid.ts";
import type { Observation } from "./observation.ts";
import { addColumnsToTable, listAnsweredColumns } from "./once-columns.ts";
import { type ReshapeContext, reshapeTable, type ShapedTable, toSourceTable } from "./reshape.ts";
import { listSaidColumns } from "./said-columns.ts";
import { formatObservationKey, getMeasureId } from "./standard-records.ts";
import type { ShapeContext } from "./variables.ts";

/** A table of the standard shape in the place of the file's own, or the issue of a file that no shape fits. */
export type ShapeChoice =
  | { readonly kind: "standard" }
  | { readonly kind: "shaped"; readonly table: SourceTable; readonly shaped?: ShapedTable }
  | { readonly kind: "refused"; readonly issues: readonly Issue[]; readonly undeclared?: UndeclaredShape };

/** The only shape that would read a file, if somebody declared it. */
export interface UndeclaredShape {
  readonly shape: Shape;
  /** Some cells as they would be read. */
  readonly cells: readonly string[];
}

export interface ShapeRequest extends ShapeContext {
  /** Opens the file again: the survey's own table can be read only once. */
  readonly openSource: () => ExportSource;
  readonly survey: Survey;
  readonly declaredForm: NumberConvention | undefined;
}

/** The shapes that are recognised, so that the office can be asked whether they are meant. */
const knownShapes: readonly Shape[] = [
  { across: ["time"] },
  { across: ["locality"] },
  { across: ["measure", "time"] },
  { across: ["time", "measure"] },
  { down: "measure", across: ["locality"] },
  { down: "measure", across: ["time"] },
  { groups: "time" },
  { groups: "locality" },
  { groups: "locality", across: ["time"] },
  { groups: "time", across: ["locality"] },
  { across: ["aspect"] },
  { down: "measure", across: ["aspect"] },
];

export function chooseShape(request: ShapeRequest): ShapeChoice {
  const { declaration, survey } = request;
  const declared = listDeclaredShapes(request);
  const missing = listMissingColumns(survey, request);
  if (missing.length === 0 && !declared.some(({ parts }) => parts)) return { kind: "standard" };
  const rows = readFirstGrid(request);
  const readShapes = (shapes: readonly Shape[], fewestAcrossValues: ReshapeContext["fewestAcrossValues"]) =>
    shapes.flatMap((shape) => reshapeTable(rows, shape, { ...request, fewestAcrossValues }) ?? []);
  const readings = readShapes(declared, 1);
  const chosen = chooseReading(readings, request);
  if (chosen) return chosen;
  if (missing.length === 0) return { kind: "standard" };
  const answered = survey.table && listAnsweredColumns(missing, survey.table, request);
  if (survey.table && answered) {
    const { header, table } = survey.table;
    return answered.issues.length > 0
      ? { kind: "refused", issues: answered.issues }
      : { kind: "shaped", table: addColumnsToTable(table, header, answered.columns) };
  }
  if (declaration === request.catalogue.targets) return { kind: "standard" };
  if (declared.length > 0)
    return { kind: "refused", issues: [buildUnknownIssue(readings, declared, request)] };
  return refuseUndeclaredShape(readShapes(listKnownShapes(declaration), 2), request);
}

/** Where several columns hold numbers, only the required one can be meant; the office is asked whether it is. */
function listKnownShapes({ columns }: ExportDeclaration): Shape[] {
  const amounts = columns.filter(({ type }) => isAmountType(type));
  const [only, ...others] = amounts.filter(({ optional }) => !optional);
  const measure = amounts.length > 1 && only && others.length === 0 ? only.id : undefined;
  return knownShapes.flatMap((shape) =>
    measure === undefined || shape.down === "measure" || shape.across?.includes("measure")
      ? [shape]
      : [shape, { ...shape, measure }],
  );
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

function isAdmissible({ leftOver }: ShapedTable): boolean {
  return leftOver.length === 0;
}

function chooseReading(readings: readonly ShapedTable[], request: ShapeRequest): ShapeChoice | undefined {
  const admissible = listDistinctReadings(readings.filter(isAdmissible));
  const [only, other] = admissible;
  if (!only) return undefined;
  if (!other && only.onceIssues.length > 0) return { kind: "refused", issues: only.onceIssues };
  if (other) return { kind: "refused", issues: [buildUnclearIssue(only, other, request)] };
  return {
    kind: "shaped",
    shaped: only,
    table: toSourceTable(only.records),
  };
}

/** Shapes that give the same numbers the same places are one reading. */
function listDistinctReadings(readings: readonly ShapedTable[]): ShapedTable[] {
  const byContent = new Map<string, ShapedTable>();
  for (const reading of readings) {
    const content = formatReadingContent(reading);
    // The first one is the simplest.
    if (!byContent.has(content)) byContent.set(content, reading);
  }
  return [...byContent.values()];
}

function formatReadingContent({ observations, measure }: ShapedTable): string {
  return JSON.stringify(
    observations
      .map((observation) => [
        formatObservationKey(observation, getMeasureId(observation, measure)),
        observation.cell,
      ])
      .sort(),
  );
}

function buildUnclearIssue(first: ShapedTable, second: ShapedTable, { path }: ShapeRequest): Issue {
  const details = {
    first: formatShape(first.shape),
    second: formatShape(second.shape),
    firstCell: describeObservation(first.observations[0]),
    secondCell: describeObservation(second.observations[0]),
  };
  return buildIssue("shape-unclear", details, { file: path, line: first.headerLine });
}

/** "10 (dòng 2, cột “Tháng 1”): Tháng 1, huyện Một" */
function describeObservation(observation: Observation | undefined): string {
  if (!observation) return "";
  const { cell, line, header, coordinates, labels } = observation;
  const said = [...coordinates.values()].map((value) => value.cell);
  const own = [...labels.values()].filter((text) => text !== "");
  return `“${shortenAndCleanText(cell.trim())}” (dòng ${line}, cột “${shortenAndCleanText(header)}”): ${shortenAndCleanText([...own, ...said].join(", "), 80)}`;
}

function buildUnknownIssue(
  readings: readonly ShapedTable[],
  shapes: readonly Shape[],
  { path }: ShapeRequest,
): Issue {
  const best = readings.toSorted((a, b) => a.leftOver.length - b.leftOver.length)[0];
  const cell = best?.leftOver[0];
  const details = {
    shapes: shapes.map(formatShape).join(", "),
    cell: cell ? `dòng ${cell.line}, cột “${shortenAndCleanText(cell.header)}”` : "",
    count: best?.leftOver.length ?? 0,
  };
  const place = { file: path, line: cell?.line ?? best?.headerLine ?? 1 };
  return buildIssue("shape-unknown", details, place);
}

function refuseUndeclaredShape(readings: readonly ShapedTable[], request: ShapeRequest): ShapeChoice {
  const sound = readings.filter(
    (reading) =>
      isAdmissible(reading) && reading.repeatedKeys.length === 0 && reading.unreadRows.length === 0,
  );
  const [only, other] = listDistinctReadings(sound);
  if (!only) {
    const near = readings.filter(({ leftOver, observations }) => leftOver.length * 2 < observations.length);
    const [nearest] = near.toSorted((a, b) => a.leftOver.length - b.leftOver.length);
    return nearest && nearest.leftOver.length > 0
      ? { kind: "refused", issues: [buildUnknownIssue([nearest], [nearest.shape], request)] }
      : { kind: "standard" };
  }
  if (other) return { kind: "refused", issues: [buildUnclearIssue(only, other, request)] };
  const { observations, shape, headerLine } = only;
  const indices = new Set([0, Math.floor(observations.length / 2), observations.length - 1]);
  const cells = [...indices].map((index) => describeObservation(observations[index]));
  const details = {
    export: request.declaration.id,
    shape: formatShape(shape),
    cells: cells.join("; "),
  };
  const place = { file: request.path, line: headerLine };
  return {
    kind: "refused",
    issues: [buildIssue("shape-undeclared", details, place)],
    undeclared: { shape, cells },
  };
}
