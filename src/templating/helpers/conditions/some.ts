import { isReported } from "../../../language/figure-phrase.ts";
import { pickNonZeroPartsOrDifferingSum } from "../../../language/part-lists.ts";
import { type RenderContext, requireFigure } from "../../render-state.ts";
import type { BlockHelper, HelperCall } from "../helper.ts";
import { findPartsOrReportUndeclared } from "../parts/part-printing.ts";

/**
 * Keeps its first branch if all its indicators were reported and none is 0, so that a clause with nothing to say falls away. With
 * `by` their parts by this column, or by locality, must add up as well: an export may lack the column.
 */
export const someHelper: BlockHelper = {
  name: "some",
  kind: "block",
  form: {
    indicators: "some",
    options: ["by"],
    example: '{{#some "mã-chỉ-tiêu"}}…{{else}}…{{/some}}',
  },
  isFulfilled: (call, context) =>
    // All are asked, so that a column that none declares is told whatever was reported.
    call.positional.map((id) => hasSomethingToSay(id, call, context)).every((has) => has),
  leavesOutHeading: true,
};

function hasSomethingToSay(
  id: string,
  { options: { by }, place }: HelperCall,
  context: RenderContext,
): boolean {
  const figure = requireFigure(context.state, id);
  const division = by === undefined ? undefined : { by: String(by), isWithoutUnit: false };
  const parts = division && findPartsOrReportUndeclared(figure, division, place, context);
  if (!isReported(figure) || figure.actual.amount.eq(0)) return false;
  if (!division) return true;
  return parts !== undefined && !("sum" in pickNonZeroPartsOrDifferingSum(parts, figure.actual.amount));
}
