import { type CalendarDate, countDaysInMonth } from "../../period.ts";
import { foldText } from "./text-folding.ts";

export type DateReading =
  | { readonly date: CalendarDate; readonly dayFirstProven: boolean }
  | { readonly problem: "date-unreadable" | "date-month-first" | "date-implausible" };

/** Events of exports lie within these years; a date outside is a mistake ("2099", Excel's day zero 30/12/1899). */
const plausibleYears = { first: 1930, last: 2060 };

/**
 * Reads 30/9/2022 (also with "-" or "."), 2022-09-30 (also with a time), "ngày 30 tháng 9 năm 2022" and Excel serials. Vietnamese
 * dates have the day first: a date that can only be read month first shows that Excel flipped the column, and is refused.
 */
export function parseDate(text: string): DateReading {
  const serialDate = /^\d{5}$/.test(text) ? fromExcelSerial(Number(text)) : undefined;
  if (serialDate) return validateDate(serialDate);
  const isoMatch = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?$/.exec(text);
  if (isoMatch)
    return validateDate({ year: Number(isoMatch[1]), month: Number(isoMatch[2]), day: Number(isoMatch[3]) });
  const dayFirstMatch =
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: \d{1,2}:\d\d.*)?$/.exec(text) ??
    /^(?:ngay )?(\d{1,2})( thang )(\d{1,2}) nam (\d{4})$/.exec(foldText(text));
  if (!dayFirstMatch) return { problem: "date-unreadable" };
  const [day, month, year] = [Number(dayFirstMatch[1]), Number(dayFirstMatch[3]), Number(dayFirstMatch[4])];
  if (month > 12 && day <= 12 && month <= 31) return { problem: "date-month-first" };
  return validateDate({ year, month, day }, day > 12);
}

function validateDate(date: CalendarDate, dayFirstProven = false): DateReading {
  const { year, month, day } = date;
  if (month < 1 || month > 12 || day < 1 || day > countDaysInMonth(year, month))
    return { problem: "date-unreadable" };
  if (year < plausibleYears.first || year > plausibleYears.last) return { problem: "date-implausible" };
  return { date, dayFirstProven };
}

/** Excel counts days from 30/12/1899, because it has a leap day 29/2/1900 that did not exist. */
function fromExcelSerial(serial: number): CalendarDate {
  const day = new Date(Date.UTC(1899, 11, 30 + serial));
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** Parses a year of four digits within the plausible years: "2022", "năm 2022". */
export function parseYear(text: string): number | undefined {
  const [, digits] = /^(?:nam )?(\d{4})$/.exec(foldText(text)) ?? [];
  const year = Number(digits);
  return year >= plausibleYears.first && year <= plausibleYears.last ? year : undefined;
}
