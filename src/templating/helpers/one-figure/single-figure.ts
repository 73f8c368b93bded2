/** The helpers that print one figure: they differ in their options and in the words they build. */
import { isProvisional } from "../../../figures/coverage/coverage.ts";
import { type Figure, type FigureWithoutBreakdowns, pickFigureToDate } from "../../../figures/figure.ts";
import { addLackingInBrackets } from "../../../language/coverage-words.ts";
import {
  createRespellingBuilder,
  type FigureAspect,
  type FigurePhrase,
  type FigurePhraseBuilder,
} from "../../../language/figure-phrase.ts";
import {
  formatHelperCall,
  type PhraseOptionName,
  type PhraseOptions,
  parseReadableOptions,
} from "../../../language/phrase-options.ts";
import { buildRefusedRoundingPhraseIssue, reportLackAndGetAbsenceMarker } from "../../missing-figures.ts";
import { addMentionAndFormatToken, quoteCall, type RenderState, requireFigure } from "../../render-state.ts";
import { findAndNoteLacking, findLackingToday, renderLackingOnce } from "../../said-lacks.ts";
import type { HelperCall, SingleFigureHelper } from "../helper.ts";

interface SingleFigureParts {
  readonly name: string;
  readonly options: readonly PhraseOptionName[];
  readonly buildPhrase: FigurePhraseBuilder;
  readonly isClause?: boolean;
  readonly isAside?: boolean;
  readonly bindsToUnit?: boolean;
}

export function createSingleFigureHelper({
  name,
  options,
  buildPhrase: buildWords,
  isClause = false,
  isAside = false,
  bindsToUnit = false,
}: SingleFigureParts): SingleFigureHelper {
  const buildPhrase = createRespellingBuilder(buildWords);
  return {
    name,
    kind: "figure",
    form: { indicators: "one", options, example: `{{${name} "mã-chỉ-tiêu"}}` },
    buildPhrase,
    print: (call, { state }) =>
      addFigureMentionOrReportLack(
        { name, buildPhrase, bindsToUnit },
        parseReadableOptions(call.options),
        call,
        state,
      ),
    rephrase(recorded, call, { figures, office }) {
      const figure = figures.findFigure(recorded.indicator, recorded.locality);
      if (!figure) return undefined;
      const result = buildPhrase(figure, call.options, office.spelling);
      if ("lack" in result) return undefined;
      return bindsToUnit || !coversActual(result.phrase)
        ? result.phrase
        : addLackingInBrackets(
            result.phrase,
            findLackingToday(
              pickCoveredFigure(figure, result.phrase),
              call.writtenOptions[saidByOption],
              figures,
            ),
          );
    },
    isClause,
    isAside,
    bindsToUnit,
    recordsOwnValue: true,
  };
}

/** Adds the figure to the mentions and returns its token, or the absence marker where it has no words. */
export function addFigureMentionOrReportLack(
  { name, buildPhrase, bindsToUnit }: Pick<SingleFigureHelper, "name" | "buildPhrase" | "bindsToUnit">,
  options: PhraseOptions,
  { positional: [indicator = ""], place }: HelperCall,
  state: RenderState,
): string {
  const figure = requireFigure(state, indicator);
  const result = buildPhrase(figure, options, state.spelling);
  if ("lack" in result) return reportLackAndGetAbsenceMarker(state, result.lack, figure, place);
  if (result.coarse)
    state.issues.push(buildRefusedRoundingPhraseIssue(figure, result.coarse, quoteCall(state, place)));
  const { file, line } = place;
  const call = formatHelperCall(name, options);
  const covered = pickCoveredFigure(figure, result.phrase);
  const isIncomplete = isProvisional(covered.coverage) || undefined;
  const add = (phrase: FigurePhrase, format: string) =>
    addMentionAndFormatToken(state, { indicator, ...phrase, isIncomplete, format, file, line });
  if (!coversActual(result.phrase)) return add(result.phrase, call);
  // A bracket between a number and the unit that the template writes would part them.
  if (bindsToUnit) return add(result.phrase, call) + renderLackingOnce(state, figure, place);
  const { lacking, saidBy } = findAndNoteLacking(state, covered, place);
  const format = saidBy === undefined ? call : `${call} ${saidByOption}=${saidBy}`;
  return add(addLackingInBrackets(result.phrase, lacking), format);
}

/** The option of a recorded call that names the indicator which says the same hole before it. */
const saidByOption = "lackingSaidBy";

/** True for words about this year's amount, which are only as complete as its rows; a comparison names its own places. */
function coversActual({ aspect }: FigurePhrase): boolean {
  return aspect === "actual" || aspect === "parts" || aspect === "planPercent" || isOfTotalToDate(aspect);
}

function isOfTotalToDate(aspect: FigureAspect): boolean {
  return aspect === "toDate" || aspect === "remaining";
}

/** The figure whose hole the words have: that from January on, for words about it. */
function pickCoveredFigure(figure: Figure, { aspect }: FigurePhrase): FigureWithoutBreakdowns {
  return isOfTotalToDate(aspect) ? pickFigureToDate(figure) : figure;
}
