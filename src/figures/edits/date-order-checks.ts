import type { EditRuleOf } from "../../catalogue/edits/edit-rule.ts";
import { formatIsoDateDayFirst, formatMonthAndYear } from "../../period.ts";
import { createQuantity } from "../../quantity.ts";
import type { DateOrderTally, UnorderedDates } from "./date-orders.ts";
import type { EditCell, EditCheck } from "./edit-check.ts";
import { type EditContext, findOperandColumn } from "./edit-context.ts";

/** Gives the checks of a rule on dates, which were made row by row. */
export function evaluateDateOrder(rule: EditRuleOf<"order">, context: EditContext): EditCheck[] {
  return context.dateOrders
    .filter((tally) => tally.rule === rule.id)
    .flatMap(({ file, met, skipped, broken }): EditCheck[] => {
      return [
        { file, outcome: "met", count: met },
        { file, outcome: "skipped", count: skipped },
        ...broken.map((dates) => buildBrokenOrder(rule, { file, dates }, context)),
      ];
    });
}

function buildBrokenOrder(
  { columns }: EditRuleOf<"order">,
  { file, dates }: { file: DateOrderTally["file"]; dates: UnorderedDates },
  { catalogue, office }: EditContext,
): EditCheck {
  const { line, month, locality } = dates;
  const [earlier, later] = dates.columns.map((column) => {
    const operand = columns.find((candidate) => candidate.column === column);
    return (operand && findOperandColumn(operand, catalogue)?.headers[0]) ?? column;
  });
  const who = office.localities.find(({ code }) => code === locality)?.name ?? office.territory;
  const [start, end] = dates.days;
  const cell: EditCell = {
    id: JSON.stringify([file, line, later]),
    name: `"${later}"`,
    amount: createQuantity(end.replaceAll("-", "")),
    place: { file, line, ...(later !== undefined && { column: later }) },
  };
  const text = `"${later}" là ${formatIsoDateDayFirst(end)}, sớm hơn "${earlier}" ${formatIsoDateDayFirst(start)}`;
  return {
    key: {
      time: formatMonthAndYear(month),
      who,
      isLastYear: false,
      file,
      ...(locality !== undefined && { locality }),
    },
    outcome: "broken",
    finding: {
      code: "edit-order",
      details: { who, time: formatMonthAndYear(month), text, isDate: "yes" },
      cells: [cell],
      isOfOneCell: false,
      isFarOff: false,
    },
  };
}
