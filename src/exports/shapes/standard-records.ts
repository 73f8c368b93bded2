/** Turns observations into the records of the standard shape, in which every value has a column: what follows reads them like any table. */
import { isAmountType } from "../../catalogue/column-types.ts";
import type { Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import { TextSourceRecord } from "../text-source-record.ts";
import type { GridRow } from "./grid/grid.ts";
import { addNumberCells, type NumberReader } from "./number-reader.ts";
import type { Observation } from "./observation.ts";

/** A column of the standard table. */
interface StandardColumn {
  readonly column: Column;
  readonly header: string;
  readonly readCell: (row: StandardRow) => string;
}

/** The observations that differ in nothing but the measure, as one row. */
interface StandardRow {
  readonly first: Observation;
  readonly part: number;
  /** By column id. */
  readonly numbers: Map<string, string>;
}

export interface StandardTableParts {
  readonly declaration: ExportDeclaration;
  readonly titleRows: readonly GridRow[];
  readonly headerLine: number;
  readonly otherRows: readonly GridRow[];
  readonly observations: readonly Observation[];
  /** The column of numbers of observations that name none. */
  readonly measure: Column | undefined;
  /** The names of the label columns in the file, by column id. */
  readonly labelNames: ReadonlyMap<string, string>;
  readonly readNumber: NumberReader;
}

export function buildStandardRecords(parts: StandardTableParts): TextSourceRecord[] {
  const rows = mergeMeasures(parts);
  const columns = listStandardColumns(parts);
  const header = columns.map((column) => column.header);
  const body = [
    ...rows.map(
      (row) =>
        new TextSourceRecord(
          row.first.line,
          columns.map(({ readCell }) => readCell(row)),
          row.part,
        ),
    ),
    ...parts.otherRows.map(
      ({ line, cells }) => new TextSourceRecord(line, shrinkCells(cells, header.length)),
    ),
  ].toSorted((a, b) => a.line - b.line || a.part - b.part);
  return [
    ...parts.titleRows.map(({ line, cells }) => new TextSourceRecord(line, cells)),
    new TextSourceRecord(parts.headerLine, header),
    ...body,
  ];
}

/** Moves the texts of a row without data to its first cells, so that it has as many cells as the header. */
function shrinkCells(cells: readonly string[], width: number): string[] {
  const texts = cells.filter((cell) => cell.trim() !== "");
  return Array.from({ length: width }, (_, index) => texts[index] ?? "");
}

function mergeMeasures({ observations, measure, readNumber }: StandardTableParts): StandardRow[] {
  const rows: StandardRow[] = [];
  const byKey = new Map<string, StandardRow>();
  for (const observation of observations) {
    const measureId = getMeasureId(observation, measure);
    const key = formatObservationKey(observation, "");
    const known = byKey.get(key);
    const earlier = known?.numbers.get(measureId);
    const sum =
      earlier !== undefined && observation.isAddend
        ? addNumberCells(earlier, observation.cell, readNumber)
        : undefined;
    if (known && (earlier === undefined || sum !== undefined))
      known.numbers.set(measureId, sum ?? observation.cell);
    else {
      const row = {
        first: observation,
        part: rows.length,
        numbers: new Map([[measureId, observation.cell]]),
      };
      byKey.set(key, row);
      rows.push(row);
    }
  }
  return rows;
}

export function getMeasureId({ coordinates }: Observation, measure: Column | undefined): string {
  return coordinates.get("measure")?.key ?? measure?.id ?? "";
}

/** The key of an observation: two with the same key would be added up, or be each other's correction. */
export function formatObservationKey({ coordinates, labels }: Observation, measureId: string): string {
  const said = [...coordinates].filter(([variable]) => variable !== "measure");
  return JSON.stringify([said.map(([variable, { key }]) => [variable, key]).sort(), [...labels], measureId]);
}

function listStandardColumns(parts: StandardTableParts): StandardColumn[] {
  return parts.declaration.columns.flatMap((column) => {
    const found = isAmountType(column.type)
      ? buildNumberColumn(column, parts)
      : buildLabelColumn(column, parts);
    return found ?? [];
  });
}

function buildNumberColumn(
  column: Column,
  { observations, measure }: StandardTableParts,
): StandardColumn | undefined {
  const own = observations.find((observation) => getMeasureId(observation, measure) === column.id);
  if (!own) return undefined;
  const header = own.coordinates.get("measure")?.cell ?? column.headers[0] ?? column.id;
  return { column, header, readCell: ({ numbers }) => numbers.get(column.id) ?? "" };
}

function buildLabelColumn(
  column: Column,
  { observations, labelNames }: StandardTableParts,
): StandardColumn | undefined {
  const variable = listVariablesOfColumn(column).find((name) =>
    observations.some(({ coordinates }) => coordinates.has(name)),
  );
  const usualHeader = column.headers[0] ?? column.id;
  if (variable !== undefined)
    return {
      column,
      header: usualHeader,
      readCell: ({ first }) => formatCoordinate(first.coordinates.get(variable)?.cell ?? "", column),
    };
  const name = labelNames.get(column.id);
  if (name === undefined) return undefined;
  return { column, header: name, readCell: ({ first }) => first.labels.get(column.id) ?? "" };
}

/** The variables whose values a column holds. */
export function listVariablesOfColumn({ id, type }: Column): string[] {
  if (type === "locality") return ["locality"];
  return type === "month" || type === "year" ? ["time"] : [id];
}

function formatCoordinate(cell: string, { type }: Column): string {
  return type === "year" ? cell.replace(/^Năm /u, "") : cell;
}
