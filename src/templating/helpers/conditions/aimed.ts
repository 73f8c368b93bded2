import { findAim } from "../../../figures/plans/aim.ts";
import { requireFigure } from "../../render-state.ts";
import type { BlockHelper } from "../helper.ts";

/** Keeps its branch while a plan names the indicator for the months to come. Where no such line is left its heading goes too. */
export const aimedHelper: BlockHelper = {
  name: "aimed",
  kind: "block",
  form: { indicators: "one", options: [], example: '{{#aimed "mã-chỉ-tiêu"}}…{{/aimed}}' },
  isFulfilled: ({ positional: [id = ""] }, { state }) => findAim(requireFigure(state, id)) !== null,
  leavesOutHeading: true,
};
