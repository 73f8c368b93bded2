/** Published figures of a territory that was another one: those of one province are no base for what three have become. */
import { listTerritoryNames } from "../../catalogue/office/agency-times.ts";
import type { Office } from "../../catalogue/office/office.ts";
import type { PublishedPeriod } from "../../catalogue/published-periods.ts";
import { parsePeriod } from "../../period.ts";

export type OfficeTerritories = Pick<Office, "territory" | "formerTerritories">;

/**
 * Leaves out the figures of the whole territory of a time when it was several provinces, unless the record says that it covers them all.
 * Totals that somebody typed cover the whole territory by their form, so that they stay, as figures of localities do.
 */
export function omitFiguresOfOtherTerritories(
  published: readonly PublishedPeriod[],
  office: OfficeTerritories,
): PublishedPeriod[] {
  return published.map((record) => {
    const period = parsePeriod(record.period);
    if (!period || record.typedFrom !== undefined) return record;
    const names = listTerritoryNames(office, period);
    if (names.length < 2 || names.join() === record.territories?.join()) return record;
    return { ...record, figures: record.figures.filter(({ locality }) => locality !== undefined) };
  });
}
