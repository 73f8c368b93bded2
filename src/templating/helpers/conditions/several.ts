import { isReported } from "../../../language/figure-phrase.ts";
import { pickNonZeroPartsOrDifferingSum } from "../../../language/part-lists.ts";
import { requireFigure } from "../../render-state.ts";
import type { BlockHelper } from "../helper.ts";
import { findPartsOrReportUndeclared } from "../parts/part-printing.ts";

/** Keeps its first branch if at least two parts of the figure are not 0, so that a list of one is not called a list. */
export const severalHelper: BlockHelper = {
  name: "several",
  kind: "block",
  form: {
    indicators: "one",
    options: ["by"],
    requiredOption: "by",
    example: '{{#several "mã-chỉ-tiêu" by="occasion"}}…{{else}}…{{/several}}',
  },
  isFulfilled({ positional: [id = ""], options, place }, context) {
    const figure = requireFigure(context.state, id);
    const division = { by: String(options.by), isWithoutUnit: false };
    const parts = findPartsOrReportUndeclared(figure, division, place, context);
    if (!parts || !isReported(figure)) return false;
    const present = pickNonZeroPartsOrDifferingSum(parts, figure.actual.amount);
    return !("sum" in present) && present.length > 1;
  },
};
