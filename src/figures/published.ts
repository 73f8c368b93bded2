/** Last year's figures as they were signed, and where today's data no longer give them. */

import type { Office } from "../catalogue/office.ts";
import type { PublishedPeriod } from "../catalogue/published.ts";
import { type Issue, issue } from "../issues/issue.ts";
import { type Period, parsePeriod, periodId } from "../period.ts";
import { type Quantity, quantity, rounded } from "../quantity.ts";
import type { Value } from "./figure.ts";

/** What was signed for an indicator; undefined where nothing was. */
export type Published = (
  indicator: string,
  period: Period,
  locality: string | undefined,
) => Quantity | undefined;

export const nothingPublished: Published = () => undefined;

/** What was signed for the first quarter holds for the first three months too, unless these were signed by themselves. */
export function publishedFigures(periods: readonly PublishedPeriod[]): Published {
  if (periods.length === 0) return nothingPublished;
  const values = new Map<string, Quantity>();
  for (const { period: id, figures } of periods) {
    const period = parsePeriod(id);
    for (const figure of figures) {
      const value = quantity(figure.value);
      values.set(keyOf(figure.id, id, figure.locality), value);
      const months = period && keyOf(figure.id, monthsKey(period), figure.locality);
      if (months !== undefined && !values.has(months)) values.set(months, value);
    }
  }
  return (indicator, period, locality) =>
    values.get(keyOf(indicator, periodId(period), locality)) ??
    values.get(keyOf(indicator, monthsKey(period), locality));
}

function monthsKey({ year, first, last }: Period): string {
  return `${year}/${first}-${last}`;
}

function keyOf(indicator: string, period: string, locality = ""): string {
  return `${indicator} ${period} ${locality}`;
}

/** The signed amount in place of the one that today's rows give; what it is made of stays. */
export function asPublished(computed: Value | null, signed: Quantity | undefined): Value | null {
  return signed === undefined ? computed : { ...computed, amount: signed, isPublished: true };
}

/** A figure whose rows say something else by now than what was signed. */
export interface Departure {
  readonly name: string;
  readonly locality: string | undefined;
  readonly signed: Quantity;
  /** null: today there are no rows of it. */
  readonly computed: Quantity | null;
}

/** Quotients are recorded with some sixteen digits: no figure in print has as many. */
const decimals = 8;

export function isSigned(computed: Quantity, signed: Quantity): boolean {
  return rounded(computed, decimals).eq(rounded(signed, decimals));
}

/** One warning for each, so that the office can say why, or put its data right. */
export function departureIssues(
  departures: readonly Departure[],
  { periodName, office }: { readonly periodName: string; readonly office: Office },
): Issue[] {
  return departures.map(({ name, locality, signed, computed }) => {
    const who = office.localities.find(({ code }) => code === locality)?.name ?? office.territory;
    const details = { name, who, period: periodName, signed: inMessage(signed) };
    return issue("published-differs", { ...details, computed: computed ? inMessage(computed) : "" });
  });
}

function inMessage(value: Quantity): string {
  return rounded(value, 2).toFixed();
}
