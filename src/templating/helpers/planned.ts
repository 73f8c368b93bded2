import { buildPlanPercentPhrase } from "../../language/comparison.ts";
import { createBuilderRefusingUnreported, toPhraseResult } from "../../language/figure-phrase.ts";
import { createSingleFigureHelper } from "./single-figure.ts";

/** "đạt 79,3% kế hoạch năm" */
export const plannedHelper = createSingleFigureHelper({
  name: "planned",
  options: ["verb", "decimals"],
  buildPhrase: createBuilderRefusingUnreported((figure, options) =>
    toPhraseResult(buildPlanPercentPhrase(figure, options), "no-plan"),
  ),
  isClause: true,
});
