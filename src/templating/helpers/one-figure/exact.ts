import { buildExactPhrase } from "../../../language/amount-phrases.ts";
import { createBuilderRefusingUnreported } from "../../../language/figure-phrase.ts";
import { createSingleFigureHelper } from "./single-figure.ts";

/** "199.120 suất quà" */
export const exactHelper = createSingleFigureHelper({
  name: "exact",
  options: ["in", "decimals"],
  buildPhrase: createBuilderRefusingUnreported(buildExactPhrase),
});
