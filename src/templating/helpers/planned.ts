import { createBuilderRefusingUnreported, toPhraseResult } from "../../language/figure-phrase.ts";
import { parseReadableOptions } from "../../language/phrase-options.ts";
import { buildPlanComparisonPhrase } from "../../language/plan-comparison.ts";
import { copyPrintedDecimals } from "../printed-decimals.ts";
import type { SingleFigureHelper } from "./helper.ts";
import { addFigureMentionOrReportLack, createSingleFigureHelper } from "./single-figure.ts";

const helper = createSingleFigureHelper({
  name: "planned",
  options: ["verb", "decimals"],
  buildPhrase: createBuilderRefusingUnreported((figure, options, { padding }) =>
    toPhraseResult(buildPlanComparisonPhrase(figure, { ...options, padding }), "no-plan"),
  ),
  isClause: true,
});

/** "đạt 79,3% kế hoạch năm", "cao hơn kế hoạch 0,34 điểm phần trăm" */
export const plannedHelper: SingleFigureHelper = {
  ...helper,
  print(call, { state }) {
    const decimals = copyPrintedDecimals(state, call.positional[0] ?? "");
    const options = { ...decimals, ...parseReadableOptions(call.options) };
    return addFigureMentionOrReportLack(helper, options, call, state);
  },
};
