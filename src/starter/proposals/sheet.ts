/** A file as a clerk sees it: titles, heads, columns of cells, before anything is known of its export. */
import { isBlankCell } from "../../exports/cells/blank-cell.ts";
import { isMissingValue, parseNumberParts } from "../../exports/cells/numbers.ts";
import { parseTime } from "../../exports/cells/time-spans.ts";
import { memoize } from "../../exports/memoize.ts";
import { openExportSource } from "../../exports/open-source.ts";
import { isHeadOfAccumulatedPair } from "../../exports/shapes/columns/accumulated-columns.ts";
import { type GridRow, readGrid } from "../../exports/shapes/grid/grid.ts";
import type { ExportFile, ExportSource } from "../../exports/source.ts";
import { buildColumnNames, type ColumnName } from "../../exports/table/header/column-names.ts";
import { isSignatureOrLetterDay } from "../../exports/table/signatures.ts";

export interface Sheet {
  readonly titles: readonly string[];
  /** The texts of all rows of the header. */
  readonly headTexts: readonly string[];
  readonly names: readonly ColumnName[];
  /** Merged cells above the same numbers each: "Quà Chủ tịch nước" and "Quà của tỉnh" above "Số suất" and "Số tiền". */
  readonly groupHeads: readonly string[];
  /** The first rows below the header, above the signatures. */
  readonly rows: readonly GridRow[];
  /** The filled cells of each column of these rows. */
  readonly columnCells: readonly (readonly string[])[];
}

const maxHeaderHeight = 3;

/** A file that is compared with many exports. */
export interface OpenedFile {
  readonly file: ExportFile;
  /** Closed: it knows the beginning of the file, and gives no more. */
  readonly source: ExportSource;
  /** Undefined for a file without a table. */
  readonly sheet: Sheet | undefined;
}

/** Reads the beginning of a file. */
export function openFile(file: ExportFile): OpenedFile {
  const source = openExportSource(file);
  source.close();
  return { file, source, sheet: readSheet(source) };
}

function readSheet(source: ExportSource): Sheet | undefined {
  for (const table of source.listTables(5)) {
    const rows = readGrid(table.readFirstRecords());
    if (rows?.some(({ cells }) => cells.length > 1)) return buildSheet(rows);
  }
  return undefined;
}

function buildSheet(rows: readonly GridRow[]): Sheet | undefined {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const bodyStart = rows.findIndex(({ cells }) => cells.some(isValue) && countFilled(cells) >= 2);
  if (bodyStart < 1) return undefined;
  const headEnd = findHeadEnd(rows, bodyStart, width);
  let headStart = headEnd;
  while (
    headStart > Math.max(0, bodyStart - maxHeaderHeight) &&
    isHeadRow(rows[headStart - 1]?.cells ?? [], rows[headStart - 2]?.cells ?? [], width)
  )
    headStart--;
  if (headStart === headEnd) return undefined;
  const head = rows.slice(headStart, headEnd).map(({ cells }) => cells);
  const body = listRowsAboveSignatures(rows.slice(headEnd));
  return {
    titles: rows.slice(0, headStart).flatMap(({ cells }) => listFilled(cells)),
    headTexts: head.flatMap(listFilled),
    names: omitRepeatedGroups(omitTimesAbove(buildColumnNames(head, []))),
    groupHeads: listRepeatedGroups(buildColumnNames(head, [])),
    rows: body,
    columnCells: Array.from({ length: width }, (_, index) => listCellsBelow(body, index)),
  };
}

/** The rows above the signatures: names of persons are in no column of the table. */
function listRowsAboveSignatures(rows: readonly GridRow[]): readonly GridRow[] {
  const end = rows.findIndex(
    ({ cells }) => cells.some(isSignatureOrLetterDay) && !cells.slice(1).some(isNumberCell),
  );
  return end < 0 ? rows : rows.slice(0, end);
}

const noName: ColumnName = { fullName: "", fullForms: [], lowestForms: [], groupHeads: [] };

/** "Quý I/2021 | Số tiền", "Quý II/2021 | Số tiền": the lower names alone, each once, since the times are no part of what is counted. */
function omitTimesAbove(names: readonly ColumnName[]): readonly ColumnName[] {
  const times = new Set(names.flatMap(({ groupHeads: [head = ""] }) => (isTime(head) ? [head] : [])));
  if (times.size < 2) return names;
  const seen = new Set<string>();
  return names.map((name) => {
    const [head = "", ...others] = name.groupHeads;
    if (!isTime(head)) return name;
    const fullName = name.fullName.slice(head.length).trim();
    if (seen.has(fullName)) return noName;
    seen.add(fullName);
    return { ...name, fullName, fullForms: name.lowestForms, groupHeads: others };
  });
}

/** The lower names alone, each once, where the merged cells above them have the same names below. */
function omitRepeatedGroups(names: readonly ColumnName[]): readonly ColumnName[] {
  const repeated = listRepeatedGroups(names);
  const seen = new Set<string>();
  return names.map((name) => {
    const [head = "", ...others] = name.groupHeads;
    if (!repeated.includes(head)) return name;
    const fullName = name.fullName.slice(head.length).trim();
    if (seen.has(fullName)) return noName;
    seen.add(fullName);
    return { ...name, fullName, fullForms: name.lowestForms, groupHeads: others };
  });
}

/** The merged cells above two names of numbers or more, which other merged cells have below them too. */
function listRepeatedGroups(names: readonly ColumnName[]): string[] {
  const lowerNames = new Map<string, string[]>();
  for (const { fullName, groupHeads } of names) {
    const [head = ""] = groupHeads;
    if (head === "") continue;
    lowerNames.set(head, [...(lowerNames.get(head) ?? []), fullName.slice(head.length).trim()]);
  }
  const counts = [...lowerNames.values()].map((lower) => lower.join("\n"));
  return [...lowerNames].flatMap(([head, lower]) => {
    const amounts = lower.filter((name) => !/[%‰]/u.test(name) && !isHeadOfAccumulatedPair(name));
    const isRepeated = counts.filter((other) => other === lower.join("\n")).length > 1;
    return amounts.length > 1 && isRepeated ? [head] : [];
  });
}

function isTime(text: string): boolean {
  return parseTime(text) !== undefined;
}

/** "I. NĂM 2021" and "I; LAO ĐỘNG - VIỆC LÀM" may stand between the header and the first numbers. */
function findHeadEnd(rows: readonly GridRow[], bodyStart: number, width: number): number {
  let end = bodyStart;
  while (end > 1 && isGroupRow(rows[end - 1]?.cells ?? [], width)) end--;
  return isHeadRow(rows[end - 1]?.cells ?? [], rows[end - 2]?.cells ?? [], width) ? end : bodyStart;
}

function isGroupRow(cells: readonly string[], width: number): boolean {
  return width > 2 && !isBlankCell(cells[0]) && countFilled(cells) <= 2 && !cells.some(isNumberCell);
}

/** A title fills one cell or two; the lower row of a header may have few too, below merged cells. */
function isHeadRow(cells: readonly string[], above: readonly string[], width: number): boolean {
  const fewest = Math.min(3, width);
  const isBelowMergedCell = isBlankCell(cells[0]) && countFilled(cells) > 0;
  return countFilled(cells) >= fewest || (isBelowMergedCell && countFilled(above) >= fewest);
}

function listCellsBelow(rows: readonly GridRow[], index: number): string[] {
  return rows.flatMap(({ cells }) => (isBlankCell(cells[index]) ? [] : [(cells[index] ?? "").trim()]));
}

/** True for a number that is no date. */
export const isNumberCell = memoize(
  (cell): boolean => !isMissingValue(cell) && parseNumberParts(cell) !== undefined,
);

/** True for a table of figures: a list of meetings or of addresses has none. */
export function hasNumbers({ rows }: Sheet): boolean {
  return rows.filter(({ cells }) => cells.slice(1).some(isNumberCell)).length >= 2;
}

/** A number, a month of a year or a date. */
function isValue(cell: string): boolean {
  return isNumberCell(cell) || /^\s*\d{1,2}(?:[/.-]\d{1,2})?[/.-]\d{4}\s*$/.test(cell);
}

function listFilled(cells: readonly string[]): string[] {
  return cells.filter((cell) => !isBlankCell(cell)).map((cell) => cell.trim());
}

function countFilled(cells: readonly string[]): number {
  return listFilled(cells).length;
}
