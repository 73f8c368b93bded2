import { buildHedgedPhrase } from "../../../language/amount-phrases.ts";
import { createBuilderRefusingUnreported } from "../../../language/figure-phrase.ts";
import { createSingleFigureHelper } from "./single-figure.ts";

/** "gần 200 nghìn suất quà" */
export const aboutHelper = createSingleFigureHelper({
  name: "about",
  options: ["in", "step", "word", "level"],
  buildPhrase: createBuilderRefusingUnreported(buildHedgedPhrase),
});
