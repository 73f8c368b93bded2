import { buildBareNumberPhrase } from "../../../language/amount-phrases.ts";
import { createBuilderRefusingUnreported } from "../../../language/figure-phrase.ts";
import { createSingleFigureHelper } from "./single-figure.ts";

/** "03": the template itself writes the unit. */
export const countHelper = createSingleFigureHelper({
  name: "count",
  options: [],
  buildPhrase: createBuilderRefusingUnreported(buildBareNumberPhrase),
  bindsToUnit: true,
});
