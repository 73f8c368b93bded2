import { type CalendarDate, daysInMonth } from "../period.ts";
import { folded } from "./fold.ts";

export type DateReading =
  | { readonly date: CalendarDate; readonly dayFirstProven: boolean }
  | { readonly problem: "date-unreadable" | "date-month-first" | "date-implausible" };

/** No event of an export lies outside; a date that does is a slip ("2099", Excel's day zero 30/12/1899). */
const plausibleYears = { first: 1930, last: 2060 };

/**
 * Reads 30/9/2022 (also with "-" or "."), 2022-09-30 (also with a time), "ngày 30 tháng 9 năm 2022" and Excel serials. The day comes
 * first, as Vietnamese dates have it: what can only be read month-first shows that Excel flipped the column, and is refused.
 */
export function readDate(text: string): DateReading {
  const serial = /^\d{5}$/.test(text) ? dateOfSerial(Number(text)) : undefined;
  if (serial) return checked(serial);
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?$/.exec(text);
  if (iso) return checked({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const dayFirst =
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: \d{1,2}:\d\d.*)?$/.exec(text) ??
    /^(?:ngay )?(\d{1,2})( thang )(\d{1,2}) nam (\d{4})$/.exec(folded(text));
  if (!dayFirst) return { problem: "date-unreadable" };
  const [day, month, year] = [Number(dayFirst[1]), Number(dayFirst[3]), Number(dayFirst[4])];
  if (month > 12 && day <= 12 && month <= 31) return { problem: "date-month-first" };
  return checked({ year, month, day }, day > 12);
}

function checked(date: CalendarDate, dayFirstProven = false): DateReading {
  const { year, month, day } = date;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return { problem: "date-unreadable" };
  if (year < plausibleYears.first || year > plausibleYears.last) return { problem: "date-implausible" };
  return { date, dayFirstProven };
}

/** Excel counts days from 30/12/1899 (its leap day 29/2/1900 never was). */
function dateOfSerial(serial: number): CalendarDate {
  const day = new Date(Date.UTC(1899, 11, 30 + serial));
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

export function isoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** A year of four figures within what is plausible. */
export function readYear(text: string): number | undefined {
  const [, digits] = /^(?:nam )?(\d{4})$/.exec(folded(text)) ?? [];
  const year = Number(digits);
  return year >= plausibleYears.first && year <= plausibleYears.last ? year : undefined;
}
