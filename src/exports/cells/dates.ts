import { type CalendarDate, countDaysInMonth } from "../../period.ts";
import { parseMinutesToAddForVietnam } from "./clock-times.ts";
import { canNamMeanMayOrYear, parseMonthName } from "./month-names.ts";
import { foldText } from "./text-folding.ts";

export type DateReading =
  | { readonly date: CalendarDate; readonly dayFirstProven: boolean; readonly isSwappable: boolean }
  | { readonly problem: "date-unreadable" | "date-month-first" | "date-implausible" | "year-two-digits" };

/** Events of exports lie within these years; a date outside is a mistake ("2099", Excel's day zero 30/12/1899). */
const plausibleYears = { first: 1930, last: 2060 };

/**
 * Reads 30/9/2022 (also with "-" or "."), 2022-09-30, both also with a time, "ngày 30 tháng 9 năm 2022", 30-Thg9-2022, "30 Tháng Chín
 * 2022", 20220930 and Excel serials. Vietnamese dates have the day first: a date that can only be read month first shows that Excel flipped the
 * column, and is refused. The time of another zone is converted, because midnight in Vietnam is another day there.
 */
export function parseDateOrProblem(text: string): DateReading {
  // No form does without digits, and most texts that are tried have none.
  if (text.length > longestDate || !(/\d/.test(text) || /\d/.test(foldText(text))))
    return { problem: "date-unreadable" };
  return parseTidiedDateOrProblem(tidyDateText(text));
}

/** Longer texts are no date; patterns would be slow on them. */
const longestDate = 200;

/** "Ngày 30 / 9 / 2022." → "30/9/2022"; a word that can mean something else stays. */
function tidyDateText(text: string): string {
  return text
    .replace(/^ngày\s*(?::\s*)?(?=\d{1,2}\s*[-/.])/iu, "")
    .replace(/^(\d{1,4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?!\d)/, "$1$2$3$2$4")
    .replace(/(?<=\d{4})[.,;]$/, "");
}

function parseTidiedDateOrProblem(text: string): DateReading {
  // Other programs write the serial of Excel with decimals: "44834.0", and with a time behind the point.
  const [, serial] = /^(\d{5})(?:[.,]\d+)?$/.exec(text) ?? [];
  if (serial) return toDateReadingOrProblem(convertExcelSerialToDate(Number(serial)));
  // "20220930": read day first it would lie before all plausible years.
  const [, ...basicForm] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  if (basicForm.length > 0)
    return toDateReadingOrProblem(buildCalendarDate(...(basicForm as [string, string, string])));
  const isoMatch = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[T ](.+))?$/.exec(text);
  if (isoMatch) {
    const [, year, , month, day, time] = isoMatch;
    return shiftToVietnamDay(toDateReadingOrProblem(buildCalendarDate(year, month, day)), time);
  }
  const dayFirstMatch =
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: (.+))?$/.exec(text) ??
    /^(?:ngay )?(\d{1,2})( thang )(\d{1,2}) nam (\d{4})$/.exec(foldText(text));
  if (!dayFirstMatch) return parseNamedMonthDateOrProblem(text);
  const [, day, separator, month, year, time] = dayFirstMatch;
  const date = buildCalendarDate(year, month, day);
  if (date.month > 12 && date.day <= 12 && date.month <= 31) return { problem: "date-month-first" };
  const isSwappable = separator !== " thang " && date.day <= 12 && date.day !== date.month;
  return shiftToVietnamDay(
    toDateReadingOrProblem(date, { dayFirstProven: date.day > 12, isSwappable }),
    time,
  );
}

/** Reads the forms in which a name or a year of two digits stands: 26-Thg7-2022, 26-Jul-2022, 26/7/22. */
function parseNamedMonthDateOrProblem(text: string): DateReading {
  if (/^\d{1,2}([-/.])\d{1,2}\1\d\d$/.test(text)) return { problem: "year-two-digits" };
  const [, day, name = "", year = ""] =
    /^(?:(?:thu [a-z]+|chu nhat) )?(?:ngay )?(\d{1,2}) (.+) (\d{4}|\d\d)$/.exec(foldText(text)) ?? [];
  const month = parseMonthName(name);
  if (month === undefined || canNamMeanMayOrYear(text)) return { problem: "date-unreadable" };
  return year.length === 2
    ? { problem: "year-two-digits" }
    : toDateReadingOrProblem(buildCalendarDate(year, String(month), day));
}

function buildCalendarDate(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): CalendarDate {
  return { year: Number(yearText), month: Number(monthText), day: Number(dayText) };
}

function toDateReadingOrProblem(
  date: CalendarDate,
  { dayFirstProven, isSwappable } = { dayFirstProven: false, isSwappable: false },
): DateReading {
  const { year, month, day } = date;
  if (month < 1 || month > 12 || day < 1 || day > countDaysInMonth(year, month))
    return { problem: "date-unreadable" };
  if (year < plausibleYears.first || year > plausibleYears.last) return { problem: "date-implausible" };
  return { date, dayFirstProven, isSwappable };
}

function shiftToVietnamDay(reading: DateReading, time: string | undefined): DateReading {
  if (time === undefined || "problem" in reading) return reading;
  const minutes = parseMinutesToAddForVietnam(time);
  if (minutes === undefined) return { problem: "date-unreadable" };
  if (minutes === 0) return reading;
  const { year, month, day } = reading.date;
  return { ...reading, date: toCalendarDate(new Date(Date.UTC(year, month - 1, day, 0, minutes))) };
}

/** Excel counts days from 30/12/1899, because it has a leap day 29/2/1900 that did not exist. */
function convertExcelSerialToDate(serial: number): CalendarDate {
  return toCalendarDate(new Date(Date.UTC(1899, 11, 30 + serial)));
}

function toCalendarDate(utcDate: Date): CalendarDate {
  return { year: utcDate.getUTCFullYear(), month: utcDate.getUTCMonth() + 1, day: utcDate.getUTCDate() };
}

/** Parses a year of four digits within the plausible years: "2022", "năm 2022". */
export function parsePlausibleYear(text: string): number | undefined {
  const [, digits] = /^(?:nam )?(\d{4})$/.exec(foldText(text)) ?? [];
  const year = Number(digits);
  return year >= plausibleYears.first && year <= plausibleYears.last ? year : undefined;
}
