/** The figures that a rule on indicators compares, for the whole territory and for each locality. */

import { type EditRule, isInTimeOfRule } from "../../catalogue/edits/edit-rule.ts";
import { formatPeriodId, toYearMonth } from "../../period.ts";
import type { Quantity } from "../../quantity.ts";
import type { Figure, LocalityFigure } from "../figure.ts";
import type { EditCell, EditKey } from "./edit-check.ts";
import type { EditContext } from "./edit-context.ts";

/** The figures of one place, in the order of the indicators; undefined for those that the place does not have. */
interface PlaceFigures {
  readonly key: EditKey;
  readonly figures: readonly (Figure | LocalityFigure | undefined)[];
}

/** Lists the figures of the places that have any of them; none outside the time of the rule. */
export function listPlaceFigures(
  rule: EditRule,
  indicators: readonly string[],
  { figures, office, period }: EditContext,
): PlaceFigures[] {
  const { year, first, last } = period;
  if (!isInTimeOfRule(rule, toYearMonth(year, first), toYearMonth(year, last))) return [];
  const ofTerritory = indicators.map((id) => figures.findFigure(id));
  const key = { time: formatPeriodId(period), isLastYear: false, file: null };
  const places = office.localities.map(({ code, name }) => ({
    key: { ...key, locality: code, who: name },
    figures: ofTerritory.map((figure) => figure?.byLocality().find(({ locality }) => locality === code)),
  }));
  const whole = { key: { ...key, who: office.territory }, figures: ofTerritory };
  return [whole, ...places].filter(({ figures: own }) => own.some((figure) => figure?.actual));
}

export function buildFigureCell(
  { indicator: { id, name } }: Pick<Figure, "indicator">,
  amount: Quantity,
  { locality, time }: EditKey,
): EditCell {
  return { id: JSON.stringify([id, locality, time]), name: `"${name}"`, amount, place: {} };
}
