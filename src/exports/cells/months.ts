import { parseDateOrProblem, parsePlausibleYear } from "./dates.ts";
import { canNamMeanMayOrYear, parseMonthName, parseRomanMonth } from "./month-names.ts";
import { foldText } from "./text-folding.ts";

export interface MonthReading {
  readonly month: number;
  /** The first month of a time of several months ("9 tháng", "Quý III"); `month` is then the last. */
  readonly first?: number;
  /** Absent if the cell names only the month: "Tháng 9". */
  readonly year?: number;
}

type MonthProblem = "month-unreadable" | "month-unclear" | "year-two-digits";

/** The evidence that a header gives for the cells below it. */
interface MonthColumn {
  /** "Tháng": a Roman number is a month and no quarter. */
  readonly isOfMonths: boolean;
  /** "Ngày báo cáo": the cells are days of the month. */
  readonly isOfDays: boolean;
}

const monthFormats: readonly RegExp[] = [
  // 9 · T9 · Tháng 9 · 9/2022 · T9/2022 · Tháng 9 năm 2022 · tháng 09-2022
  /^(?:thang |thg |th |t )?(?<month>\d{1,2})(?: (?:nam )?(?<year>\d{4}))?$/,
  /^(?:thang|thg|th|t)(?<month>\d{1,2})(?: (?:nam )?(?<year>\d{4}))?$/,
  // 2022-09 · 2022-T9 · 202209 · 2022M09
  /^(?<year>\d{4}) (?:thang |thg |th |t )?(?<month>\d{1,2})$/,
  /^(?<year>\d{4}) (?:thang|thg|th|t)(?<month>\d{1,2})$/,
  /^(?<year>(?:19|20)\d\d)m?(?<month>\d\d)$/,
  /^(?<year>\d{4}) ?m(?<month>\d{1,2})$/,
];

/** 9/22, Tháng 9/22: neither a day and a month nor a month and a year beyond doubt. */
const twoDigitYear = /^(?:thang ?|th ?|t ?)?\d{1,2} (?:nam )?\d\d$/;

/** The form in which Excel saves 9/2022 with English or Vietnamese settings: "Sep-22", "Thg9-22". */
const excelMonth = /^((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|thg ?\d{1,2}) (\d\d)$/;

/** "Kỳ tháng 9", "Số liệu tháng 9": words before the month that change nothing. */
const openingWords = /^(?:ki bao cao|ki|bao cao|so lieu) (?=thang )/;

/** Parses a month with or without its year, or a date within it; a problem for any other text, such as a 13th month or a quarter. */
export function parseMonthOrProblem(
  text: string,
  { isOfMonths, isOfDays }: MonthColumn = { isOfMonths: false, isOfDays: false },
): MonthReading | { readonly problem: MonthProblem } {
  // "Tháng 9 (%)" is a row or a column of shares.
  if (/[%‰]/u.test(text)) return { problem: "month-unreadable" };
  const foldedText = foldText(text).replace(openingWords, "");
  const numberedMonth = /\d/.test(foldedText) ? parseNumberedMonth(foldedText) : undefined;
  if (numberedMonth) return numberedMonth;
  const [, name = "", year] = /^(.+?)(?: (\d{4}))?$/.exec(foldedText) ?? [];
  const namedMonth = parseMonthName(name) ?? parseRomanMonth(name, isOfMonths);
  if (namedMonth !== undefined && !canNamMeanMayOrYear(text))
    return buildMonthReadingOrProblem(namedMonth, year);
  const reading = parseDateOrProblem(text);
  if ("problem" in reading)
    return { problem: reading.problem === "year-two-digits" ? reading.problem : "month-unreadable" };
  const { date, isSwappable } = reading;
  // The first of a month stands for the month; 9/1/2022 is the first of September in English and the ninth of January here.
  if (isSwappable && date.day !== 1 && !isOfDays) return { problem: "month-unclear" };
  return { month: date.month, year: date.year };
}

/** Parses the forms in which the month or the year is a number, but not those with a day; undefined for any other text. */
function parseNumberedMonth(
  foldedText: string,
): MonthReading | { readonly problem: MonthProblem } | undefined {
  for (const format of monthFormats) {
    const groups = format.exec(foldedText)?.groups;
    if (groups?.month) return buildMonthReadingOrProblem(Number(groups.month), groups.year);
  }
  if (twoDigitYear.test(foldedText)) return { problem: "year-two-digits" };
  const [, name = "", year] = excelMonth.exec(foldedText) ?? [];
  return year === undefined ? undefined : buildMonthReadingOrProblem(parseMonthName(name), `20${year}`);
}

function buildMonthReadingOrProblem(
  month: number | undefined,
  yearText: string | undefined,
): MonthReading | { readonly problem: MonthProblem } {
  if (month === undefined || month < 1 || month > 12) return { problem: "month-unreadable" };
  if (yearText === undefined) return { month };
  const year = parsePlausibleYear(yearText);
  return year === undefined ? { problem: "month-unreadable" } : { month, year };
}
