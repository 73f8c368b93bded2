/** The role of a column whose head has another year where the others have a text: "Năm 2021" beside "Ngân sách tỉnh". */
import type { ShapeVariable } from "../../../catalogue/shape.ts";
import {
  getOrCreateVariableReader,
  parseTimeKey,
  type ShapeContext,
  type VariableReader,
} from "../variables.ts";
import type { ColumnRole } from "./head-roles.ts";

/** Reads a column whose head has a year, or the same period of last year, in the place of a text; undefined for any other. */
export function readLastYearRole(
  texts: readonly string[],
  {
    across,
    readers,
  }: { readonly across: readonly ShapeVariable[]; readonly readers: readonly VariableReader[] },
  context: ShapeContext,
): ColumnRole | undefined {
  const isText = (variable: string) =>
    context.declaration.columns.some(({ id, type }) => id === variable && type === "text");
  const level = across.findIndex(isText);
  const text = texts[level];
  if (text === undefined || across.includes("time") || across.includes("aspect")) return undefined;
  if (texts.some((other, at) => at !== level && readers[at]?.(other) === undefined)) return undefined;
  const time = getOrCreateVariableReader("time", context)(text);
  if (typeof time === "object") {
    const [year, first, last] = parseTimeKey(time);
    return year !== null && first === 1 && last === 12 ? { kind: "last-year", text, year } : undefined;
  }
  const aspect = getOrCreateVariableReader("aspect", context)(text);
  return typeof aspect === "object" && aspect.key === "samePeriodLastYear"
    ? { kind: "last-year", text }
    : undefined;
}
