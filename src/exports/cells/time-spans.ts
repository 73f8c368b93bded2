/** Times of several months: quarters, "9 tháng đầu năm", whole years. */
import { parsePlausibleYear } from "./dates.ts";
import { parseMonthOrProblem } from "./months.ts";
import { foldText } from "./text-folding.ts";

/** Whole months of one year. */
export interface TimeSpan {
  readonly first: number;
  readonly last: number;
  /** Absent if the text names only the months. */
  readonly year?: number;
}

const romanQuarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Folded: "nam 2022", "2022" or nothing. */
const yearSuffix = "(?: (?:nam )?(?<year>\\d{4}))?";
const quarterPattern = new RegExp(`^q(?:u[yi] ?)?(?<quarter>iv|i{1,3}|[1-4])${yearSuffix}$`);
const spanPattern = new RegExp(
  `^(?:luy ke |lui ke )?(?<count>\\d{1,2}) ?(?:thang|t(?= ))(?: (?<half>dau|cuoi) nam)?${yearSuffix}$`,
);
const halfYearPattern = new RegExp(`^nua (?<half>dau|cuoi) nam${yearSuffix}$`);
const rangePattern = new RegExp(
  `^(?:tu )?(?:thang )?(?<first>\\d{1,2}) (?:den )(?:het )?thang (?<last>\\d{1,2})${yearSuffix}$`,
);
const yearPattern = /^(?:(?:ca )?nam )?(?<year>\d{4})$/;

/** Parses "Quý III/2022", "6 tháng đầu năm 2022", "Lũy kế 9 tháng", "từ tháng 1 đến tháng 9 năm 2022", "Năm 2022"; undefined for any other text. */
export function parseTimeSpan(text: string): TimeSpan | undefined {
  const folded = foldText(text);
  const quarter = folded.startsWith("q") ? quarterPattern.exec(folded)?.groups : undefined;
  if (quarter) {
    const number = romanQuarters[quarter.quarter ?? ""] ?? Number(quarter.quarter);
    return buildTimeSpan(number * 3 - 2, number * 3, quarter.year);
  }
  const half = halfYearPattern.exec(folded)?.groups;
  if (half) return half.half === "cuoi" ? buildTimeSpan(7, 12, half.year) : buildTimeSpan(1, 6, half.year);
  return /\d/.test(folded) ? parseNumberedSpan(folded) : undefined;
}

/** Parses the times whose months are numbers, and whole years. */
function parseNumberedSpan(folded: string): TimeSpan | undefined {
  const span = spanPattern.exec(folded)?.groups;
  if (span) {
    const count = Number(span.count);
    return span.half === "cuoi"
      ? buildTimeSpan(13 - count, 12, span.year)
      : buildTimeSpan(1, count, span.year);
  }
  const range = rangePattern.exec(folded)?.groups;
  if (range) return buildTimeSpan(Number(range.first), Number(range.last), range.year);
  const year = yearPattern.exec(folded)?.groups?.year;
  return year === undefined || parsePlausibleYear(year) === undefined
    ? undefined
    : buildTimeSpan(1, 12, year);
}

/** Parses a month or a longer time; undefined for any other text. */
export function parseTime(text: string, isOfMonths = false): TimeSpan | undefined {
  const reading = parseMonthOrProblem(text, { isOfMonths, isOfDays: false });
  if ("problem" in reading) return parseTimeSpan(text);
  const { month, year } = reading;
  return { first: month, last: month, ...(year !== undefined && { year }) };
}

/** Writes a time as `parseTime` reads it: "9/2022", "9 tháng 2022", "Quý III/2022". */
export function formatTime({ first, last, year }: TimeSpan): string {
  const suffix = year === undefined ? "" : `/${year}`;
  if (first === last) return year === undefined ? `Tháng ${first}` : `${first}${suffix}`;
  if (first === 1 && last === 12 && year !== undefined) return `Năm ${year}`;
  if (first === 1) return `${last} tháng${year === undefined ? "" : ` ${year}`}`;
  if (last - first === 2 && last % 3 === 0)
    return `Quý ${Object.keys(romanQuarters)[last / 3 - 1]?.toUpperCase()}${suffix}`;
  return `từ tháng ${first} đến tháng ${last}${year === undefined ? "" : ` năm ${year}`}`;
}

function buildTimeSpan(first: number, last: number, yearText: string | undefined): TimeSpan | undefined {
  if (first < 1 || last > 12 || first > last) return undefined;
  if (yearText === undefined) return { first, last };
  const year = parsePlausibleYear(yearText);
  return year === undefined ? undefined : { first, last, year };
}
