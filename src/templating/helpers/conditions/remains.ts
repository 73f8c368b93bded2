import { computeRemaining } from "../../../figures/plans/remaining.ts";
import { requireFigure } from "../../render-state.ts";
import type { BlockHelper } from "../helper.ts";

/**
 * Keeps its branch while the year's plan of an indicator can be set against what was done: not in December, without a plan or with
 * months missing. Where no such line is left its heading goes too.
 */
export const remainsHelper: BlockHelper = {
  name: "remains",
  kind: "block",
  form: { indicators: "one", options: [], example: '{{#remains "mã-chỉ-tiêu"}}…{{/remains}}' },
  isFulfilled: ({ positional: [id = ""] }, { state }) => computeRemaining(requireFigure(state, id)) !== null,
  leavesOutHeading: true,
};
