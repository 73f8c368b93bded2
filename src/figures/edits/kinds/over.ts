import { foldText } from "../../../exports/cells/text-folding.ts";
import type { RowGroup } from "../../groups/row-groups.ts";
import type { EditKind } from "../edit-check.ts";
import { quoteColumn } from "../edit-context.ts";
import { buildEquationCheck } from "../equations.ts";
import { findGroupCell, formatGroupTime, GroupKey } from "../group-cells.ts";

/** The row with the text of a total is the sum of the rows with the other texts of its column. */
export const overKind: EditKind<"over"> = {
  severity: "error",
  describe: ({ operand, over, total }, { catalogue }) =>
    `${quoteColumn(operand, catalogue)} của “${total}” bằng tổng các dòng khác theo ${quoteColumn({ export: operand.export, column: over }, catalogue)}`,
  evaluate: (rule, context) => {
    const { operand, over, total, atMost } = rule;
    const groups = context.ruleGroups.listCounted(rule, operand.export);
    const foldedTotal = foldText(total);
    const parts = groups.filter(({ foldedTexts }) => foldedTexts[over] !== foldedTotal);
    return groups
      .filter(({ foldedTexts }) => foldedTexts[over] === foldedTotal)
      .map((group) => {
        const key = new GroupKey(group, context);
        const findNamedCell = (row: RowGroup) =>
          findGroupCell(row, operand, context, ` “${row.texts[over] ?? ""}”`);
        const whole = findNamedCell(group);
        const cells = parts
          .filter((part) => formatKeyWithout(part, over) === formatKeyWithout(group, over))
          .flatMap((part) => findNamedCell(part) ?? []);
        if (!whole || cells.length === 0) return { file: key.file, outcome: "skipped" };
        return buildEquationCheck(key, { plus: [whole], minus: cells, isAtLeast: atMost }, context);
      });
  },
};

/** The time, the place and the other texts of a row. */
function formatKeyWithout(group: RowGroup, column: string): string {
  const { [column]: _, ...others } = group.foldedTexts;
  return JSON.stringify([formatGroupTime(group), group.locality, others]);
}
