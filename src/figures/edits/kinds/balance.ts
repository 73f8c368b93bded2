import {
  type ColumnOperand,
  type EditRuleOf,
  listExportsOfRule,
} from "../../../catalogue/edits/edit-rule.ts";
import type { RowGroup } from "../../groups/row-groups.ts";
import type { EditCell, EditCheck, EditKey, EditKind } from "../edit-check.ts";
import { type EditContext, quoteOperands } from "../edit-context.ts";
import { buildEquationCheck } from "../equations.ts";
import { buildFigureCell, listPlaceFigures } from "../figure-cells.ts";
import { findGroupCells, GroupKey } from "../group-cells.ts";
import { createPlainEquationTest, type PlainTerm } from "../plain-equations.ts";
import { RuleChecks } from "../rule-checks.ts";

/** The parts, less those that are taken off, add up to the whole, or to no more than it. */
export const balanceKind: EditKind<"balance"> = {
  severity: "error",
  describe: ({ operands, lessCount, atMost }, { catalogue }) => {
    const [whole = "", ...terms] = quoteOperands(operands, catalogue);
    const { parts, less } = splitTerms(terms, lessCount);
    const sum = [parts.join(" + "), ...less].join(" − ");
    return `${sum} ${atMost ? "không vượt" : "bằng"} ${whole}`;
  },
  evaluate: (rule, context) =>
    rule.operands.of === "columns"
      ? evaluateOnGroups(rule, rule.operands.columns, context)
      : evaluateOnFigures(rule, rule.operands.ids, context),
};

function evaluateOnGroups(
  rule: EditRuleOf<"balance">,
  columns: readonly ColumnOperand[],
  context: EditContext,
): EditCheck[] {
  const [exportId = ""] = listExportsOfRule(rule);
  const partCount = columns.length - 1 - rule.lessCount;
  const terms = columns.map((operand, index): PlainTerm => {
    return { operand, sign: index > 0 && index <= partCount ? -1 : 1 };
  });
  const surelyHolds = createPlainEquationTest(terms, context, rule.atMost);
  const checks = new RuleChecks(context);
  checks.countMetAndCheckOthers(context.ruleGroups.listCounted(rule, exportId), surelyHolds, (group) =>
    checkGroup(rule, columns, group, context),
  );
  return checks.list();
}

function checkGroup(
  rule: EditRuleOf<"balance">,
  columns: readonly ColumnOperand[],
  group: RowGroup,
  context: EditContext,
): EditCheck {
  const key = new GroupKey(group, context);
  const [whole, ...terms] = findGroupCells(group, columns, context) ?? [];
  if (!whole) return { file: key.file, outcome: "skipped" };
  return buildBalanceCheck(rule, key, [whole, terms], context);
}

function evaluateOnFigures(
  rule: EditRuleOf<"balance">,
  indicators: readonly string[],
  context: EditContext,
): EditCheck[] {
  return listPlaceFigures(rule, indicators, context).map(({ key, figures }) => {
    const cells = figures.flatMap((figure) =>
      figure?.actual ? [buildFigureCell(figure, figure.actual.amount, key)] : [],
    );
    const [whole, ...terms] = cells;
    if (!whole || cells.length < indicators.length) return { file: key.file, outcome: "skipped" };
    return buildBalanceCheck(rule, key, [whole, terms], context);
  });
}

function buildBalanceCheck(
  { lessCount, atMost }: EditRuleOf<"balance">,
  key: EditKey,
  [whole, terms]: readonly [whole: EditCell, terms: readonly EditCell[]],
  context: EditContext,
): EditCheck {
  const { parts, less } = splitTerms(terms, lessCount);
  return buildEquationCheck(key, { plus: [whole, ...less], minus: parts, isAtLeast: atMost }, context);
}

/** The last terms are those that are taken off. */
function splitTerms<Term>(terms: readonly Term[], lessCount: number): Record<"parts" | "less", Term[]> {
  const partCount = terms.length - lessCount;
  return { parts: terms.slice(0, partCount), less: terms.slice(partCount) };
}
