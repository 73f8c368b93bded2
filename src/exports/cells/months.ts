import { parseDate, parseYear } from "./dates.ts";
import { foldText } from "./text-folding.ts";

export interface MonthReading {
  readonly month: number;
  /** Absent if the cell names only the month: "Tháng 9". */
  readonly year?: number;
}

const monthFormats: readonly RegExp[] = [
  // 9 · T9 · Tháng 9 · 9/2022 · T9/2022 · Tháng 9 năm 2022 · tháng 09-2022
  /^(?:thang |thg |th |t )?(?<month>\d{1,2})(?: (?:nam )?(?<year>\d{4}))?$/,
  /^(?:thang|thg|th|t)(?<month>\d{1,2})(?: (?:nam )?(?<year>\d{4}))?$/,
  // 2022-09 · 202209
  /^(?<year>\d{4}) (?<month>\d{1,2})$/,
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)$/,
];

/** The form in which Excel with English settings saves 9/2022: "Sep-22". */
const englishMonth = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d\d|\d{4})$/;
const englishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Parses a month with or without its year, or a date within it; undefined for any other text, such as a 13th month. */
export function parseMonth(text: string): MonthReading | undefined {
  const foldedText = foldText(text);
  for (const format of monthFormats) {
    const groups = format.exec(foldedText)?.groups;
    if (groups?.month) return buildMonthReading(Number(groups.month), groups.year);
  }
  const [, name, year] = englishMonth.exec(foldedText) ?? [];
  if (name && year)
    return buildMonthReading(englishMonths.indexOf(name) + 1, year.length === 2 ? `20${year}` : year);
  const reading = parseDate(text);
  return "date" in reading ? { month: reading.date.month, year: reading.date.year } : undefined;
}

function buildMonthReading(month: number, yearText: string | undefined): MonthReading | undefined {
  if (month < 1 || month > 12) return undefined;
  if (yearText === undefined) return { month };
  const year = parseYear(yearText);
  return year === undefined ? undefined : { month, year };
}
