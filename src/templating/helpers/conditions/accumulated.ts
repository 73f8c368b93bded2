import { findTotalToDate } from "../../../language/comparisons/to-date.ts";
import { requireFigure } from "../../render-state.ts";
import type { BlockHelper } from "../helper.ts";

/** Keeps its branch while `toDate` says the total of an indicator, so that words around the number fall away with it. */
export const accumulatedHelper: BlockHelper = {
  name: "accumulated",
  kind: "block",
  form: { indicators: "one", options: [], example: '{{#accumulated "mã-chỉ-tiêu"}}…{{/accumulated}}' },
  isFulfilled: ({ positional: [id = ""] }, { state }) =>
    findTotalToDate(requireFigure(state, id)) !== undefined,
};
