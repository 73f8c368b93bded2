import { buildLocalitiesReachingPlanPhrase } from "../../../language/part-lists.ts";
import { findFigureOrReportLack, reportLackAndGetAbsenceMarker } from "../../missing-figures.ts";
import { absenceMarker, addMentionAndFormatToken } from "../../render-state.ts";
import { renderLackingOnce } from "../../said-lacks.ts";
import type { FigureHelper } from "../helper.ts";

/** "5/8": the localities at or above their plan, of those that have one. */
export const reachedHelper: FigureHelper = {
  name: "reached",
  kind: "figure",
  form: {
    indicators: "one",
    options: [],
    example: '{{reached "mã-chỉ-tiêu"}} địa phương đạt kế hoạch năm',
  },
  print({ positional: [indicator = ""], place }, { state }) {
    const figure = findFigureOrReportLack(state, indicator, place);
    if (!figure) return absenceMarker;
    const phrase = buildLocalitiesReachingPlanPhrase(figure);
    if (!phrase) return reportLackAndGetAbsenceMarker(state, "no-plan", figure, place);
    const { file, line } = place;
    const token = addMentionAndFormatToken(state, { indicator, ...phrase, format: "reached", file, line });
    return token + renderLackingOnce(state, figure, place);
  },
  rephrase({ indicator, locality }, _, { figures }) {
    const figure = figures.findFigure(indicator, locality);
    return figure && buildLocalitiesReachingPlanPhrase(figure);
  },
  isClause: false,
  bindsToUnit: false,
  recordsOwnValue: false,
};
