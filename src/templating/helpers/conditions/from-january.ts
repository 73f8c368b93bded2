import type { BlockHelper } from "../helper.ts";

/** Keeps its first branch in a document of months from January on, the second in one of a later quarter or month. */
export const fromJanuaryHelper: BlockHelper = {
  name: "fromJanuary",
  kind: "block",
  form: { indicators: "none", options: [], example: "{{#fromJanuary}}…{{else}}…{{/fromJanuary}}" },
  isFulfilled: (_, { state }) => state.period.first === 1,
};
