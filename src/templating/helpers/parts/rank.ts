import type { FigureSet } from "../../../figures/figure-set.ts";
import { buildRankPhrase } from "../../../language/comparisons/locality-ranks.ts";
import { formatHelperCall, parseReadableOptions } from "../../../language/phrase-options.ts";
import { applySpelling } from "../../../language/spelling.ts";
import { reportLackAndGetAbsenceMarker } from "../../missing-figures.ts";
import { absenceMarker, addMentionAndFormatToken, requireFigure } from "../../render-state.ts";
import type { FigureHelper } from "../helper.ts";

/** "xếp thứ 3/8 huyện, thành phố": the rank of the locality that the document is about; nothing in one about the whole territory. */
export const rankHelper: FigureHelper = {
  name: "rank",
  kind: "figure",
  form: { indicators: "one", options: ["rankedBy"], example: '{{rank "mã-chỉ-tiêu"}}' },
  print({ positional: [indicator = ""], options: written, place }, { state, localities }) {
    const { locality, figures, spelling } = state;
    if (locality === undefined) return absenceMarker;
    const options = parseReadableOptions(written);
    const { rankedBy = "actual" } = options;
    const phrase = buildRankPhrase(listLocalityFigures(figures, indicator), locality, rankedBy, localities);
    if (!phrase)
      return reportLackAndGetAbsenceMarker(state, "no-rank", requireFigure(state, indicator), place);
    const { file, line } = place;
    const shown = applySpelling(phrase.shown, spelling);
    const format = formatHelperCall("rank", options);
    return addMentionAndFormatToken(state, { indicator, ...phrase, shown, format, file, line });
  },
  rephrase({ indicator, locality }, { options: { rankedBy = "actual" } }, { figures, office }) {
    if (locality === undefined) return undefined;
    const ranked = listLocalityFigures(figures, indicator);
    const phrase = buildRankPhrase(ranked, locality, rankedBy, office.localities);
    return phrase && { ...phrase, shown: applySpelling(phrase.shown, office.spelling) };
  },
  isClause: true,
  bindsToUnit: false,
  recordsOwnValue: false,
};

function listLocalityFigures(figures: FigureSet, indicator: string) {
  return figures.findFigure(indicator)?.byLocality() ?? [];
}
