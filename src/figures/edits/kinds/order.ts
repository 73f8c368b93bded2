import type { ColumnOperand } from "../../../catalogue/edits/edit-rule.ts";
import type { RowGroup } from "../../groups/row-groups.ts";
import { findFirstFile } from "../../sanity/issue-place.ts";
import { evaluateDateOrder } from "../date-order-checks.ts";
import type { EditCheck, EditKind } from "../edit-check.ts";
import { type EditContext, quoteColumn } from "../edit-context.ts";
import { buildEquationCheck } from "../equations.ts";
import { findGroupCell, GroupKey } from "../group-cells.ts";
import { createPlainEquationTest, type PlainTerm } from "../plain-equations.ts";
import { RuleChecks } from "../rule-checks.ts";

/** Dates or numbers do not fall from one column to the next: assigned before completed, trained no more than enrolled. */
export const orderKind: EditKind<"order"> = {
  severity: "error",
  describe: ({ columns, ofDates }, { catalogue }) =>
    columns.map((column) => quoteColumn(column, catalogue)).join(ofDates ? " không sau " : " không vượt "),
  evaluate: (rule, context) => {
    const { columns, ofDates } = rule;
    if (ofDates) return evaluateDateOrder(rule, context);
    const groups = context.ruleGroups.listCounted(rule, columns[0]?.export ?? "");
    const pairs = columns.slice(1).map((larger, index) => {
      const smaller = columns[index] ?? larger;
      const terms: PlainTerm[] = [
        { operand: larger, sign: 1 },
        { operand: smaller, sign: -1 },
      ];
      return { larger, smaller, surelyHolds: createPlainEquationTest(terms, context, true) };
    });
    const checks = new RuleChecks(context);
    for (const group of groups)
      for (const { larger, smaller, surelyHolds } of pairs) {
        if (surelyHolds(group)) checks.count(findFirstFile(group), "met");
        else checks.add(checkPair(group, { larger, smaller }, context));
      }
    return checks.list();
  },
};

function checkPair(
  group: RowGroup,
  { larger, smaller }: { readonly larger: ColumnOperand; readonly smaller: ColumnOperand },
  context: EditContext,
): EditCheck {
  const key = new GroupKey(group, context);
  const high = findGroupCell(group, larger, context);
  const low = findGroupCell(group, smaller, context);
  if (!high || !low) return { file: key.file, outcome: "skipped" };
  return buildEquationCheck(key, { plus: [high], minus: [low], isAtLeast: true }, context);
}
