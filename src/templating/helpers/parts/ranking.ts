/** The helpers that name the localities at one end of a ranking. */
import type { RankingMeasure } from "../../../figures/locality-ranks.ts";
import { buildRankedPartPhrase, buildRankedParts } from "../../../language/comparisons/locality-ranks.ts";
import { findPartAtRank, pickHighestOrLowestParts } from "../../../language/part-lists.ts";
import { parseReadableOptions } from "../../../language/phrase-options.ts";
import { findFigureOrReportLack, reportLackAndGetAbsenceMarker } from "../../missing-figures.ts";
import { absenceMarker } from "../../render-state.ts";
import type { FigureHelper } from "../helper.ts";
import { addPartMentionAndFormatToken, joinItemsAndLacking } from "./part-printing.ts";

type RankingOrder = "highest" | "lowest";

/**
 * "huyện Kim Sơn (3.210 lao động), huyện Nho Quan (2.870 lao động)", by plan "huyện Kim Sơn (đạt 92% kế hoạch năm)". The name
 * belongs to the phrase, since another locality may come first once the data change.
 */
export function createRankingHelper(order: RankingOrder, example: string): FigureHelper {
  return {
    name: order,
    kind: "figure",
    form: { indicators: "one", options: ["top", "rankedBy"], example },
    print({ positional: [id = ""], options, place }, { state, localities }) {
      const figure = findFigureOrReportLack(state, id, place);
      if (!figure) return absenceMarker;
      const { top = 1, rankedBy = "actual" } = parseReadableOptions(options);
      if (rankedBy === "plan" && figure.byLocality().every(({ plan }) => plan === null))
        return reportLackAndGetAbsenceMarker(state, "no-plan", figure, place);
      const ranked = pickHighestOrLowestParts(buildRankedParts(figure, localities, rankedBy), order, top);
      const items = ranked.map((part, index) => {
        const format = formatRankingCall(order, index + 1, rankedBy);
        const phrase = buildRankedPartPhrase(part, figure, rankedBy, state.spelling);
        return addPartMentionAndFormatToken(state, { ...part, format }, phrase, place);
      });
      return rankedBy === "plan"
        ? items.join(", ") || absenceMarker
        : joinItemsAndLacking(state, items, figure, place);
    },
    rephrase({ indicator }, { writtenOptions, options: { rankedBy = "actual" } }, { figures, office }) {
      const figure = figures.findFigure(indicator);
      if (!figure) return undefined;
      const parts = buildRankedParts(figure, office.localities, rankedBy);
      const part = findPartAtRank(parts, order, Number(writtenOptions.place));
      return part && buildRankedPartPhrase(part, figure, rankedBy, office.spelling);
    },
    isClause: false,
    bindsToUnit: false,
    recordsOwnValue: true,
  };
}

function formatRankingCall(order: RankingOrder, place: number, rankedBy: RankingMeasure): string {
  return rankedBy === "plan" ? `${order} place=${place} rankedBy=plan` : `${order} place=${place}`;
}
