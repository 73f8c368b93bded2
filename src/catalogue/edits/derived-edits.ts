/** Rules that nobody writes, because they follow from the types of the columns. */
import { isAmountType } from "../column-types.ts";
import type { Column, ExportDeclaration } from "../declaration.ts";
import { defaultPeerTimes } from "./build-edit.ts";
import type { EditRule } from "./edit-rule.ts";

/** Derives for every column of monthly amounts that its months are alike, unless a rule says how much they may differ. */
export function derivePeerRules(
  sector: string,
  exports: readonly ExportDeclaration[],
  declared: readonly EditRule[],
): EditRule[] {
  return exports.flatMap(({ id, columns }) => {
    if (!columns.some(({ type }) => type === "month")) return [];
    return columns
      .filter((column) => isMonthlyAmount(column) && !hasPeerRule(id, column, declared))
      .map(
        (column): EditRule => ({
          kind: "peers",
          id: `${id}.${column.id}.peers`,
          sector,
          where: {},
          isDerived: true,
          operand: { export: id, column: column.id },
          times: defaultPeerTimes,
        }),
      );
  });
}

function isMonthlyAmount({ type, cumulative }: Column): boolean {
  return isAmountType(type) && !cumulative;
}

function hasPeerRule(exportId: string, { id }: Column, rules: readonly EditRule[]): boolean {
  return rules.some(
    (rule) => rule.kind === "peers" && rule.operand.export === exportId && rule.operand.column === id,
  );
}
