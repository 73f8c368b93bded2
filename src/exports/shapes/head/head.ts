/** What each column of a shaped table holds, by the rows of its header. */
import { isAmountType } from "../../../catalogue/column-types.ts";
import type { Shape, ShapeVariable } from "../../../catalogue/shape.ts";
import { isBlankCell } from "../../cells/blank-cell.ts";
import { foldText } from "../../cells/text-folding.ts";
import { parseTime } from "../../cells/time-spans.ts";
import { isRunningNumberHeader } from "../../meaning/running-number.ts";
import { isHeadOfYears } from "../../meaning/times/year-column.ts";
import { isBareUnitColumnHead } from "../../meaning/units/unit-columns.ts";
import { getOrCreate } from "../../memoize.ts";
import { buildColumnNames, type ColumnName } from "../../table/header/column-names.ts";
import { prepareColumnForMatching } from "../../table/header/declared-columns.ts";
import { matchColumns } from "../../table/header/header-matching.ts";
import { getOrCreateVariableReader, type ShapeContext, type ShapeHeadContext } from "../variables.ts";
import { findMonthsAcross, type MonthsAcross } from "./head-area.ts";
import { listCaptionTexts, readCaption } from "./head-caption.ts";
import { type ColumnRole, type Coordinates, readAcrossRole } from "./head-roles.ts";
import { addYear, findYearAbove, isYearAbove } from "./head-years.ts";
import { readLastYearRole } from "./last-year-role.ts";

export interface ShapeColumn {
  readonly name: string;
  readonly role: ColumnRole;
}

export interface ShapeHead {
  readonly start: number;
  readonly height: number;
  readonly columns: readonly ShapeColumn[];
  /** What the header says once of all numbers: the measure in a merged cell above them. */
  readonly common: Coordinates;
}

/** Reads rows as a header of the shape; undefined where they hold too few values of it. */
export function readShapeHead(
  headRows: readonly (readonly string[])[],
  shape: Shape,
  context: ShapeHeadContext,
): Pick<ShapeHead, "columns" | "common"> | undefined {
  const across = shape.across ?? [];
  if (!mayHaveEnoughValues(headRows, across, context)) return undefined;
  const names = getOrBuildNames(headRows);
  const readMeasure = getOrCreateVariableReader("measure", context);
  const namesMeasure = names.some(({ fullName }) => typeof readMeasure(fullName) === "object");
  if (across.length === 0 && !namesMeasure) return undefined;
  const labels = matchColumns(
    across.includes("time") ? omitNamesOfTimes(names, headRows, context) : names,
    context.declaration.columns.filter(({ type }) => !isAmountType(type)).map(prepareColumnForMatching),
  );
  if (labels.ambiguous.length > 0) return undefined;
  const labelColumns = new Map(labels.columns.map(({ index, column }) => [index, column]));
  const headTexts = names.map(({ fullName }) => fullName);
  const isOfMonthExport = context.declaration.columns.some(({ type }) => type === "month");
  const hasMonthColumn = labels.columns.some(({ column }) => column.type === "month");
  const levels = headRows.slice(headRows.length - across.length);
  const captionRow = across.length > 0 && headRows.length > across.length ? (headRows[0] ?? []) : [];
  // A merged cell with nothing below it is the head of its own column: "Kế hoạch năm" beside "Thực hiện".
  const ownHeads = captionRow.map((text, index) =>
    levels.every((cells) => isBlankCell(cells[index])) ? text.trim() : "",
  );
  const captionCells = captionRow.map((text, index) => (ownHeads[index] === "" ? text : ""));
  const caption = listCaptionTexts(captionCells, labelColumns);
  const common = readCaption(caption, shape, context);
  // A year beside another head is no merged cell above the months.
  const isAboveLabel = [...labelColumns.keys()].some((index) => !isBlankCell(captionCells[index]));
  if (!common || (isAboveLabel && caption.some(isYearAbove))) return undefined;
  const isOfMonths = caption.some((text) => foldText(text).split(" ").includes("thang"));
  const readers = across.map((variable) => getOrCreateVariableReader(variable, context, isOfMonths));
  const times = levels[across.indexOf("time")] ?? [];
  const months = findMonthsAcross(times, isOfMonths);
  const columns = names.map(({ fullName }, index): ShapeColumn => {
    const column = labelColumns.get(index);
    if (column) return { name: fullName, role: { kind: "label", column } };
    const name = fullName === "" ? (levels.at(-1)?.[index] ?? "") : fullName;
    if (isRunningNumberHeader(name)) return { name, role: { kind: "numbering" } };
    if (isOfMonthExport && isHeadOfYears(name, headTexts)) return { name, role: { kind: "year" } };
    if (shape.down === "measure" && isBareUnitColumnHead(name)) return { name, role: { kind: "unit" } };
    if (across.length === 0) {
      const measure = readMeasure(name);
      if (typeof measure === "object")
        return { name, role: { kind: "numbers", coordinates: new Map([["measure", measure]]) } };
    }
    const texts = levels.map((_, level) => pickLevelText(levels, level, index));
    const own = ownHeads[index] ?? "";
    const lastYear = readLastYearRole(texts, { across, readers }, context);
    if (lastYear) return { name, role: lastYear };
    const role = readAcrossRole(
      own === "" ? texts : [...texts.slice(0, -1), own],
      { across, readers, months: omitLastBefore(months, times, index, isOfMonths), hasMonthColumn },
      name,
      context,
    );
    return { name, role: addYear(role, findYearAbove(captionCells, index)) };
  });
  return hasEnoughValues(columns, across, context.fewestAcrossValues) ? { columns, common } : undefined;
}

/** A sum from January on ends with the last month only where no month follows it: "Tháng 7", "Lũy kế", "Tháng 8". */
function omitLastBefore(
  months: MonthsAcross | undefined,
  times: readonly string[],
  index: number,
  isOfMonths: boolean,
): MonthsAcross | undefined {
  const isFollowed = times.slice(index + 1).some((text) => parseTime(text, isOfMonths) !== undefined);
  return months && isFollowed ? { ...months, last: undefined } : months;
}

/** "Năm 2021" is no column "Năm" where the years stand across. */
function omitNamesOfTimes(
  names: readonly ColumnName[],
  headRows: readonly (readonly string[])[],
  context: ShapeContext,
): ColumnName[] {
  const readTime = getOrCreateVariableReader("time", context);
  return names.map((name, index) => {
    const isTime = [name.fullName, headRows.at(-1)?.[index] ?? ""].some(
      (text) => typeof readTime(text) === "object",
    );
    return isTime ? { ...name, fullForms: [], lowestForms: [] } : name;
  });
}

/** The text of a column in one row of the header; a merged cell of an upper row covers the blank cells at its right, within the one above it. */
function pickLevelText(levels: readonly (readonly string[])[], level: number, index: number): string {
  const cells = levels[level] ?? [];
  const own = cells[index] ?? "";
  if (level === levels.length - 1 || !isBlankCell(own)) return own.trim();
  const starts = levels
    .slice(0, level)
    .map((above) => above.findLastIndex((cell, at) => at <= index && !isBlankCell(cell)));
  return (
    cells
      .slice(Math.max(0, ...starts), index)
      .findLast((cell) => !isBlankCell(cell))
      ?.trim() ?? ""
  );
}

const namesByLowestRow = new WeakMap<readonly string[], Map<number, readonly ColumnName[]>>();

/** The rows above the lowest one are the same in every shape. */
function getOrBuildNames(headRows: readonly (readonly string[])[]): readonly ColumnName[] {
  const known = getOrCreate(namesByLowestRow, headRows.at(-1) ?? [], () => new Map());
  return getOrCreate(known, headRows.length, () => buildColumnNames(headRows, []));
}

/** False for most rows, which name no values of the shape: only the others are worth reading. */
function mayHaveEnoughValues(
  headRows: readonly (readonly string[])[],
  across: readonly ShapeVariable[],
  context: ShapeHeadContext,
): boolean {
  const levels = headRows.slice(headRows.length - across.length);
  return across.every((variable, level) =>
    [false, true].some((isOfMonths) => {
      const readValue = getOrCreateVariableReader(variable, context, isOfMonths);
      const values = (levels[level] ?? []).map((cell) => readValue(cell.trim()));
      const keys = new Set(values.flatMap((value) => (typeof value === "object" ? [value.key] : [])));
      return keys.size >= countFewestValues(across, level, context.fewestAcrossValues);
    }),
  );
}

/** In two rows one measure may have all the months. */
function countFewestValues(across: readonly ShapeVariable[], level: number, fewest: number): number {
  return across.length > 1 && level === 0 ? 1 : fewest;
}

function hasEnoughValues(
  columns: readonly ShapeColumn[],
  across: readonly ShapeVariable[],
  fewest: number,
): boolean {
  // A plan beside the months is no second month.
  const numbers = columns.flatMap(({ role }) =>
    role.kind === "numbers" && (across.includes("aspect") || !role.coordinates.has("aspect"))
      ? [role.coordinates]
      : [],
  );
  if (across.length === 0) return numbers.length > 0;
  return across.every((variable, level) => {
    const keys = new Set(numbers.map((coordinates) => coordinates.get(variable)?.key));
    return keys.size >= countFewestValues(across, level, fewest);
  });
}
