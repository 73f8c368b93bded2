import { buildYearEstimatePhrase } from "../../../language/comparisons/year-estimate.ts";
import { toPhraseResult } from "../../../language/figure-phrase.ts";
import { createSingleFigureHelper } from "./single-figure.ts";

/** "ước thực hiện năm 2022: 18.300 lao động, đạt 101,7% kế hoạch năm"; nothing where the office does not estimate. */
export const estimatedHelper = createSingleFigureHelper({
  name: "estimated",
  options: [],
  buildPhrase: (figure, _, { padding }) =>
    toPhraseResult(buildYearEstimatePhrase(figure, padding), "no-estimate"),
  isClause: true,
});
