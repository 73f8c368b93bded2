import type { PublishedPeriod } from "../../catalogue/published-periods.ts";
import { formatPeriodId, isPartialPeriod, type Period, parsePeriod } from "../../period.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";

interface PublishedValue {
  readonly amount: Quantity;
  /** The paper that it was typed from; absent where a signed file was recorded. */
  readonly typedFrom?: string;
}

/** Finds the figure that was signed and published for an indicator; undefined if none was. */
export type PublishedLookup = (
  indicator: string,
  period: Period,
  locality: string | undefined,
) => PublishedValue | undefined;

export const findNothingPublished: PublishedLookup = () => undefined;

/**
 * A figure published for the first quarter also holds for the first three months, unless these were published themselves. What was
 * recorded from a signed file comes before what was typed.
 */
export function createPublishedLookup(publishedPeriods: readonly PublishedPeriod[]): PublishedLookup {
  if (publishedPeriods.length === 0) return findNothingPublished;
  const values = new Map<string, PublishedValue>();
  const addIfAbsent = (key: string, value: PublishedValue) => values.has(key) || values.set(key, value);
  const recordedFirst = publishedPeriods.toSorted(
    (a, b) => Number(a.typedFrom !== undefined) - Number(b.typedFrom !== undefined),
  );
  for (const { period: periodId, figures, typedFrom } of recordedFirst) {
    const period = parsePeriod(periodId);
    for (const figure of figures) {
      const value = {
        amount: createQuantity(figure.value),
        ...(typedFrom !== undefined && { typedFrom }),
      };
      addIfAbsent(formatFigureKey(figure.id, periodId, figure.locality), value);
      if (period) addIfAbsent(formatFigureKey(figure.id, formatMonthsKey(period), figure.locality), value);
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
