/** The words of places that do not exist in the whole period: their numbers are those of their months. */
import { findTimeInPeriod, type PlaceTime } from "../../catalogue/office/locality-times.ts";
import type { Locality } from "../../catalogue/office/office.ts";
import type { Period, YearMonth } from "../../period.ts";
import { capitalizeFirst } from "../capitalize.ts";
import { formatPlaceRanks } from "../coverage-words.ts";
import { formatMonthOfYear } from "../date-text.ts";

/** Places that exist in the same months of a period. */
export interface PlacesOfTime {
  readonly localities: readonly Locality[];
  /** "Huyện, thành phố (số liệu từ tháng 01 đến tháng 6/2025)"; absent where all places exist in the same months. */
  readonly title?: string;
  /** Absent where they exist in the whole period. */
  readonly time?: PlaceTime;
}

/** Groups the places of a period by the months in which they exist, those that begin first before the others. */
export function groupPlacesByTime(localities: readonly Locality[], period: Period): PlacesOfTime[] {
  const groups = new Map<string, { time: PlaceTime | undefined; localities: Locality[] }>();
  for (const locality of localities) {
    const time = findTimeInPeriod(locality, period);
    const key = JSON.stringify(time ?? null);
    const known = groups.get(key) ?? { time, localities: [] };
    known.localities.push(locality);
    groups.set(key, known);
  }
  if (groups.size < 2) return [{ localities }];
  return [...groups.values()]
    .toSorted((a, b) => (a.time?.first ?? 0) - (b.time?.first ?? 0))
    .map((group) => {
      const ranks = capitalizeFirst(formatPlaceRanks(group.localities.map((place) => ({ place }))));
      const months = group.time ? `số liệu ${formatSpan(group.time)}` : "số liệu cả kỳ";
      return {
        localities: group.localities,
        title: `${ranks} (${months})`,
        ...(group.time && { time: group.time }),
      };
    });
}

/** The first sentence of a document on a place that does not exist in the whole period; undefined for any other. */
export function describeTimeOfPlace(locality: Locality, period: Period): string | undefined {
  const time = findTimeInPeriod(locality, period);
  if (!time) return undefined;
  const { name, from, until } = locality;
  const parts = [
    ...(from === undefined ? [] : [`từ tháng ${formatMonthOfYear(from)}`]),
    ...(until === undefined ? [] : [`đến hết tháng ${formatMonthOfYear(until)}`]),
  ];
  return `Số liệu ${formatSpan(time)}, vì ${name} hoạt động ${parts.join(" ")}.`;
}

/** "tháng 6/2025", "từ tháng 01 đến tháng 6/2025" */
function formatSpan({ first, last }: { readonly first: YearMonth; readonly last: YearMonth }): string {
  if (first === last) return `tháng ${formatMonthOfYear(last)}`;
  return `từ tháng ${formatMonthOfYear(first).split("/")[0]} đến tháng ${formatMonthOfYear(last)}`;
}
