import type { Agency } from "../catalogue/office/agencies.ts";
import type { Period } from "../period.ts";

/** The periods from January that an agency may have reported, the latest ended one last. `today` is a month, 202611. */
export function listReportPeriods(
  { from, until }: Pick<Agency, "from" | "until">,
  today: number,
  years = 4,
): Period[] {
  const latest = Math.min(until ?? Number.POSITIVE_INFINITY, today - 1);
  const latestYear = Math.floor(latest / 100);
  return Array.from({ length: years }, (_, index) => latestYear - years + 1 + index)
    .flatMap((year) => [3, 6, 9, 12].map((last): Period => ({ kind: "months", year, first: 1, last })))
    .filter(({ year, last }) => {
      const month = year * 100 + last;
      return month >= (from ?? 0) && month <= latest;
    });
}
