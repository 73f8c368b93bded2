import { buildRemainingPhrase } from "../../../language/comparisons/remaining.ts";
import { toPhraseResult } from "../../../language/figure-phrase.ts";
import { createSingleFigureHelper } from "./single-figure.ts";

/** "còn 3.726 lao động, bình quân mỗi tháng 1.242 lao động"; nothing in December, for rates and for what should stay low. */
export const remainingHelper = createSingleFigureHelper({
  name: "remaining",
  options: ["in", "decimals"],
  buildPhrase: (figure, options, spelling) =>
    toPhraseResult(buildRemainingPhrase(figure, options, spelling), "nothing-remaining"),
  isClause: true,
});
