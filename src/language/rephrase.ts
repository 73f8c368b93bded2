/** The words of an old report, made anew from today's figures: in the same form, by the same helper. */
import type { Office } from "../catalogue/office.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import { createQuantity } from "../quantity.ts";
import type { FigureAspect } from "./figure-mention.ts";
import type { FigurePhrase } from "./figure-phrase.ts";
import {
  buildColumnParts,
  buildLocalityParts,
  buildNamedPartPhrase,
  buildPartPhrase,
  countLocalitiesReachingPlan,
  findPartAtRank,
} from "./part-lists.ts";
import { buildFigurePhrase, type FigureHelperName, figureHelpers } from "./phrase-builders.ts";
import { parseHelperCall } from "./phrase-options.ts";
import { type FigureWithoutBreakdowns, rebuildFigureCell } from "./table-cells.ts";

/** What a mention tells, as far as it is needed to tell it again. */
export interface RecordedMention {
  readonly indicator: string;
  readonly aspect: FigureAspect;
  readonly locality?: string;
  readonly month?: number;
  readonly format: string;
}

/** undefined where there are no such words today: the indicator is gone, or nothing was reported. */
export function rephraseMention(
  recorded: RecordedMention,
  figures: FigureSet,
  office: Office,
): FigurePhrase | undefined {
  const { helper, given, options } = parseHelperCall(recorded.format);
  const isRank = helper === "highest" || helper === "lowest";
  const figure = figures.findFigure(recorded.indicator, isRank ? undefined : recorded.locality);
  if (!figure) return undefined;
  if (Object.hasOwn(figureHelpers, helper)) {
    const worded = buildFigurePhrase(helper as FigureHelperName, figure, options, office.spelling);
    return "phrase" in worded ? worded.phrase : undefined;
  }
  switch (helper) {
    case "cell":
      return rebuildFigureCell(pickMonthOfFigure(figure, recorded.month), recorded.aspect, recorded.format);
    case "reached": {
      const count = countLocalitiesReachingPlan(figure);
      return (
        count && {
          aspect: "planPercent",
          value: createQuantity(count.reached),
          shown: `${count.reached}/${count.planned}`,
        }
      );
    }
    case "divided": {
      const parts = buildColumnParts(figures, recorded.indicator, given.by ?? "", recorded.locality) ?? [];
      const part = parts.find(({ format }) => format === recorded.format);
      return part && buildPartPhrase(part, figure.indicator.unit, office.spelling);
    }
    case "highest":
    case "lowest": {
      const part = findPartAtRank(buildLocalityParts(figure, office.localities), helper, Number(given.place));
      return part && buildNamedPartPhrase(part, figure.indicator.unit, office.spelling);
    }
    default:
      return undefined;
  }
}

function pickMonthOfFigure(figure: Figure, month: number | undefined): FigureWithoutBreakdowns {
  if (month === undefined) return figure;
  const monthFigure = figure.byMonth().find((one) => one.month === month);
  return { ...figure, plan: null, ...(monthFigure ?? { actual: null, samePeriodLastYear: null }) };
}
