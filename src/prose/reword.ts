/** The words of an old report, made anew from today's figures: in the same form, by the same helper. */
import type { Office } from "../catalogue/office.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import { quantity } from "../quantity.ts";
import { cellAnew, type FigureRow } from "./annex-cells.ts";
import { type FigureHelperName, figureHelpers, figureInWords } from "./figure-words.ts";
import type { Aspect } from "./line.ts";
import { columnParts, localityParts, placeOf, rankInWords, reachedPlan, wordedPart } from "./lists.ts";
import { parseFormat } from "./options.ts";
import type { Phrase } from "./phrase.ts";

/** What a mention tells, as far as it is needed to tell it again. */
export interface Told {
  readonly indicator: string;
  readonly aspect: Aspect;
  readonly locality?: string;
  readonly month?: number;
  readonly format: string;
}

/** undefined where there are no such words today: the indicator is gone, or nothing was reported. */
export function wordedAnew(told: Told, figures: FigureSet, office: Office): Phrase | undefined {
  const { helper, given, options } = parseFormat(told.format);
  const isRank = helper === "highest" || helper === "lowest";
  const figure = figures.figure(told.indicator, isRank ? undefined : told.locality);
  if (!figure) return undefined;
  if (Object.hasOwn(figureHelpers, helper)) {
    const worded = figureInWords(helper as FigureHelperName, figure, options, office.spelling);
    return "phrase" in worded ? worded.phrase : undefined;
  }
  switch (helper) {
    case "cell":
      return cellAnew(rowOf(figure, told.month), told.aspect, told.format);
    case "reached": {
      const count = reachedPlan(figure);
      return (
        count && {
          aspect: "planPercent",
          value: quantity(count.reached),
          shown: `${count.reached}/${count.planned}`,
        }
      );
    }
    case "divided": {
      const parts = columnParts(figures, told.indicator, given.by ?? "", told.locality) ?? [];
      const part = parts.find(({ format }) => format === told.format);
      return part && wordedPart(part, figure.indicator.unit, office.spelling);
    }
    case "highest":
    case "lowest": {
      const part = placeOf(localityParts(figure, office.localities), helper, Number(given.place));
      return part && rankInWords(part, figure.indicator.unit, office.spelling);
    }
    default:
      return undefined;
  }
}

function rowOf(figure: Figure, month: number | undefined): FigureRow {
  if (month === undefined) return figure;
  const found = figure.byMonth().find((one) => one.month === month);
  return { ...figure, plan: null, ...(found ?? { actual: null, samePeriodLastYear: null }) };
}
