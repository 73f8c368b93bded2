import type { EditRuleOf } from "../../../catalogue/edits/edit-rule.ts";
import { formatMonthAndYear } from "../../../period.ts";
import type { RowGroup } from "../../groups/row-groups.ts";
import { findFirstFile } from "../../sanity/issue-place.ts";
import type { EditCheck, EditKind } from "../edit-check.ts";
import { type EditContext, quoteColumn } from "../edit-context.ts";
import { buildEquationCheck } from "../equations.ts";
import { findGroupCell, findGroupCells, GroupKey, isNextMonth } from "../group-cells.ts";
import { createPlainEquationTest, type PlainTerm } from "../plain-equations.ts";
import { RuleChecks } from "../rule-checks.ts";

/** What was left the month before, and came in, and did not go out, is left. The first month of all has none before. */
export const carryKind: EditKind<"carry"> = {
  severity: "error",
  describe: ({ closing, in: incoming, out }, { catalogue }) => {
    const quote = (operand: typeof closing) => quoteColumn(operand, catalogue);
    const flows = [...incoming.map((flow) => ` + ${quote(flow)}`), ...out.map((flow) => ` − ${quote(flow)}`)];
    return `${quote(closing)} tháng trước${flows.join("")} bằng ${quote(closing)}`;
  },
  evaluate: (rule, context) => {
    const { closing, in: incoming, out } = rule;
    const { ruleGroups } = context;
    const terms: PlainTerm[] = [
      { operand: closing, sign: 1 },
      ...out.map((operand) => ({ operand, sign: 1 }) as const),
      { operand: closing, sign: -1, isOfMonthBefore: true },
      ...incoming.map((operand) => ({ operand, sign: -1 }) as const),
    ];
    const surelyHolds = createPlainEquationTest(terms, context);
    const checks = new RuleChecks(context);
    for (const series of ruleGroups.listSeries(rule, closing.export)) {
      let before: RowGroup | undefined;
      for (const group of series) {
        if (ruleGroups.isCounted(group)) {
          if (before && isNextMonth(before, group) && surelyHolds(group, before))
            checks.count(findFirstFile(group), "met");
          else checks.add(checkMonth(rule, group, before, context));
        }
        before = group;
      }
    }
    return checks.list();
  },
};

function checkMonth(
  { closing, in: incoming, out }: EditRuleOf<"carry">,
  group: RowGroup,
  before: RowGroup | undefined,
  context: EditContext,
): EditCheck {
  const key = new GroupKey(group, context);
  const opening =
    before &&
    isNextMonth(before, group) &&
    findGroupCell(before, closing, context, ` tháng ${formatMonthAndYear(before.month)}`);
  const cell = findGroupCell(group, closing, context);
  const [added, removed] = [incoming, out].map((flows) => findGroupCells(group, flows, context));
  if (!opening || !cell || !added || !removed) return { file: key.file, outcome: "skipped" };
  return buildEquationCheck(key, { plus: [cell, ...removed], minus: [opening, ...added] }, context);
}
