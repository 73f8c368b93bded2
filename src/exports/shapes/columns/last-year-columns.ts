/** Sums of another year beside texts across: "Năm 2021" beside "Quà của Chủ tịch nước" and "Ngân sách tỉnh". They are of none of the texts. */
import type { ShapeVariable } from "../../../catalogue/shape.ts";
import { buildIssue, type Issue } from "../../../issues/issue.ts";
import { formatQuotedList } from "../../quoted-list.ts";
import type { ShapeHead } from "../head/head.ts";
import type { ColumnRole } from "../head/head-roles.ts";
import {
  getOrCreateVariableReader,
  parseTimeKey,
  type ShapeContext,
  type VariableReader,
} from "../variables.ts";

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

/** A sum of the file's own year, or of a year that may be its own, is not understood. */
export function refuseColumnsOfOwnYear(head: ShapeHead, fileYear: number | undefined): ShapeHead {
  const columns = head.columns.map((column) => {
    const { role } = column;
    if (role.kind !== "last-year" || role.year === undefined) return column;
    const isOther = fileYear !== undefined && role.year !== fileYear;
    return isOther ? column : { ...column, role: { kind: "undeclared" } as const };
  });
  return { ...head, columns };
}

/** Tells which columns were left out, since the comparison with last year then needs another file. */
export function checkLastYearColumns({ columns }: ShapeHead, path: string, line: number): Issue[] {
  const heads = columns.flatMap(({ role }) => (role.kind === "last-year" ? [role.text] : []));
  if (heads.length === 0) return [];
  const details = { heads: formatQuotedList([...new Set(heads)]) };
  return [buildIssue("last-year-columns", details, { file: path, line })];
}
