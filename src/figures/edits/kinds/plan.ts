import { buildBoundsCheck } from "../bounds-check.ts";
import type { EditCheck, EditKind } from "../edit-check.ts";
import { quoteIndicator } from "../edit-context.ts";
import { buildFigureCell, listPlaceFigures } from "../figure-cells.ts";

/** A figure by the plan of the year lies within bounds, for the whole territory and for each locality with a plan. */
export const planKind: EditKind<"plan"> = {
  severity: "warning",
  describe: ({ indicator }, { catalogue }) =>
    `${quoteIndicator(indicator, catalogue)} so với kế hoạch năm nằm trong mức`,
  evaluate: (rule, context) =>
    listPlaceFigures(rule, [rule.indicator], context).map(({ key, figures: [figure] }): EditCheck => {
      if (!figure?.actual || !figure.plan?.gt(0)) return { file: key.file, outcome: "skipped" };
      return buildBoundsCheck(rule, key, {
        code: "edit-plan",
        cells: [buildFigureCell(figure, figure.actual.amount, key)],
        amount: figure.actual.amount,
        scale: figure.plan,
        details: { plan: figure.plan.toFixed() },
      });
    }),
};
