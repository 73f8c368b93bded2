/** What a column of a shaped table holds, by the texts of its head. */
import type { Column } from "../../../catalogue/declaration.ts";
import type { ShapeVariable } from "../../../catalogue/shape.ts";
import { foldText } from "../../cells/text-folding.ts";
import {
  getOrCreateVariableReader,
  type ShapeContext,
  toTimeValue,
  type VariableReader,
  type VariableValue,
} from "../variables.ts";

/** The values of variables that a header cell or a row says of a number. */
export type Coordinates = ReadonlyMap<ShapeVariable, VariableValue>;

export type ColumnRole =
  /** A declared column of labels: locality, month, text. */
  | { readonly kind: "label"; readonly column: Column }
  | {
      readonly kind: "numbers";
      readonly coordinates: Coordinates;
      /** "Lũy kế từ đầu năm": of a stock it would be no number of the time that it names. */
      readonly isSinceJanuary?: true;
    }
  /** Sums the numbers at its left, those of one measure or one time if it names one; one of accumulated values must do so, or it is none of them. */
  | { readonly kind: "total"; readonly mustAgree?: true; readonly measure?: string; readonly time?: string }
  /** "Cộng dồn" behind the numbers of each month: sums those of the rows so far, and must do so. */
  | { readonly kind: "running-total" }
  /** "Tỷ lệ %": computed from the others. */
  | { readonly kind: "percent" }
  /** Beside a column of the same value: what has come together since January. */
  | { readonly kind: "accumulated" }
  | { readonly kind: "numbering" }
  /** "Năm": the year of the months of each row. */
  | { readonly kind: "year" }
  /** Sums of another year, in the place of one of the texts across. */
  | { readonly kind: "last-year"; readonly text: string; readonly year?: number }
  /** "ĐVT": the unit of each row, where the names of the numbers stand down. */
  | { readonly kind: "unit" }
  /** A column that nobody declared, in which no number may stand. */
  | { readonly kind: "undeclared" };

export interface AcrossValues {
  readonly across: readonly ShapeVariable[];
  /** One for each row of values. */
  readonly readers: readonly VariableReader[];
  /** The months of the header; the last one only where it names all of them. */
  readonly months: { readonly first: number; readonly last: number | undefined } | undefined;
  readonly hasMonthColumn: boolean;
}

const accumulatedWords = /^(?:luy ke|lui ke|cong don)\b/;
const accumulatedSinceJanuary = /^(?:luy ke|lui ke|cong don)(?: (?:tu )?dau nam)?$/;

/** Reads the role of a column from its texts, one for each row of values. */
export function readAcrossRole(
  texts: readonly string[],
  values: AcrossValues,
  name: string,
  context: ShapeContext,
): ColumnRole {
  const { across, readers, months, hasMonthColumn } = values;
  const read = texts.map((text, level) => readers[level]?.(text));
  const coordinates = buildCoordinates(across, read);
  if (coordinates) return { kind: "numbers", coordinates };
  const timeLevel = across.indexOf("time");
  const atTime = timeLevel < 0 || across.includes("aspect") ? undefined : texts[timeLevel];
  const plan = atTime === undefined ? undefined : readPlan(atTime, context);
  const withPlan = plan && buildCoordinates(across, read.with(timeLevel, plan.time));
  if (plan && withPlan) return { kind: "numbers", coordinates: new Map([...withPlan, ["aspect", plan]]) };
  const sameMonths = atTime === undefined ? undefined : readLastYearBesideMonths(atTime, values, context);
  const withLastYear = sameMonths && buildCoordinates(across, read.with(timeLevel, sameMonths.time));
  if (sameMonths && withLastYear)
    return {
      kind: "numbers",
      coordinates: new Map([...withLastYear, ["aspect", sameMonths]]),
      ...(sameMonths.isOfSeveralMonths && { isSinceJanuary: true }),
    };
  const accumulated = texts.find((text) => accumulatedWords.test(foldText(text)));
  if (accumulated !== undefined) {
    if (/[%‰]/u.test(name)) return { kind: "undeclared" };
    if (across.join() === "time" && months?.first === 1) return { kind: "total", mustAgree: true };
    if (!accumulatedSinceJanuary.test(foldText(accumulated))) return { kind: "undeclared" };
    // "Lũy kế từ đầu năm" behind the months of the second quarter: a time of its own.
    const span = months?.last === undefined ? undefined : toTimeValue({ first: 1, last: months.last });
    const sinceJanuary = span && accumulated === atTime ? read.with(timeLevel, span) : undefined;
    const ofSpan = sinceJanuary && buildCoordinates(across, sinceJanuary);
    if (ofSpan) return { kind: "numbers", coordinates: ofSpan, isSinceJanuary: true };
    return timeLevel < 0 && hasMonthColumn && !across.includes("measure")
      ? { kind: "running-total" }
      : { kind: "undeclared" };
  }
  const measure = read[across.indexOf("measure")];
  const time = read[timeLevel];
  if (read.some((value) => value === "total") && read.every((value) => value !== undefined))
    return {
      kind: "total",
      ...(typeof measure === "object" && { measure: measure.key }),
      ...(typeof time === "object" && { time: time.key }),
    };
  // A total in a merged cell has nothing below it.
  if (read[0] === "total" && texts.slice(1).every((text) => text === "")) return { kind: "total" };
  if (read.at(-1) === "total" && texts.slice(0, -1).every((text) => text === "")) return { kind: "total" };
  return isPercentHead(name) ? { kind: "percent" } : { kind: "undeclared" };
}

/** The coordinates of a column that names a value in each row of the header. */
function buildCoordinates(
  across: readonly ShapeVariable[],
  read: readonly ReturnType<VariableReader>[],
): Coordinates | undefined {
  const found = across.flatMap((variable, level) => {
    const value = read[level];
    if (typeof value !== "object") return [];
    const own = [variable, value] as const;
    return value.time ? [own, ["time", value.time] as const] : [own];
  });
  const variables = new Set(found.map(([variable]) => variable));
  return across.length > 0 && across.every((variable) => variables.has(variable))
    ? new Map(found)
    : undefined;
}

/** "Kế hoạch năm 2022", "KH năm" beside the months. */
function readPlan(
  text: string,
  context: ShapeContext,
): (VariableValue & { readonly time: VariableValue }) | undefined {
  const value = getOrCreateVariableReader("aspect", context)(text);
  return typeof value === "object" && value.key === "plan" && value.time
    ? { ...value, time: value.time }
    : undefined;
}

/** "Cùng kỳ năm 2021" behind all months from January on: the same months, together. */
function readLastYearBesideMonths(text: string, { months }: AcrossValues, context: ShapeContext) {
  const value = getOrCreateVariableReader("aspect", context)(text);
  if (typeof value !== "object" || value.key !== "samePeriodLastYear") return undefined;
  if (months?.first !== 1 || months.last === undefined) return undefined;
  const time = toTimeValue({ first: 1, last: months.last });
  return { ...value, time, isOfSeveralMonths: months.last > 1 };
}

/** "%", "Tỷ lệ %", "Tăng, giảm (%)", "% so với kế hoạch"; not "Tháng 3 (đạt 95 %)", which is a number of March. */
function isPercentHead(name: string): boolean {
  const folded = foldText(name);
  const isShare = /^(?:ti le|ti trong|co cau)\b/.test(folded);
  return (
    isShare || (/[%‰]/u.test(name) && /^(?:(?:tang|giam|so|dat|phan tram|ke hoach|kh)\b.*)?$/.test(folded))
  );
}
