/** When a place exists, as messages say it. */
import { formatMonthAndYear, type YearMonth } from "../period.ts";

interface PlaceTime {
  readonly from?: YearMonth;
  readonly until?: YearMonth;
}

/** "đến tháng 6/2025", "từ tháng 7/2025"; "" for a place that always exists. */
export function formatPlaceTime({ from, until }: PlaceTime): string {
  const parts = [
    from === undefined ? "" : `từ tháng ${formatMonthAndYear(from)}`,
    until === undefined ? "" : `đến tháng ${formatMonthAndYear(until)}`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** "huyện Kim Sơn (đến tháng 6/2025)" */
export function formatPlaceWithTime(place: PlaceTime & { readonly name: string }): string {
  const time = formatPlaceTime(place);
  return time === "" ? place.name : `${place.name} (${time})`;
}
