/** The header of a shaped table, with the time and the locality that the file says once of all its numbers. */
import { isAmountType, isTimeType } from "../../../catalogue/column-types.ts";
import type { Column } from "../../../catalogue/declaration.ts";
import type { Shape } from "../../../catalogue/shape.ts";
import type { Issue } from "../../../issues/issue.ts";
import { isBlankCell } from "../../cells/blank-cell.ts";
import { findFileYear } from "../../meaning/times/file-year.ts";
import { hasValuesOf } from "../columns/once-columns.ts";
import { readSaidCell } from "../columns/said-columns.ts";
import { resolveFileConstants } from "../file-constants.ts";
import type { GridRow } from "../grid/grid.ts";
import type { ShapeHeadContext, VariableValue } from "../variables.ts";
import { hasLabels, listShapeHeads } from "./find-head.ts";
import type { ShapeHead } from "./head.ts";
import type { Coordinates } from "./head-roles.ts";

export interface HeadAndConstants {
  readonly head: ShapeHead;
  /** The time and the locality that the file says once, if the table needs them. */
  readonly once: Coordinates;
  readonly onceIssues: readonly Issue[];
  /** The time and the year that the title or the name of the file says. */
  readonly fileTime: VariableValue | undefined;
  readonly fileYear: number | undefined;
}

/** The variables that a file may say once, the fewest first. */
const constantVariables: readonly (readonly ("time" | "locality")[])[] = [
  [],
  ["time"],
  ["locality"],
  ["time", "locality"],
];

/** Finds the header with all labels that the rows need; a time or a locality without a column must be said by the file. */
export function findHeadAndConstants(
  rows: readonly GridRow[],
  shape: Shape,
  context: ShapeHeadContext,
): HeadAndConstants | { readonly failure: "no-head" | "label-missing" } {
  const heads = listShapeHeads(rows, shape, context);
  if (heads.length === 0) return { failure: "no-head" };
  const said = readSaidCells(context);
  for (const constant of constantVariables) {
    const needed = listNeededLabels(shape, constant, context)?.filter(({ id }) => !said.ids.has(id));
    const head = needed && heads.find((one) => hasLabels(one, needed));
    if (!head) continue;
    const titles = rows
      .slice(0, head.start)
      .flatMap(({ cells }) => cells.filter((cell) => !isBlankCell(cell)));
    const constants = resolveFileConstants(titles, context);
    const onceIssues = constant.flatMap((variable) => constants[`${variable}Issue`] ?? []);
    const once = new Map(
      constant.flatMap((variable) => {
        const value = constants[variable];
        return value ? [[variable, value] as const] : [];
      }),
    );
    const body = rows.slice(head.start + head.height);
    const undeclared = head.columns.flatMap(({ role }, index) => (role.kind === "undeclared" ? [index] : []));
    if (constant.some((variable) => hasValuesOf(variable, body, undeclared, context))) continue;
    if (once.size + onceIssues.length === constant.length)
      return {
        head,
        once: new Map([...once, ...said.once]),
        onceIssues: [...onceIssues, ...said.issues],
        fileTime: constants.time,
        fileYear: findFileYear(titles, context.path)?.value,
      };
  }
  return { failure: "label-missing" };
}

/** Reads what report.yaml says once of all rows of the file. */
function readSaidCells(context: ShapeHeadContext) {
  const once = new Map<string, VariableValue>();
  const issues: Issue[] = [];
  const ids = new Set<string>();
  for (const column of context.declaration.columns) {
    const said = readSaidCell(column, context);
    if (!said) continue;
    ids.add(column.id);
    if ("issue" in said) issues.push(said.issue);
    else once.set(column.id, { key: said.cell, cell: said.cell });
  }
  return { once, issues, ids };
}

/** The required columns of labels that the shape does not put elsewhere; undefined if it or the export has no use for a constant. */
function listNeededLabels(
  shape: Shape,
  constant: readonly string[],
  { declaration }: ShapeHeadContext,
): Column[] | undefined {
  const elsewhere = new Set([...(shape.across ?? []), shape.down, shape.groups]);
  // "Thực hiện 9 tháng" says the time of its numbers.
  const saysTime = elsewhere.has("aspect") && !constant.includes("time");
  const required = declaration.columns.filter(({ optional, type }) => !optional && !isAmountType(type));
  const variableOf = ({ type, id }: Column) =>
    type === "locality" ? "locality" : isTimeType(type) || type === "year" ? "time" : id;
  const isUsed = constant.every(
    (variable) => !elsewhere.has(variable) && required.some((column) => variableOf(column) === variable),
  );
  if (!isUsed) return undefined;
  return required.filter((column) => {
    const variable = variableOf(column);
    if (variable === "time" && saysTime) return false;
    return !elsewhere.has(variable) && !elsewhere.has(column.id) && !constant.includes(variable);
  });
}
