/** The helpers that print one figure: they differ in their options and in the words they build. */
import { createRespellingBuilder, type FigurePhraseBuilder } from "../../language/figure-phrase.ts";
import {
  formatHelperCall,
  type PhraseOptionName,
  type PhraseOptions,
  parseReadableOptions,
} from "../../language/phrase-options.ts";
import { buildRefusedRoundingPhraseIssue, reportLackAndGetAbsenceMarker } from "../missing-figures.ts";
import { addMentionAndFormatToken, type RenderState, requireFigure } from "../render-state.ts";
import type { HelperCall, SingleFigureHelper } from "./helper.ts";

interface SingleFigureParts {
  readonly name: string;
  readonly options: readonly PhraseOptionName[];
  readonly buildPhrase: FigurePhraseBuilder;
  readonly isClause?: boolean;
  readonly bindsToUnit?: boolean;
}

export function createSingleFigureHelper({
  name,
  options,
  buildPhrase: buildWords,
  isClause = false,
  bindsToUnit = false,
}: SingleFigureParts): SingleFigureHelper {
  const buildPhrase = createRespellingBuilder(buildWords);
  return {
    name,
    kind: "figure",
    form: { indicators: "one", options, example: `{{${name} "mã-chỉ-tiêu"}}` },
    buildPhrase,
    print: (call, { state }) =>
      addFigureMentionOrReportLack({ name, buildPhrase }, parseReadableOptions(call.options), call, state),
    rephrase(recorded, call, { figures, office }) {
      const figure = figures.findFigure(recorded.indicator, recorded.locality);
      if (!figure) return undefined;
      const result = buildPhrase(figure, call.options, office.spelling);
      return "phrase" in result ? result.phrase : undefined;
    },
    isClause,
    bindsToUnit,
    recordsOwnValue: true,
  };
}

/** Adds the figure to the mentions and returns its token, or the absence marker where it has no words. */
export function addFigureMentionOrReportLack(
  { name, buildPhrase }: Pick<SingleFigureHelper, "name" | "buildPhrase">,
  options: PhraseOptions,
  { positional: [indicator = ""], place }: HelperCall,
  state: RenderState,
): string {
  const figure = requireFigure(state, indicator);
  const result = buildPhrase(figure, options, state.spelling);
  if ("lack" in result) return reportLackAndGetAbsenceMarker(state, result.lack, figure, place);
  if (result.coarse) state.issues.push(buildRefusedRoundingPhraseIssue(figure, result.coarse, place));
  const { file, line } = place;
  const format = formatHelperCall(name, options);
  return addMentionAndFormatToken(state, { indicator, ...result.phrase, format, file, line });
}
