import { isReported, type ReportedFigure } from "../../language/figure-phrase.ts";
import { buildPartsByColumn, pickNonZeroPartsOrDifferingSum } from "../../language/part-lists.ts";
import { type RenderState, requireFigure } from "../render-state.ts";
import type { BlockHelper } from "./helper.ts";

/**
 * Keeps its first branch if all its indicators were reported and none is 0, so that a clause with nothing to say falls away. With
 * `by` their parts by this column must add up as well: an export may lack the column.
 */
export const someHelper: BlockHelper = {
  name: "some",
  kind: "block",
  form: {
    indicators: "some",
    options: ["by"],
    example: '{{#some "mã-chỉ-tiêu"}}…{{else}}…{{/some}}',
  },
  isFulfilled: ({ positional, options: { by } }, { state }) =>
    positional.every((id) => {
      const figure = requireFigure(state, id);
      if (!isReported(figure) || figure.actual.amount.eq(0)) return false;
      return by === undefined || hasPartsThatAddUp(figure, String(by), state);
    }),
};

function hasPartsThatAddUp({ indicator, actual }: ReportedFigure, by: string, state: RenderState): boolean {
  const parts = buildPartsByColumn(state.figures, indicator.id, by, { locality: state.locality });
  return parts !== undefined && !("sum" in pickNonZeroPartsOrDifferingSum(parts, actual.amount));
}
