import { buildCountPhrase } from "../../language/amount-phrases.ts";
import { refuseUnreported } from "../../language/figure-phrase.ts";
import { createSingleFigureHelper } from "./single-figure.ts";

/** "03": the template itself writes the unit. */
export const countHelper = createSingleFigureHelper({
  name: "count",
  options: [],
  buildPhrase: refuseUnreported(buildCountPhrase),
  bindsToUnit: true,
});
