/** What a value covers of what it should: the months of each place that are due, and those of them that lack. */
import type { Locality } from "../../catalogue/office/office.ts";
import type { YearMonth } from "../../period.ts";

/** A place with some of its months. */
export interface PlaceMonths {
  /** Absent for an export of the whole territory, whose rows name no place. */
  readonly place?: Locality;
  /** Empty for an export of events, which has no month in which it is due. */
  readonly months: readonly YearMonth[];
}

export interface Coverage {
  readonly due: readonly PlaceMonths[];
  readonly lacking: readonly PlaceMonths[];
  /** The months that are estimates; none lacks. */
  readonly estimated?: readonly PlaceMonths[];
  /** True if an export of events came in that year and has none in these months: nothing happened, so nothing lacks. */
  readonly isEventless?: boolean;
}

/** Nothing is due, so nothing lacks: a published figure, or an export that reports when something happens. */
export const nothingDue: Coverage = { due: [], lacking: [] };

/** True for a value that is not made of all actual numbers that are due: it is not published as final. */
export function isProvisional({ lacking, estimated = [] }: Coverage): boolean {
  return lacking.length > 0 || estimated.length > 0;
}

/** Lists the months that no place has reported although they are due. */
export function listMonthsLackingEverywhere({
  due,
  lacking,
}: Pick<Coverage, "due" | "lacking">): YearMonth[] {
  const months = new Set(due.flatMap((cell) => cell.months));
  return [...months].filter((month) =>
    due.every(
      ({ place, months: dueMonths }) =>
        !dueMonths.includes(month) || findMonths(lacking, place?.code).includes(month),
    ),
  );
}

/** Unites what the operands of a ratio owe and lack: its hole is every hole of theirs. */
export function uniteCoverages(coverages: readonly Coverage[]): Coverage {
  return {
    due: unitePlaceMonths(coverages.flatMap(({ due }) => due)),
    lacking: unitePlaceMonths(coverages.flatMap(({ lacking }) => lacking)),
    estimated: unitePlaceMonths(coverages.flatMap(({ estimated = [] }) => estimated)),
    isEventless: coverages.length > 0 && coverages.every(({ isEventless }) => isEventless),
  };
}

function unitePlaceMonths(all: readonly PlaceMonths[]): PlaceMonths[] {
  const byPlace = new Map<string | undefined, PlaceMonths>();
  for (const { place, months } of all) {
    const known = byPlace.get(place?.code)?.months ?? [];
    const united = [...new Set([...known, ...months])].sort((a, b) => a - b);
    byPlace.set(place?.code, { months: united, ...(place && { place }) });
  }
  return [...byPlace.values()];
}

function findMonths(cells: readonly PlaceMonths[], code: string | undefined): readonly YearMonth[] {
  return cells.find(({ place }) => place?.code === code)?.months ?? [];
}
