import { type LocalityFigure, pickFigureToDate } from "../../../figures/figure.ts";
import { pickComparableLocalities } from "../../../figures/locality-ranks.ts";
import { requireFigure } from "../../render-state.ts";
import type { BlockHelper } from "../helper.ts";

/** Keeps its first branch if at least two localities have a share of the year's plan, so that there is an order among them. */
export const rankedHelper: BlockHelper = {
  name: "ranked",
  kind: "block",
  form: { indicators: "some", options: [], example: '{{#ranked "mã-chỉ-tiêu"}}…{{else}}…{{/ranked}}' },
  isFulfilled: ({ positional }, { state }) =>
    positional.every(
      (id) =>
        pickComparableLocalities(requireFigure(state, id).byLocality()).filter(hasShareOfPlan).length > 1,
    ),
};

function hasShareOfPlan(figure: LocalityFigure): boolean {
  return pickFigureToDate(figure).planPercent !== null;
}
