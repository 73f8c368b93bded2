import { readDate, readYear } from "./dates.ts";
import { folded } from "./fold.ts";

export interface MonthReading {
  readonly month: number;
  /** Absent where the cell names the month alone: "Tháng 9". */
  readonly year?: number;
}

const forms: readonly RegExp[] = [
  // 9 · T9 · Tháng 9 · 9/2022 · T9/2022 · Tháng 9 năm 2022 · tháng 09-2022
  /^(?:thang |thg |th |t )?(?<month>\d{1,2})(?: (?:nam )?(?<year>\d{4}))?$/,
  /^(?:thang|thg|th|t)(?<month>\d{1,2})(?: (?:nam )?(?<year>\d{4}))?$/,
  // 2022-09 · 202209
  /^(?<year>\d{4}) (?<month>\d{1,2})$/,
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)$/,
];

/** What Excel with English settings makes of 9/2022. */
const english = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d\d|\d{4})$/;
const englishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Reads a month with or without its year, or the day of one; undefined where it is none, also for a 13th month. */
export function readMonth(text: string): MonthReading | undefined {
  const words = folded(text);
  for (const form of forms) {
    const found = form.exec(words)?.groups;
    if (found?.month) return monthOf(Number(found.month), found.year);
  }
  const [, name, year] = english.exec(words) ?? [];
  if (name && year) return monthOf(englishMonths.indexOf(name) + 1, year.length === 2 ? `20${year}` : year);
  const reading = readDate(text);
  return "date" in reading ? { month: reading.date.month, year: reading.date.year } : undefined;
}

function monthOf(month: number, yearText: string | undefined): MonthReading | undefined {
  if (month < 1 || month > 12) return undefined;
  if (yearText === undefined) return { month };
  const year = readYear(yearText);
  return year === undefined ? undefined : { month, year };
}
