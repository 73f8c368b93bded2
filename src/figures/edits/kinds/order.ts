import { evaluateDateOrder } from "../date-order-checks.ts";
import type { EditCheck, EditKind } from "../edit-check.ts";
import { quoteColumn } from "../edit-context.ts";
import { buildEquationCheck } from "../equations.ts";
import { findGroupCell, GroupKey } from "../group-cells.ts";

/** Dates or numbers do not fall from one column to the next: assigned before completed, trained no more than enrolled. */
export const orderKind: EditKind<"order"> = {
  severity: "error",
  describe: ({ columns, ofDates }, { catalogue }) =>
    columns.map((column) => quoteColumn(column, catalogue)).join(ofDates ? " không sau " : " không vượt "),
  evaluate: (rule, context) => {
    const { columns, ofDates } = rule;
    if (ofDates) return evaluateDateOrder(rule, context);
    return context.ruleGroups.listCounted(rule, columns[0]?.export ?? "").flatMap((group) =>
      columns.slice(1).map((larger, index): EditCheck => {
        const key = new GroupKey(group, context);
        const high = findGroupCell(group, larger, context);
        const low = findGroupCell(group, columns[index] ?? larger, context);
        if (!high || !low) return { file: key.file, outcome: "skipped" };
        return buildEquationCheck(key, { plus: [high], minus: [low], isAtLeast: true }, context);
      }),
    );
  },
};
