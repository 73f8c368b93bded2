/** Agencies and territories in time: a document bears the agency, and names the territory, of the last month of its period. */
import { type Period, toWholePeriod, toYearMonth, type YearMonth } from "../../period.ts";
import type { EarlierAgency, Office, OfficeLetterhead } from "./office.ts";

type OfficeAgencies = OfficeLetterhead & Pick<Office, "earlier">;

/** The agency of the last month of a period; what an earlier one does not say is that of today's. */
export function pickAgency(office: OfficeAgencies, period: Period): OfficeLetterhead {
  return pickAgencyOfMonth(office, toLastMonth(period));
}

/** The entry of an earlier agency that reported the last month of a period; undefined where today's did. */
export function findEarlierAgency(
  { earlier }: Pick<Office, "earlier">,
  period: Period,
): EarlierAgency | undefined {
  return listNotEnded(earlier, toLastMonth(period))[0];
}

function pickAgencyOfMonth(office: OfficeAgencies, month: YearMonth): OfficeLetterhead {
  const { organisation, signatory, addressees, recipients, archive } = office;
  const today = { organisation, signatory, addressees, recipients, archive };
  const [first] = listNotEnded(office.earlier, month);
  if (!first) return today;
  const { until: _, documents: _documents, ...agency } = first;
  return { ...today, ...agency };
}

/** The names of the territory in the last month of a period: one, or those of the provinces that it was made of later. */
export function listTerritoryNames(
  office: Pick<Office, "territory" | "formerTerritories">,
  period: Period,
): readonly string[] {
  return listTerritoryNamesOfMonth(office, toLastMonth(period));
}

function listTerritoryNamesOfMonth(
  { territory, formerTerritories }: Pick<Office, "territory" | "formerTerritories">,
  month: YearMonth,
): readonly string[] {
  const notEnded = listNotEnded(formerTerritories, month);
  const names = notEnded.filter(({ until }) => until === notEnded[0]?.until).map(({ name }) => name);
  return names.length > 0 ? names : [territory];
}

/** The time until a change, or since the last one. */
export interface OfficeTime {
  /** Absent for the last one. */
  readonly until?: YearMonth;
  readonly agency: string;
  readonly territories: readonly string[];
}

/** The agencies and territories of a period in their order; one where nothing changes in it. */
export function listOfficeTimes(
  office: OfficeAgencies & Pick<Office, "territory" | "formerTerritories">,
  period: Period,
): OfficeTime[] {
  const [firstMonth, lastMonth] = [toYearMonth(period.year, period.first), toLastMonth(period)];
  const ends = [...office.earlier, ...office.formerTerritories]
    .map(({ until }) => until)
    .filter((until) => until >= firstMonth && until < lastMonth)
    .sort((a, b) => a - b);
  const times = [...new Set(ends), undefined].map((until): OfficeTime => {
    const month = until ?? lastMonth;
    return {
      ...(until !== undefined && { until }),
      agency: pickAgencyOfMonth(office, month).organisation.name,
      territories: listTerritoryNamesOfMonth(office, month),
    };
  });
  // Agencies that differ in their recipients alone are one.
  return times.filter((time, index) => !isSame(time, times[index + 1]));
}

function isSame(one: OfficeTime, other: OfficeTime | undefined): boolean {
  return one.agency === other?.agency && one.territories.join() === other.territories.join();
}

/** Those that have not ended before the month, the one that ends first before all others. */
function listNotEnded<Ended extends { readonly until: YearMonth }>(
  all: readonly Ended[],
  month: YearMonth,
): Ended[] {
  return all.filter(({ until }) => until >= month).sort((a, b) => a.until - b.until);
}

/** The last month of the whole period, even if it is not over: the document is made for all of it. */
function toLastMonth(period: Period): YearMonth {
  const { year, last } = toWholePeriod(period);
  return toYearMonth(year, last);
}
