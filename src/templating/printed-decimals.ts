/** A comparison of a rate takes the decimals of the rate before it: "85,3%, tăng 1,0 điểm phần trăm". */

import { isRateUnit } from "../language/numbers/rate-text.ts";
import { parseHelperCall } from "../language/phrase-options.ts";
import { type RenderState, requireFigure } from "./render-state.ts";

/** The option `decimals` of the last time that the document printed the rate; empty for any other figure. */
export function copyPrintedDecimals(state: RenderState, indicatorId: string): { decimals?: number } {
  if (!isRateUnit(requireFigure(state, indicatorId).indicator.unit)) return {};
  const printed = state.mentions.findLast(
    ({ indicator, aspect, locality }) =>
      indicator === indicatorId && aspect === "actual" && locality === state.locality,
  );
  const { decimals } = printed ? parseHelperCall(printed.format).options : {};
  return decimals === undefined ? {} : { decimals };
}
