import type { Figure, FigureWithoutBreakdowns } from "../../../figures/figure.ts";
import { buildComparisonPhrase } from "../../../language/comparisons/comparison.ts";
import { pickComparison, resolveComparisonBase } from "../../../language/comparisons/comparison-base.ts";
import {
  createBuilderRefusingUnreported,
  type LackReason,
  toPhraseResult,
} from "../../../language/figure-phrase.ts";
import { type PhraseOptions, parseReadableOptions } from "../../../language/phrase-options.ts";
import { chooseComparisonForm, noteComparisonForm } from "../../comparison-forms.ts";
import { copyPrintedDecimals } from "../../printed-decimals.ts";
import { absenceMarker, type RenderState, requireFigure } from "../../render-state.ts";
import type { HelperCall, SingleFigureHelper } from "../helper.ts";
import { addFigureMentionOrReportLack, createSingleFigureHelper } from "./single-figure.ts";

const helper = createSingleFigureHelper({
  name: "compared",
  options: ["as", "versus", "with", "base", "in", "decimals"],
  buildPhrase: createBuilderRefusingUnreported((figure, options, { padding }) =>
    toPhraseResult(
      buildComparisonPhrase(figure, { ...options, base: options.base ?? "long", padding }),
      determineLack(figure, options),
    ),
  ),
  isClause: true,
});

function determineLack(figure: Figure, options: PhraseOptions): LackReason {
  const base = resolveComparisonBase(figure, options);
  // The quarter before may have had no event; the months from January on have no period before them.
  if (base === "previous") return "not-comparable";
  const comparison = pickComparison(figure, options);
  if (!comparison) return "not-a-stock";
  if (comparison.kind !== "none" || comparison.reason.why !== "unreported") return "not-comparable";
  return base === "year-start" ? "no-year-start" : "no-last-year";
}

/** A comparison over part of the places says so behind its base, a changed level stands beside its base, and the cells of a column are alike. */
export function chooseFormForFigure(
  figure: FigureWithoutBreakdowns,
  options: PhraseOptions,
  { place }: HelperCall,
  { comparisonForms, findLine }: RenderState,
): NonNullable<PhraseOptions["base"]> {
  const form = chooseComparisonForm(comparisonForms, resolveComparisonBase(figure, options), place);
  if (form !== "none") return form;
  const isWhole = pickComparison(figure, options)?.kind === "whole";
  if (!isWhole || options.as === "level") return "short";
  const isTableRow = findLine(place.file, place.line)?.trimStart().startsWith("|");
  return isTableRow ? "short" : "none";
}

/**
 * "tăng 5,5% so với cùng kỳ năm 2021", with="previous" "tăng 3,1% so với quý II"; a document names each base in full only the first
 * time, and not behind each number.
 */
export const comparedHelper: SingleFigureHelper = {
  ...helper,
  print(call, { state }) {
    const [id = ""] = call.positional;
    const written = parseReadableOptions(call.options);
    const figure = requireFigure(state, id);
    const base = resolveComparisonBase(figure, written);
    const form = written.base ?? chooseFormForFigure(figure, written, call, state);
    const options: PhraseOptions = { base: form, ...copyPrintedDecimals(state, id), ...written };
    const text = addFigureMentionOrReportLack(helper, options, call, state);
    if (text !== absenceMarker) noteComparisonForm(state.comparisonForms, base, form, call.place);
    return text;
  },
};
