/** Last year's figures as they were signed, and where today's data no longer give them. */

import type { Office } from "../../catalogue/office.ts";
import type { PublishedPeriod } from "../../catalogue/published-periods.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { formatPeriodId, type Period, parsePeriod } from "../../period.ts";
import { createQuantity, type Quantity, roundQuantity } from "../../quantity.ts";
import type { FigureValue } from "../figure.ts";

/** What was signed for an indicator; undefined where nothing was. */
export type PublishedLookup = (
  indicator: string,
  period: Period,
  locality: string | undefined,
) => Quantity | undefined;

export const findNothingPublished: PublishedLookup = () => undefined;

/** What was signed for the first quarter holds for the first three months too, unless these were signed by themselves. */
export function createPublishedLookup(periods: readonly PublishedPeriod[]): PublishedLookup {
  if (periods.length === 0) return findNothingPublished;
  const values = new Map<string, Quantity>();
  for (const { period: id, figures } of periods) {
    const period = parsePeriod(id);
    for (const figure of figures) {
      const value = createQuantity(figure.value);
      values.set(formatFigureKey(figure.id, id, figure.locality), value);
      const months = period && formatFigureKey(figure.id, formatMonthsKey(period), figure.locality);
      if (months !== undefined && !values.has(months)) values.set(months, value);
    }
  }
  return (indicator, period, locality) =>
    values.get(formatFigureKey(indicator, formatPeriodId(period), locality)) ??
    values.get(formatFigureKey(indicator, formatMonthsKey(period), locality));
}

function formatMonthsKey({ year, first, last }: Period): string {
  return `${year}/${first}-${last}`;
}

function formatFigureKey(indicator: string, period: string, locality = ""): string {
  return `${indicator} ${period} ${locality}`;
}

/** The signed amount in place of the one that today's rows give; what it is made of stays. */
export function applyPublished(
  computed: FigureValue | null,
  signed: Quantity | undefined,
): FigureValue | null {
  return signed === undefined ? computed : { ...computed, amount: signed, isPublished: true };
}

/** A figure whose rows say something else by now than what was signed. */
export interface PublishedDifference {
  readonly name: string;
  readonly locality: string | undefined;
  readonly signed: Quantity;
  /** null: today there are no rows of it. */
  readonly computed: Quantity | null;
}

/** Quotients are recorded with some sixteen digits: no figure in print has as many. */
const comparedDecimals = 8;

export function isEqualToPublished(computed: Quantity, signed: Quantity): boolean {
  return roundQuantity(computed, comparedDecimals).eq(roundQuantity(signed, comparedDecimals));
}

/** One warning for each, so that the office can say why, or put its data right. */
export function reportPublishedDifferences(
  differences: readonly PublishedDifference[],
  { periodName, office }: { readonly periodName: string; readonly office: Office },
): Issue[] {
  return differences.map(({ name, locality, signed, computed }) => {
    const who = office.localities.find(({ code }) => code === locality)?.name ?? office.territory;
    const details = { name, who, period: periodName, signed: formatAmountForMessage(signed) };
    return buildIssue("published-differs", {
      ...details,
      computed: computed ? formatAmountForMessage(computed) : "",
    });
  });
}

function formatAmountForMessage(value: Quantity): string {
  return roundQuantity(value, 2).toFixed();
}
