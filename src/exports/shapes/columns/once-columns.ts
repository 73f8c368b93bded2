/** Adds the columns that a table lacks because the file says their value once, in its title or its name. */
import { isTimeType } from "../../../catalogue/column-types.ts";
import type { Column } from "../../../catalogue/declaration.ts";
import type { Issue } from "../../../issues/issue.ts";
import { isBlankCell } from "../../cells/blank-cell.ts";
import { parseNumberParts } from "../../cells/numbers.ts";
import { foldText } from "../../cells/text-folding.ts";
import type { SourceRecord, SourceTable } from "../../source.ts";
import type { SurveyedTable } from "../../survey.ts";
import type { Header } from "../../table/header/header.ts";
import { isSignatureOrLetterDay } from "../../table/signatures.ts";
import { isTotalLabel } from "../../table/totals/total-labels.ts";
import { TextSourceRecord } from "../../text-source-record.ts";
import { resolveFileConstants } from "../file-constants.ts";
import type { GridRow } from "../grid/grid.ts";
import { createRatePicker, createTerritoryRateTest } from "../territory-rows.ts";
import { getOrCreateVariableReader, type ShapeContext } from "../variables.ts";
import { readSaidCell } from "./said-columns.ts";

interface AddedColumn {
  readonly header: string;
  readonly value: string;
  /** True for what holds for rows of totals too. */
  readonly isOfTotals?: boolean;
}

/** The columns that the header lacks and the file answers; undefined if it lacks any other, or the file does not answer. */
export function listAnsweredColumns(
  missing: readonly Column[],
  {
    header: { names, titles, recordsBeforeData, columns: matched },
    table,
  }: Pick<SurveyedTable, "header" | "table">,
  context: ShapeContext,
): { columns: AddedColumn[]; issues: Issue[] } | undefined {
  const constants = resolveFileConstants(titles, context);
  const used = new Set(matched.map(({ index }) => index));
  const unused = names.flatMap((_, index) => (used.has(index) ? [] : [index]));
  // The beginning of the file is enough to see what a column holds; a record is valid only until the next one is read.
  const first = Array.from(table.readFirstRecords(), ({ line, cells }): GridRow => ({ line, cells }));
  const body = first.slice(recordsBeforeData);
  const columns: AddedColumn[] = [];
  const issues: Issue[] = [];
  for (const column of missing) {
    const { type, headers, id } = column;
    if (type === "year") {
      if (constants.year === undefined || hasHead(names, unused, yearHead)) return undefined;
      columns.push({ header: headers[0] ?? id, value: String(constants.year), isOfTotals: true });
      continue;
    }
    const said = readSaidCell(column, context);
    if (said) {
      if ("issue" in said) issues.push(said.issue);
      else columns.push({ header: headers[0] ?? id, value: said.cell });
      continue;
    }
    const isTime = isTimeType(type) && type !== "date";
    if (!isTime && type !== "locality") return undefined;
    const value = isTime ? constants.time : constants.locality;
    const issue = isTime ? constants.timeIssue : constants.localityIssue;
    // A column of months or places that nobody declared answers the question, and is nearer than the title.
    const heads = isTime ? timeHead : placeHead;
    if (hasHead(names, unused, heads)) return undefined;
    if (hasValuesOf(isTime ? "time" : "locality", body, unused, context)) return undefined;
    if (issue) issues.push(issue);
    else if (value) columns.push({ header: headers[0] ?? id, value: value.cell });
    else return undefined;
  }
  return { columns, issues };
}

function hasHead(names: readonly string[], columnIndices: readonly number[], heads: RegExp): boolean {
  return columnIndices.some((index) => heads.test(foldText(names[index] ?? "")));
}

const yearHead = /^nam\b/;
const timeHead = /^(?:ki|thang|quy|qui|thoi gian|dot|tuan|ngay|nam)\b/;
const placeHead = /^(?:huyen|xa|dia phuong|dia ban|phong|noi|tinh)\b/;

/** True if some of the columns holds values of the variable in most rows. */
export function hasValuesOf(
  variable: "time" | "locality",
  rows: readonly GridRow[],
  columnIndices: readonly number[],
  context: ShapeContext,
): boolean {
  const readValue = getOrCreateVariableReader(variable, context);
  return columnIndices.some((index) => {
    const filled = rows.flatMap(({ cells }) => (isBlankCell(cells[index]) ? [] : [cells[index] ?? ""]));
    const known = filled.filter((cell) => typeof readValue(cell) === "object");
    return known.length > 0 && known.length * 2 >= filled.length;
  });
}

/** Gives every record of the table the added columns; rows with less than two texts or numbers are no rows of data. */
export function addColumnsToTable(
  table: SourceTable,
  { recordsBeforeData, height, columns }: Header,
  added: readonly AddedColumn[],
  context: ShapeContext,
): SourceTable {
  const saysRateOfTerritory = createTerritoryRateTest(columns, context);
  const pickRates = createRatePicker(columns, context);
  const addTo = function* (records: Iterable<SourceRecord>): Generator<SourceRecord> {
    let position = 0;
    let isBelowSignature = false;
    for (const record of records) {
      position++;
      if (record.fault || position <= recordsBeforeData - height) yield record;
      // Below a merged cell of the upper row the name would be a part of it.
      else if (position <= recordsBeforeData)
        yield appendCells(
          record,
          added.map(({ header }) => (position === recordsBeforeData - height + 1 ? header : "")),
        );
      else {
        const filled = record.cells.filter((cell) => !isBlankCell(cell));
        // A total has no time and no place of its own; a plan's indicator may be called "Tổng số …".
        const isTotal = filled.some((cell) => isTotalLabel(cell));
        const hasNumber = filled.some((cell) => parseNumberParts(cell) !== undefined);
        isBelowSignature = !hasNumber && (isBelowSignature || filled.some(isSignatureOrLetterDay));
        const isRow = filled.length > 1 && !isBelowSignature;
        yield appendCells(
          record,
          added.map(({ value, isOfTotals }) => (isRow && (isOfTotals || !isTotal) ? value : "")),
        );
        if (isRow && isTotal && saysRateOfTerritory(record.cells))
          yield new TextSourceRecord(
            record.line,
            [...pickRates(record.cells), ...added.map(({ value }) => value)],
            record.part + 1,
            { addedCellCount: added.length },
          );
      }
    }
  };
  return {
    readFirstRecords: () => addTo(table.readFirstRecords()),
    readRecords: () => addTo(table.readRecords()),
  };
}

/** Appends cells to a record; one that is too short or too long stays so, and is reported. */
function appendCells(
  { line, cells, part, isUnfinished }: SourceRecord,
  added: readonly string[],
): TextSourceRecord {
  const end = { isUnfinished, addedCellCount: added.length };
  return new TextSourceRecord(line, [...cells, ...added], part, end);
}
