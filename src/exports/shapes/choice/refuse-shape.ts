/** Refuses a table that no shape reads beyond doubt, with the shapes that could be declared. */
import { formatShape, type Shape } from "../../../catalogue/shape.ts";
import { describeReadCell, describeRowsNotTaken } from "../../../issues/cell-places.ts";
import { buildIssue, type Issue, shortenAndCleanText } from "../../../issues/issue.ts";
import { formatQuotedList } from "../../../issues/quoted-list.ts";
import type { Observation } from "../observation.ts";
import type { ShapedTable } from "../shaped-table.ts";
import { formatObservationKey, getMeasureId } from "../standard-records.ts";
import type { ShapeContext } from "../variables.ts";
import type { ShapeChoice } from "./shape-choice.ts";
import { refuseUnknownShape } from "./unknown-shape.ts";

export function isAdmissible({ leftOver }: ShapedTable): boolean {
  return leftOver.length === 0;
}

/** Shapes that give the same numbers the same places are one reading. */
export function listDistinctReadings(readings: readonly ShapedTable[]): ShapedTable[] {
  const byContent = new Map<string, ShapedTable>();
  for (const reading of readings) {
    const content = formatReadingContent(reading);
    // The first one is the simplest.
    if (!byContent.has(content)) byContent.set(content, reading);
  }
  return [...byContent.values()];
}

/** Omits readings that add the parts of a text to it, where another reading shows that they are in it already. */
export function omitReadingsThatCountParts(readings: readonly ShapedTable[]): ShapedTable[] {
  const withParts = readings.filter(
    ({ shape: { parts }, partTexts }) => parts !== undefined && parts !== "locality" && partTexts.length > 0,
  );
  return readings.filter(
    (reading) =>
      !withParts.some(
        ({ shape: { parts: _, ...shape } }) => formatShape(shape) === formatShape(reading.shape),
      ),
  );
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

export function buildUnclearIssue(first: ShapedTable, second: ShapedTable, { path }: ShapeContext): Issue {
  const details = {
    first: formatShape(first.shape),
    second: formatShape(second.shape),
    firstCell: describeObservation(first.observations[0]),
    secondCell: describeObservation(second.observations[0]),
  };
  return buildIssue("shape-unclear", details, { file: path, line: first.headerLine });
}

function describeObservation(observation: Observation | undefined): string {
  if (!observation) return "";
  const { cell, line, header, coordinates, labels } = observation;
  const said = [...coordinates.values()].map((value) => value.cell);
  const own = [...labels.values()].filter((text) => text !== "");
  const meaning = shortenAndCleanText([...own, ...said].join(", "), 80);
  return describeReadCell(shortenAndCleanText(cell.trim()), line, shortenAndCleanText(header), meaning);
}

export function refuseUndeclaredShape(readings: readonly ShapedTable[], request: ShapeContext): ShapeChoice {
  const sound = omitReadingsThatCountParts(
    readings.filter(
      (reading) =>
        isAdmissible(reading) &&
        reading.repeatedKeys.length === 0 &&
        reading.areSectionsAdded &&
        isMostlyRead(reading),
    ),
  );
  const [only, other, ...more] = listDistinctReadings(sound);
  if (!only) {
    const near = readings.filter(
      ({ leftOver, observations }) => leftOver.length > 0 && leftOver.length * 2 < observations.length,
    );
    const [nearest] = near.toSorted((a, b) => a.leftOver.length - b.leftOver.length);
    return nearest
      ? refuseUnknownShape({ readings: [nearest], failures: [] }, [nearest.shape], request)
      : { kind: "standard" };
  }
  if (other && [other, ...more].every(({ shape }) => isSameButForMeasure(shape, only.shape)))
    return refuseUnnamedMeasure([only, other, ...more], request);
  if (other) return { kind: "refused", issues: [buildUnclearIssue(only, other, request)] };
  const { shape, headerLine } = only;
  const cells = describeSomeCells(only);
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

/** Rows that no column of numbers takes are told where several names stand down; elsewhere none may be left. */
function isMostlyRead({ unreadRows, shape, observations }: ShapedTable): boolean {
  const measures = new Set(observations.map(({ coordinates }) => coordinates.get("measure")?.key));
  return unreadRows.length === 0 || (shape.down === "measure" && measures.size > 1);
}

function describeSomeCells({ observations, unreadRows }: ShapedTable): string[] {
  const indices = new Set([0, Math.floor(observations.length / 2), observations.length - 1]);
  const labels = [...new Set(unreadRows.map(({ label }) => label))];
  return [
    ...[...indices].map((index) => describeObservation(observations[index])),
    ...(labels.length > 0 ? [describeRowsNotTaken(formatQuotedList(labels))] : []),
  ];
}

function isSameButForMeasure(shape: Shape, other: Shape): boolean {
  return formatShape({ ...shape, measure: "" }) === formatShape({ ...other, measure: "" });
}

/** Refuses a table whose numbers may be those of several columns: neither its head nor its title names one alone. */
function refuseUnnamedMeasure(
  readings: readonly ShapedTable[],
  { path, declaration }: ShapeContext,
): ShapeChoice {
  const measures = readings.map((reading) => ({ shape: reading.shape, cells: describeSomeCells(reading) }));
  const [first] = readings;
  const names = readings.map(({ measure }) => measure?.headers[0] ?? "");
  const details = {
    export: declaration.id,
    names: formatQuotedList(names),
    shapes: readings
      .map(({ shape, measure }) => `${formatShape(shape)} (${measure?.headers[0] ?? ""})`)
      .join("; "),
    cells: measures[0]?.cells.join("; ") ?? "",
  };
  const place = { file: path, line: first?.headerLine ?? 1 };
  return { kind: "refused", issues: [buildIssue("shape-measure-unclear", details, place)], measures };
}
