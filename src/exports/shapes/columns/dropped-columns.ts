/** Columns of a shaped table that are not read: those whose meaning would be lost with them. */
import { listStockColumns } from "../../../catalogue/by-export/indicators.ts";
import type { Column } from "../../../catalogue/declaration.ts";
import type { Shape } from "../../../catalogue/shape.ts";
import { parseUnit } from "../../../catalogue/units.ts";
import type { Issue } from "../../../issues/issue.ts";
import type { LeftOverReason } from "../../../issues/shape-obstacles.ts";
import { createQuantity, sumQuantities } from "../../../quantity.ts";
import { isBlankCell } from "../../cells/blank-cell.ts";
import { persons } from "../../cells/column-types/things-of-rows.ts";
import { foldText } from "../../cells/text-folding.ts";
import { parseTime } from "../../cells/time-spans.ts";
import { isProvinceHead } from "../../meaning/province-column.ts";
import { isMeasure } from "../../meaning/units/unit.ts";
import { isUnitColumnHead } from "../../meaning/units/unit-columns.ts";
import type { GridRow } from "../grid/grid.ts";
import type { ShapeHead } from "../head/head.ts";
import type { NumberReader } from "../number-reader.ts";
import type { LeftOverCell, Observation } from "../observation.ts";
import { getMeasureId } from "../standard-records.ts";
import type { ShapeContext } from "../variables.ts";

type IndexedColumn = ShapeHead["columns"][number] & { readonly index: number };

const contentHead = /^(?:chi tieu|noi dung|chi so|loai so lieu)$/;

/** True for an undeclared column by which numbers are another unit, another province or another thing: it would be dropped. */
export function isDroppedWithMeaning(
  { name, role, index }: IndexedColumn,
  body: readonly GridRow[],
  { down }: Shape,
  unitsOfMeasure: readonly string[],
): boolean {
  if (role.kind !== "undeclared") return false;
  const units = body.flatMap(({ cells }) => (isBlankCell(cells[index]) ? [] : [cells[index] ?? ""]));
  // Beside the names of indicators stand their units; elsewhere only that of the number itself says nothing else.
  const isExpected =
    down === "measure" || units.every((unit) => unitsOfMeasure.includes(foldUnitOfPersons(unit)));
  const isOfPlainUnits = isExpected && !name.includes(":") && units.length > 0 && units.every(isPlainUnit);
  if (isProvinceHead(name) || (isUnitColumnHead(name) && !isOfPlainUnits)) return true;
  if (down !== undefined || !contentHead.test(foldText(name))) return false;
  return new Set(body.flatMap(({ cells }) => foldText(cells[index] ?? "") || [])).size > 1;
}

/** Lists the units in which a count is reported, folded. */
export function listUnitsOfCount(
  measure: Column | undefined,
  { declaration, catalogue }: Pick<ShapeContext, "declaration" | "catalogue">,
): string[] {
  if (measure?.type !== "count") return [];
  return catalogue.sectors
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ unit, aggregation }) =>
      "column" in aggregation && aggregation.export === declaration.id && aggregation.column === measure.id
        ? [foldUnitOfPersons(unit)]
        : [],
    );
}

/** "Lao động" and "người" count the same. */
function foldUnitOfPersons(unit: string): string {
  const folded = foldText(unit);
  return persons.has(folded) ? "nguoi" : folded;
}

/** True for a unit of things one by one, such as "hồ sơ": counts are in it anyway. */
function isPlainUnit(text: string): boolean {
  const unit = parseUnit(text);
  return unit?.kind === "things" && unit.factor === 1 && !isMeasure(unit);
}

/** The accumulated values that are no sum of the months of the table: they hold other months, and the table is not understood. */
export function listDifferingSums(
  { columns }: ShapeHead,
  issues: readonly Issue[],
  rows: readonly GridRow[],
): LeftOverCell[] {
  return columns.flatMap(({ name, role }, columnIndex) =>
    role.kind === "total" && role.mustAgree
      ? issues
          .filter(({ code, column }) => code === "total-column-differs" && column === name)
          .map(({ line = 0 }): LeftOverCell => {
            const text = rows.find((row) => row.line === line)?.cells[columnIndex] ?? "";
            return { line, header: name, columnIndex, text, reason: "sum-differs" };
          })
      : [],
  );
}

/** The numbers above the rows of a year or a section that are not their sum: they may be others, and so may the rows. */
export function listDifferingTotals(
  head: ShapeHead,
  totalRows: readonly GridRow[],
  issues: readonly Issue[],
  reason: "year-total-differs" | "parts-differ",
): LeftOverCell[] {
  const lines = new Set(totalRows.map(({ line }) => line));
  return issues
    .filter(({ code, line = 0 }) => code === "total-differs" && lines.has(line))
    .map((issue) => toLeftOverCell(issue, head, totalRows, reason));
}

/** The numbers of a whole of which the rows below it are no parts: they may be other things, or the whole lacks some. */
export function listDifferingParts(
  head: ShapeHead,
  issues: readonly Issue[],
  rows: readonly GridRow[],
): LeftOverCell[] {
  return issues
    .filter(({ code }) => code === "communes-differ")
    .map((issue) => toLeftOverCell(issue, head, rows, "parts-differ"));
}

/** The cell that an issue names by its line and the head of its column; of two columns with one head neither is meant for sure. */
function toLeftOverCell(
  { line = 0, column = "" }: Issue,
  { columns }: ShapeHead,
  rows: readonly GridRow[],
  reason: LeftOverReason,
): LeftOverCell {
  const [columnIndex, ...others] = columns.flatMap(({ name }, index) => (name === column ? [index] : []));
  const isOnly = columnIndex !== undefined && others.length === 0;
  const text = isOnly ? (rows.find((row) => row.line === line)?.cells[columnIndex] ?? "") : "";
  return { line, header: column, columnIndex: isOnly ? columnIndex : undefined, text, reason };
}

/** The running totals that are not the sum of the rows so far, from the first row or from the last January on. */
export function listDifferingRunningTotals(
  { columns }: ShapeHead,
  dataRows: readonly GridRow[],
  readNumber: NumberReader,
): LeftOverCell[] {
  const monthIndex = columns.findIndex(({ role }) => role.kind === "label" && role.column.type === "month");
  return columns.flatMap(({ name, role }, columnIndex) => {
    if (role.kind !== "running-total") return [];
    let sum = createQuantity(0);
    return dataRows.flatMap(({ line, cells }): LeftOverCell[] => {
      if (parseTime(cells[monthIndex] ?? "", true)?.first === 1) sum = createQuantity(0);
      const numbers = columns.flatMap((column, index) =>
        column.role.kind === "numbers" ? (readNumber(cells[index]) ?? []) : [],
      );
      sum = sumQuantities([sum, ...numbers]);
      const written = readNumber(cells[columnIndex]);
      if (!written || written.eq(sum)) return [];
      return [
        { line, header: name, columnIndex, text: cells[columnIndex] ?? "", reason: "running-total-differs" },
      ];
    });
  });
}

/** A stock, which is counted at a moment, has no sum from January on. */
export function listStocksSinceJanuary(
  observations: readonly Observation[],
  { columns }: ShapeHead,
  measure: Column | undefined,
  { declaration, catalogue }: ShapeContext,
): LeftOverCell[] {
  const stocks = listStockColumns(declaration.id, catalogue);
  const found = observations.filter((observation) => {
    const role = columns[observation.columnIndex]?.role;
    const isSinceJanuary = role?.kind === "numbers" && role.isSinceJanuary === true;
    return isSinceJanuary && stocks.includes(getMeasureId(observation, measure));
  });
  return found.map((observation) => omitPlaceOfObservation(observation, "stock-accumulated"));
}

/** An observation as a cell without a place: its number is not what its place would say. */
export function omitPlaceOfObservation(
  { line, header, columnIndex, cell }: Observation,
  reason: LeftOverReason,
): LeftOverCell {
  return { line, header, columnIndex, text: cell, reason };
}
