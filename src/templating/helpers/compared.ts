import type { Figure } from "../../figures/figure.ts";
import { buildComparisonPhrase, pickComparison, resolveVersus } from "../../language/comparison.ts";
import {
  createBuilderRefusingUnreported,
  type LackReason,
  toPhraseResult,
} from "../../language/figure-phrase.ts";
import { type PhraseOptions, parseReadableOptions } from "../../language/phrase-options.ts";
import { copyPrintedDecimals } from "../printed-decimals.ts";
import { absenceMarker, requireFigure } from "../render-state.ts";
import type { SingleFigureHelper } from "./helper.ts";
import { addFigureMentionOrReportLack, createSingleFigureHelper } from "./single-figure.ts";

const helper = createSingleFigureHelper({
  name: "compared",
  options: ["as", "versus", "base", "in", "decimals"],
  buildPhrase: createBuilderRefusingUnreported((figure, options, { padding }) =>
    toPhraseResult(
      buildComparisonPhrase(figure, { ...options, base: options.base ?? "long", padding }),
      determineLack(figure, options),
    ),
  ),
  isClause: true,
});

function determineLack(figure: Figure, { versus }: PhraseOptions): LackReason {
  const comparison = pickComparison(figure, versus);
  if (!comparison) return "not-a-stock";
  if (comparison.kind !== "none" || comparison.reason.why !== "unreported") return "not-comparable";
  return resolveVersus(figure, versus) === "year-start" ? "no-year-start" : "no-last-year";
}

/** "tăng 5,5% so với cùng kỳ năm 2021"; a document names each base in full only the first time. */
export const comparedHelper: SingleFigureHelper = {
  ...helper,
  print(call, { state }) {
    const [id = ""] = call.positional;
    const written = parseReadableOptions(call.options);
    const base = resolveVersus(requireFigure(state, id), written.versus);
    const options: PhraseOptions = {
      base: state.namedBases.has(base) ? "short" : "long",
      ...copyPrintedDecimals(state, id),
      ...written,
    };
    const text = addFigureMentionOrReportLack(helper, options, call, state);
    if (text !== absenceMarker) state.namedBases.add(base);
    return text;
  },
};
