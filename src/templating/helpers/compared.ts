import type { Figure } from "../../figures/figure.ts";
import { buildComparisonPhrase } from "../../language/comparison.ts";
import { createBuilderRefusingUnreported, toPhraseResult } from "../../language/figure-phrase.ts";
import { type PhraseOptions, parseReadableOptions } from "../../language/phrase-options.ts";
import { copyPrintedDecimals } from "../printed-decimals.ts";
import { absenceMarker } from "../render-state.ts";
import type { SingleFigureHelper } from "./helper.ts";
import { addFigureMentionOrReportLack, createSingleFigureHelper } from "./single-figure.ts";

const helper = createSingleFigureHelper({
  name: "compared",
  options: ["as", "base", "in", "decimals"],
  buildPhrase: createBuilderRefusingUnreported((figure, options, { padding }) =>
    toPhraseResult(
      buildComparisonPhrase(figure, { ...options, base: options.base ?? "long", padding }),
      isReportedInBothYears(figure) ? "not-comparable" : "no-last-year",
    ),
  ),
  isClause: true,
});

function isReportedInBothYears({ actual, samePeriodLastYear }: Figure): boolean {
  return actual !== null && samePeriodLastYear !== null;
}

/** "tăng 5,5% so với cùng kỳ năm 2021"; a document names the base in full only the first time. */
export const comparedHelper: SingleFigureHelper = {
  ...helper,
  print(call, { state }) {
    const options: PhraseOptions = {
      base: state.isBaseNamed ? "short" : "long",
      ...copyPrintedDecimals(state, call.positional[0] ?? ""),
      ...parseReadableOptions(call.options),
    };
    const text = addFigureMentionOrReportLack(helper, options, call, state);
    if (text !== absenceMarker) state.isBaseNamed = true;
    return text;
  },
};
