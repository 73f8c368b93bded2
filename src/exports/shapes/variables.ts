/** The values of a shape's variables, as header cells, labels of rows and group rows hold them. */

import { collectFilteredAndKnownTexts } from "../../catalogue/column-texts.ts";
import { isAmountType } from "../../catalogue/column-types.ts";
import type { Catalogue, Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import type { ShapeVariable } from "../../catalogue/shape.ts";
import { getOrCreateLocalityReader, listPlacesOfMonths } from "../cells/localities.ts";
import { foldText } from "../cells/text-folding.ts";
import { formatTime, parseTime, type TimeSpan } from "../cells/time-spans.ts";
import { getOrCreate, memoize } from "../memoize.ts";
import { buildColumnNames } from "../table/header/column-names.ts";
import { prepareColumnForMatching } from "../table/header/declared-columns.ts";
import { matchColumns } from "../table/header/header-matching.ts";
import { isTotalLabel } from "../table/totals/total-labels.ts";

/** The export whose table is read, and what its labels may be. */
export interface ShapeContext {
  readonly path: string;
  readonly declaration: ExportDeclaration;
  readonly office: Office;
  readonly catalogue: Catalogue;
}

export interface ShapeHeadContext extends ShapeContext {
  /** A variable that stands across has several values, or nothing shows that it does; of a declared one the first may be alone. */
  readonly fewestAcrossValues: 1 | 2;
}

/** One value of a variable. Values with the same key are the same, whatever their spelling. */
export interface VariableValue {
  readonly key: string;
  /** The text that the standard column of the variable would hold. */
  readonly cell: string;
  /** The time that the same text says: "Thực hiện 9 tháng". */
  readonly time?: VariableValue;
  /** The year that it names for a time that stands elsewhere: "Cùng kỳ năm 2021". */
  readonly year?: number;
}

/** Reads a label wholly; "total" for a label of sums; undefined for any other text. */
export type VariableReader = (text: string) => VariableValue | "total" | undefined;

/** Creates the reader of a variable, or takes the one of the same export; `isOfMonths` says that a bare number is a month. */
export function getOrCreateVariableReader(
  variable: ShapeVariable,
  { declaration, office, catalogue }: ShapeContext,
  isOfMonths = false,
): VariableReader {
  switch (variable) {
    case "time":
      return isOfMonths ? readTimeOfMonths : readTime;
    case "aspect":
      return readAspect;
    case "locality":
      return getOrCreate(localityReaders, office, () =>
        memoizeWithoutShares(createLocalityLabelReader(office)),
      );
    default: {
      const ofCatalogue = getOrCreate(readersOfExports, catalogue, () => new WeakMap());
      const ofExport = getOrCreate(ofCatalogue, declaration, () => new Map());
      return getOrCreate(ofExport, variable, () => createColumnReader(variable, declaration, catalogue));
    }
  }
}

const localityReaders = new WeakMap<Office, VariableReader>();
/** A table is tried in many shapes, each of which reads the same cells. */
const readersOfExports = new WeakMap<Catalogue, WeakMap<ExportDeclaration, Map<string, VariableReader>>>();

function createColumnReader(
  variable: ShapeVariable,
  declaration: ExportDeclaration,
  catalogue: Catalogue,
): VariableReader {
  // Only a column of numbers may itself be a share.
  if (variable === "measure") return memoize(createMeasureReader(declaration));
  const column = declaration.columns.find(({ id }) => id === variable);
  return column
    ? memoizeWithoutShares(createTextLabelReader(declaration.id, column, catalogue))
    : () => undefined;
}

/** "Thực hiện (%)", "Tháng 9 (%)": a share is another number. */
function memoizeWithoutShares(readLabel: VariableReader): VariableReader {
  return memoize((text) => (/[%‰]/u.test(text) ? undefined : readLabel(text)));
}

const readTime = memoizeWithoutShares((text) => readTimeOrTotal(text, false));
const readTimeOfMonths = memoizeWithoutShares((text) => readTimeOrTotal(text, true));

function readTimeOrTotal(text: string, isOfMonths: boolean): VariableValue | "total" | undefined {
  const isBareNumber = /^\s*\d{1,2}\s*$/.test(text);
  const time = isBareNumber && !isOfMonths ? undefined : parseTime(text, isOfMonths);
  if (!time) return isTotalLabel(text) ? "total" : undefined;
  return toTimeValue(time);
}

const planWords =
  /^(?:(?:so )?ke hoach|kh|chi tieu(?: ke hoach)?)(?: (?:giao|duoc giao))? (?:(?:ca )?nam(?: (?<year>\d{4}))?|(?<bareYear>\d{4}))$/;
const actualWords =
  /^(?:(?:so |ket qua )?(?:thuc hien|thuc te|th)(?: duoc)?|ket qua|dat duoc)(?: (?<time>.+))?$/;
const lastYearWords =
  /^(?:thuc hien |so |th )?(?:cung ki)(?: nam (?:truoc|ngoai)|(?: nam)? (?<year>\d{4}))?$/;

/** "Kế hoạch năm 2022", "Thực hiện 9 tháng", "Cùng kỳ năm trước": whether a number is planned, done, or of last year. */
const readAspect = memoizeWithoutShares((text) => {
  const folded = foldText(text);
  const plan = planWords.exec(folded)?.groups;
  if (plan) {
    const year = plan.year ?? plan.bareYear;
    return {
      key: "plan",
      cell: text,
      time: toTimeValue({ first: 1, last: 12, ...(year && { year: Number(year) }) }),
    };
  }
  // "So cùng kỳ" compares, "Số cùng kỳ" counts.
  const isComparison = /^\s*so\s/iu.test(text.normalize("NFC"));
  const lastYear = lastYearWords.exec(folded);
  if (lastYear) {
    const year = lastYear.groups?.year;
    return isComparison
      ? undefined
      : { key: "samePeriodLastYear", cell: text, ...(year && { year: Number(year) }) };
  }
  const actual = actualWords.exec(folded)?.groups;
  if (!actual) return undefined;
  if (actual.time === undefined) return { key: "actual", cell: text };
  const time = parseTime(actual.time);
  return time && { key: "actual", cell: text, time: toTimeValue(time) };
});

/** The year, the first and the last month of a value of time; the year is null where only the months are said. */
export function parseTimeKey({ key }: VariableValue): [year: number | null, first: number, last: number] {
  return JSON.parse(key);
}

export function toTimeValue(time: TimeSpan): VariableValue {
  return { key: JSON.stringify([time.year ?? null, time.first, time.last]), cell: formatTime(time) };
}

function createLocalityLabelReader(office: Office): VariableReader {
  const readLocality = getOrCreateLocalityReader(office);
  return (text) => {
    const reading = readLocality(text.trim());
    if (reading.kind === "locality") return { key: reading.code, cell: text.trim() };
    if (reading.kind === "timed") {
      const codes = listPlacesOfMonths(reading, office).map(({ code }) => code);
      return codes.length > 0 ? { key: codes.join(), cell: text.trim() } : undefined;
    }
    const isWhole = reading.kind === "territory" || reading.kind === "former-territory";
    return isWhole || isTotalLabel(text) ? "total" : undefined;
  };
}

/** The name of a column of numbers, with its unit: "Số tiền (triệu đồng)". */
function createMeasureReader({ columns }: ExportDeclaration): VariableReader {
  const declared = columns.filter(({ type }) => isAmountType(type)).map(prepareColumnForMatching);
  return (text) => {
    const matched = matchColumns(buildColumnNames([[text.trim()]], []), declared).columns;
    const [only, ...others] = matched;
    if (only && others.length === 0) return { key: only.column.id, cell: text.trim() };
    return isTotalLabel(text) ? "total" : undefined;
  };
}

function createTextLabelReader(exportId: string, column: Column, catalogue: Catalogue): VariableReader {
  const { filtered, known } = collectFilteredAndKnownTexts(exportId, column, catalogue);
  const texts = new Map([...filtered, ...known].map((text) => [foldText(text), text]));
  for (const [text, aliases] of Object.entries(column.aliases ?? {}))
    for (const alias of aliases) texts.set(foldText(alias), text);
  const names = column.headers.map((header) => `${foldText(header)} `);
  return (text) => {
    const folded = foldText(text);
    const name = names.find((prefix) => folded.startsWith(prefix)) ?? "";
    // "Trình độ Cao đẳng": the text with the name of its column.
    const declared = texts.get(folded) ?? texts.get(folded.slice(name.length));
    if (declared !== undefined) return { key: foldText(declared), cell: declared };
    return isTotalLabel(text) ? "total" : undefined;
  };
}
