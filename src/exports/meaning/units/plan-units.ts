/** In which unit: a multiple for a whole table of plans, whose rows have the units of their indicators. */
import type { Unit } from "../../../catalogue/units.ts";
import { buildIssue, type Issue } from "../../../issues/issue.ts";
import { describeMultipleOfPlans, describeUnit } from "../../../issues/unit-sources.ts";
import type { MatchedColumn } from "../../cells/matched-column.ts";
import type { Header } from "../../table/header/header.ts";
import type { Evidence } from "../evidence.ts";

/** Reports "(nghìn người)" over plans in a table that names the unit of each row: nobody can see which of them holds. */
export function checkPlanUnits(
  { header, index, column }: MatchedColumn,
  { columns, line }: Pick<Header, "columns" | "line">,
  { own, titles, file }: { own: readonly Evidence<Unit>[]; titles: readonly Evidence<Unit>[]; file: string },
): Issue[] {
  const unitColumn = columns.find((other) => other.column.id === "unit" && other.index !== index);
  const multiple = [...(unitColumn ? own : []), ...titles].find(
    ({ value }) => value.kind !== "money" && value.factor > 1,
  );
  if (!multiple || column.type !== "decimal") return [];
  const { source, value, text } = multiple;
  const said =
    source === "header"
      ? describeUnit.inHeader(`“${value.name}”`)
      : describeUnit.inLine(`“${text}”`, multiple.line);
  const units = describeMultipleOfPlans(said, unitColumn?.header);
  return [buildIssue("unit-unclear", { units }, { file, line: multiple.line ?? line, column: header })];
}
