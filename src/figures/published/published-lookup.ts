import type { PublishedPeriod } from "../../catalogue/published-periods.ts";
import { formatPeriodId, isPartialPeriod, type Period, parsePeriod } from "../../period.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";

/** Finds the figure that was signed and published for an indicator; undefined if none was. */
export type PublishedLookup = (
  indicator: string,
  period: Period,
  locality: string | undefined,
) => Quantity | undefined;

export const findNothingPublished: PublishedLookup = () => undefined;

/** A figure published for the first quarter also holds for the first three months, unless these were published themselves. */
export function createPublishedLookup(publishedPeriods: readonly PublishedPeriod[]): PublishedLookup {
  if (publishedPeriods.length === 0) return findNothingPublished;
  const values = new Map<string, Quantity>();
  for (const { period: periodId, figures } of publishedPeriods) {
    const period = parsePeriod(periodId);
    for (const figure of figures) {
      const value = createQuantity(figure.value);
      values.set(formatFigureKey(figure.id, periodId, figure.locality), value);
      const monthsKey = period && formatFigureKey(figure.id, formatMonthsKey(period), figure.locality);
      if (monthsKey !== undefined && !values.has(monthsKey)) values.set(monthsKey, value);
    }
  }
  return (indicator, period, locality) =>
    // What was published for the whole period is not what its first months were.
    (isPartialPeriod(period)
      ? undefined
      : values.get(formatFigureKey(indicator, formatPeriodId(period), locality))) ??
    values.get(formatFigureKey(indicator, formatMonthsKey(period), locality));
}

function formatMonthsKey({ year, first, last }: Period): string {
  return `${year}/${first}-${last}`;
}

function formatFigureKey(indicator: string, periodKey: string, locality = ""): string {
  return `${indicator} ${periodKey} ${locality}`;
}
