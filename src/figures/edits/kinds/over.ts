import { foldText } from "../../../exports/cells/text-folding.ts";
import type { RowGroup } from "../../groups/row-groups.ts";
import type { EditCell, EditKind } from "../edit-check.ts";
import { quoteColumn } from "../edit-context.ts";
import { buildEquationCheck } from "../equations.ts";
import { buildGroupKey, findGroupCell, formatGroupTime, listCountedGroupsOfRule } from "../group-cells.ts";

/** The row with the text of a total is the sum of the rows with the other texts of its column. */
export const overKind: EditKind<"over"> = {
  severity: "error",
  describe: ({ operand, over, total }, { catalogue }) =>
    `${quoteColumn(operand, catalogue)} của “${total}” bằng tổng các dòng khác theo ${quoteColumn({ export: operand.export, column: over }, catalogue)}`,
  evaluate: (rule, context) => {
    const { operand, over, total, atMost } = rule;
    const groups = listCountedGroupsOfRule(rule, operand.export, context);
    const foldedTotal = foldText(total);
    const parts = groups.filter(({ foldedTexts }) => foldedTexts[over] !== foldedTotal);
    return groups
      .filter(({ foldedTexts }) => foldedTexts[over] === foldedTotal)
      .map((group) => {
        const key = buildGroupKey(group, context);
        const nameCell = (part: RowGroup): EditCell[] => {
          const cell = findGroupCell(part, operand, context);
          return cell ? [{ ...cell, name: `${cell.name} “${part.texts[over] ?? ""}”` }] : [];
        };
        const [whole] = nameCell(group);
        const cells = parts
          .filter((part) => formatKeyWithout(part, over) === formatKeyWithout(group, over))
          .flatMap(nameCell);
        if (!whole || cells.length === 0) return { key, outcome: "skipped" };
        return buildEquationCheck(key, { plus: [whole], minus: cells, isAtLeast: atMost }, context);
      });
  },
};

/** The time, the place and the other texts of a row. */
function formatKeyWithout(group: RowGroup, column: string): string {
  const { [column]: _, ...others } = group.foldedTexts;
  return JSON.stringify([formatGroupTime(group), group.locality, others]);
}
