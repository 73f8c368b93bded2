/** The helpers that name the localities at one end of a ranking. */
import {
  buildPartNameAndAmountPhrase,
  buildPartsByLocality,
  findPartAtRank,
  pickHighestOrLowestParts,
} from "../../language/part-lists.ts";
import { parseReadableOptions } from "../../language/phrase-options.ts";
import { findFigureOrReportLack } from "../missing-figures.ts";
import { absenceMarker } from "../render-state.ts";
import type { FigureHelper } from "./helper.ts";
import { addPartMentionAndFormatToken, joinItemsAndLacking } from "./part-printing.ts";

/**
 * "huyện Kim Sơn (3.210 lao động), huyện Nho Quan (2.870 lao động)". The name belongs to the phrase, since another
 * locality may come first once the data change.
 */
export function createRankingHelper(order: "highest" | "lowest", example: string): FigureHelper {
  return {
    name: order,
    kind: "figure",
    form: { indicators: "one", options: ["top"], example },
    print({ positional: [id = ""], options, place }, { state, localities }) {
      const figure = findFigureOrReportLack(state, id, place);
      if (!figure) return absenceMarker;
      const top = parseReadableOptions(options).top ?? 1;
      const ranked = pickHighestOrLowestParts(buildPartsByLocality(figure, localities), order, top);
      const items = ranked.map((part, index) => {
        const phrase = buildPartNameAndAmountPhrase(part, figure.indicator.unit, state.spelling);
        return addPartMentionAndFormatToken(
          state,
          { ...part, format: `${order} place=${index + 1}` },
          phrase,
          place,
        );
      });
      return joinItemsAndLacking(state, items, figure, place);
    },
    rephrase({ indicator }, { writtenOptions }, { figures, office }) {
      const figure = figures.findFigure(indicator);
      if (!figure) return undefined;
      const parts = buildPartsByLocality(figure, office.localities);
      const part = findPartAtRank(parts, order, Number(writtenOptions.place));
      return part && buildPartNameAndAmountPhrase(part, figure.indicator.unit, office.spelling);
    },
    isClause: false,
    bindsToUnit: false,
    recordsOwnValue: true,
  };
}
