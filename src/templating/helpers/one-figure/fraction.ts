import { buildPartOfWholePhrase } from "../../../language/amount-phrases.ts";
import { createBuilderRefusingUnreported } from "../../../language/figure-phrase.ts";
import { createSingleFigureHelper } from "./single-figure.ts";

/** "12/13": the template itself writes the unit. */
export const fractionHelper = createSingleFigureHelper({
  name: "fraction",
  options: [],
  buildPhrase: createBuilderRefusingUnreported(buildPartOfWholePhrase),
  bindsToUnit: true,
});
