import { isReported } from "../../../language/figure-phrase.ts";
import { requireFigure } from "../../render-state.ts";
import type { BlockHelper } from "../helper.ts";

/** Keeps its first branch if all its indicators were reported. */
export const reportedHelper: BlockHelper = {
  name: "reported",
  kind: "block",
  form: {
    indicators: "some",
    options: [],
    example: '{{#reported "mã-chỉ-tiêu"}}…{{else}}…{{/reported}}',
  },
  isFulfilled: ({ positional }, { state }) => positional.every((id) => isReported(requireFigure(state, id))),
};
