/** The reading shared by column types whose numbers have a unit: that of the cell, of its row, or of the whole column. */
import { listIndicatorsOfExport } from "../../../catalogue/by-export/indicators.ts";
import type { Catalogue } from "../../../catalogue/declaration.ts";
import { hasUnitWord, parseUnit, type Unit } from "../../../catalogue/units.ts";
import { formatQuotedList } from "../../../issues/quoted-list.ts";
import { describeNearerUnit, type NearUnitPlace } from "../../../issues/unit-sources.ts";
import type { Evidence } from "../../meaning/evidence.ts";
import { createLazyGetter, memoize } from "../../memoize.ts";
import { buildProblemReading, type CellReader, type CellReading, maxValueLength } from "../cell-reading.ts";
import type { MatchedColumn } from "../matched-column.ts";
import { parseNumberParts, type SeparatorMeanings } from "../numbers.ts";
import { foldText } from "../text-folding.ts";
import type { CellContext, ColumnTypeDefinition, RecordReader } from "./column-type.ts";
import { createCachedLabelRecordReader, createLabelCellReader } from "./label-column.ts";
import { createNumberCellReader, createPlainDigitsRecordReader, type NumberRules } from "./number-column.ts";
import { createThingsCheck, persons, type ThingsCheck } from "./things-of-rows.ts";

/** Creates readers by unit, each once. */
type ReaderByUnit = (unit: Unit | undefined) => CellReader;

export function memoizeReaderByUnit(createReader: ReaderByUnit): ReaderByUnit {
  const readers = new Map<number | undefined, CellReader>();
  return (unit) => {
    const reader = readers.get(unit?.factor) ?? createReader(unit);
    readers.set(unit?.factor, reader);
    return reader;
  };
}

const numberWithUnit = /^\s*([-−–+(]?\s?\d[\d .,'’\u00A0\u202F]*?)\s*(\p{L}[\p{L}.\s]*|₫)\)?\s*$/u;

/** Divides "43.656,3 triệu đồng" into its number and its unit; undefined for any other cell. */
export function splitNumberAndUnit(cell: string): { number: string; unit: Unit } | undefined {
  if (cell.length > maxValueLength || !/\d/.test(cell)) return undefined;
  const [, number, unitText = ""] = numberWithUnit.exec(cell) ?? [];
  if (number === undefined || !parseNumberParts(number)) return undefined;
  const unit = parseUnit(unitText);
  return unit && unit.kind !== "things" ? { number, unit } : undefined;
}

/** Creates the readers of a type that counts things, by the rules for a unit of so many of them. */
export function createReadersOfThings(
  createRules: (factor: number, separators: SeparatorMeanings) => NumberRules,
): Pick<
  ColumnTypeDefinition,
  "createCellReader" | "createRecordReader" | "findFactorOfDigits" | "findNumberForm"
> {
  const createReaderByUnit = (separators: SeparatorMeanings) =>
    memoizeReaderByUnit((unit) => createNumberCellReader(createRules(unit?.factor ?? 1, separators)));
  return {
    findFactorOfDigits: (matched) => findFactorOfWholeColumn({ unit: one, ...matched }),
    findNumberForm: ({ unit, rowUnits }, { separators }) =>
      rowUnits ? undefined : createRules(unit?.value.factor ?? 1, separators),
    createCellReader: (matched, context) =>
      acceptOwnThings(createReaderByUnit(context.separators), matched, context),
    createRecordReader: (matched, readCell, { separators, catalogue, exportId }) =>
      createRowUnitRecordReader(
        { unit: one, ...matched },
        readCell,
        createReaderByUnit(separators),
        createCountUnitTest(matched),
        createThingsCheck(catalogue, exportId, matched.column.id),
      ),
  };
}

/** Creates a reader that accepts the thing of the whole column behind a number: "12 người" under "Số người". */
function acceptOwnThings(
  readerByUnit: ReaderByUnit,
  matched: MatchedColumn,
  { catalogue, exportId }: CellContext,
): CellReader {
  const { column, header, unit } = matched;
  const readCell = readerByUnit(unit?.value);
  const listKnown = createLazyGetter(() =>
    [
      header,
      ...column.headers,
      unit?.value.things ?? "",
      ...listUnitsOfIndicatorsOnColumn(catalogue, exportId, column.id),
    ].map((text) => ` ${foldText(text)} `),
  );
  const isOwn = (things: string) =>
    listKnown().some((text) => text.includes(` ${things} `)) ||
    (persons.has(things) &&
      listKnown().some((text) => [...persons].some((person) => text.includes(` ${person} `))));
  return (cell) => {
    const reading = readCell(cell);
    if (reading.kind !== "problem" || reading.code !== "number-unreadable" || cell.length > maxValueLength)
      return reading;
    const [, number = "", things = ""] = numberWithUnit.exec(cell) ?? [];
    const said = parseUnit(things);
    if (said?.kind !== "things" || said.factor !== 1 || !isOwn(foldText(said.things))) return reading;
    // Under "Số người (nghìn người)" these are twelve or twelve thousand.
    return findConflictWithWholeColumnUnit(matched, said, "cell") ?? readerByUnit(said)(number);
  };
}

/** Lists the units of the indicators that add up a column. */
export function listUnitsOfIndicatorsOnColumn(
  catalogue: Catalogue,
  exportId: string | undefined,
  columnId: string,
): string[] {
  return listIndicatorsOfExport(exportId, catalogue).flatMap(({ unit, aggregation }) =>
    "column" in aggregation && aggregation.column === columnId ? [unit] : [],
  );
}

/** Finds what contradicts the unit that the sheet says of the whole column; what the office confirmed yields to the sheet. */
export function findConflictWithWholeColumnUnit(
  { unit }: MatchedColumn,
  nearerUnit: Unit,
  nearerUnitPlace: NearUnitPlace,
): CellReading | undefined {
  if (
    !unit ||
    unit.source === "office" ||
    unit.source === "declaration" ||
    unit.value.factor === nearerUnit.factor
  )
    return undefined;
  const [nearer, ofColumn] = [nearerUnit.name, unit.value.name].map((name) => formatQuotedList([name]));
  const units = describeNearerUnit(nearerUnitPlace, nearer ?? "", ofColumn ?? "");
  return buildProblemReading("unit-unclear", nearerUnit.name, { units });
}

/** The unit of counts where nothing says another: it yields to what a row says. */
export const one: Evidence<Unit> = {
  value: { kind: "things", factor: 1, things: "", name: "1" },
  source: "declaration",
  text: "",
};

/** A test for the units in which things are counted; money in the unit column is meant for the column of money beside it. */
function createCountUnitTest({ rowUnits }: MatchedColumn): (unit: Unit) => boolean {
  return ({ kind }) => kind === "things" || (kind === "multiple" && (rowUnits?.takesMultiple ?? false));
}

/** Finds the factor of the unit that all cells of a column share; undefined where rows may say their own. */
export function findFactorOfWholeColumn({ unit, rowUnits }: MatchedColumn): number | undefined {
  return rowUnits ? undefined : unit?.value.factor;
}

/** Creates a reader of records whose rows may say their unit in a column of their own. */
export function createRowUnitRecordReader(
  matched: MatchedColumn,
  readCell: CellReader,
  readerByUnit: ReaderByUnit,
  isFitting: (unit: Unit) => boolean,
  checkThings?: ThingsCheck,
): RecordReader {
  const { index, rowUnits, unit } = matched;
  const readColumn = createPlainDigitsRecordReader(index, unit?.value.factor ?? Number.NaN, readCell);
  if (!rowUnits) return readColumn;
  const readers = rowUnits.indices.map((unitIndex) => createCachedLabelRecordReader(unitIndex, readUnitText));
  return (record) => {
    for (const readUnitCell of readers) {
      const label = readUnitCell(record);
      if (label.kind !== "text") continue;
      const rowUnit = parseRowUnit(label.value);
      // The unit column of money beside counts may say "%" of something else.
      if (label.value.trim() === "%" && isFitting(one.value))
        return buildProblemReading("unit-unfit", label.value);
      if (rowUnit === "unknown") return buildProblemReading("unit-unknown", label.value);
      if (!rowUnit) continue;
      if (!isFitting(rowUnit)) {
        // In a table without money "đồng" can only be meant for the counts.
        if (rowUnit.kind === "money" && rowUnits.takesMultiple)
          return buildProblemReading("unit-unfit", label.value);
        continue;
      }
      const reading =
        findConflictWithWholeColumnUnit(matched, rowUnit, "unit column") ??
        readerByUnit(rowUnit)(record.readText(index));
      return reading.kind === "number" ? (checkThings?.(rowUnit, record.line) ?? reading) : reading;
    }
    return readColumn(record);
  };
}

const readUnitText = createLabelCellReader((value) => ({ kind: "text", value }));

const parseRowUnit = memoize(
  (text): Unit | "unknown" | undefined => parseUnit(text) ?? (hasUnitWord(text) ? "unknown" : undefined),
);
