import type { BlockHelper } from "../helper.ts";

/** Keeps its first branch in a document about the whole territory, the second in one about a locality. */
export const territoryHelper: BlockHelper = {
  name: "territory",
  kind: "block",
  form: { indicators: "none", options: [], example: "{{#territory}}…{{else}}…{{/territory}}" },
  isFulfilled: (_, { state }) => state.locality === undefined,
};
