import { isReported } from "../../language/figure-phrase.ts";
import { requireFigure } from "../render-state.ts";
import type { BlockHelper } from "./helper.ts";

/** Keeps its first branch if all its indicators were reported and none is 0, so that a clause with nothing to say falls away. */
export const someHelper: BlockHelper = {
  name: "some",
  kind: "block",
  form: {
    indicators: "some",
    options: [],
    example: '{{#some "mã-chỉ-tiêu"}}…{{else}}…{{/some}}',
  },
  isFulfilled: ({ positional }, { state }) =>
    positional.every((id) => {
      const figure = requireFigure(state, id);
      return isReported(figure) && !figure.actual.amount.eq(0);
    }),
};
