import { buildPlanPhrase } from "../../../language/amount-phrases.ts";
import { createSingleFigureHelper } from "./single-figure.ts";

/** "18.000 lao động": the year's plan. */
export const planHelper = createSingleFigureHelper({
  name: "plan",
  options: ["in", "decimals"],
  buildPhrase: buildPlanPhrase,
});
