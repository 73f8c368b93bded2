import { buildPlanComparisonPhrase } from "../../../language/comparisons/plan-comparison.ts";
import { isPlanOfTotalToDate } from "../../../language/comparisons/to-date.ts";
import { createBuilderRefusingUnreported, toPhraseResult } from "../../../language/figure-phrase.ts";
import { parseReadableOptions } from "../../../language/phrase-options.ts";
import { copyPrintedDecimals } from "../../printed-decimals.ts";
import { absenceMarker, requireFigure } from "../../render-state.ts";
import type { SingleFigureHelper } from "../helper.ts";
import { addFigureMentionOrReportLack, createSingleFigureHelper } from "./single-figure.ts";

const helper = createSingleFigureHelper({
  name: "planned",
  options: ["verb", "decimals"],
  buildPhrase: createBuilderRefusingUnreported((figure, options, { padding }) =>
    toPhraseResult(buildPlanComparisonPhrase(figure, { ...options, padding }), "no-plan"),
  ),
  isClause: true,
});

/**
 * "đạt 79,3% kế hoạch năm", "cao hơn kế hoạch 0,34 điểm phần trăm". In a quarter or month the plan belongs to the total from January
 * on, so that the words are left to `toDate`; a record of an earlier version is put into words again as it was.
 */
export const plannedHelper: SingleFigureHelper = {
  ...helper,
  print(call, { state }) {
    const figure = requireFigure(state, call.positional[0] ?? "");
    if (figure.plan !== null && isPlanOfTotalToDate(figure)) return absenceMarker;
    const decimals = copyPrintedDecimals(state, call.positional[0] ?? "");
    const options = { ...decimals, ...parseReadableOptions(call.options) };
    return addFigureMentionOrReportLack(helper, options, call, state);
  },
};
