import { buildAimPhrase } from "../../../language/amount-phrases.ts";
import { createSingleFigureHelper } from "./single-figure.ts";

/** "18.000 lao động": the plan of the year in which the months to come lie; from December on that of the next year. */
export const aimHelper = createSingleFigureHelper({
  name: "aim",
  options: ["in", "decimals"],
  buildPhrase: buildAimPhrase,
});
