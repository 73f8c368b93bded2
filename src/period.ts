/** The months that a report covers: always whole months of one year. */
export interface Period {
  /** The kind decides the name: January–March is "quý I" or "3 tháng đầu năm". */
  readonly kind: "month" | "quarter" | "months" | "year";
  readonly year: number;
  readonly first: number;
  readonly last: number;
  /** Its last month in full, where `last` is only the last one that the data reach (`--partial`). */
  readonly wholeLast?: number;
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A month of a year as year × 100 + month (202209), so that months can be compared and used as keys. */
export type YearMonth = number;

/** The forms that `parsePeriod` reads, for messages and help. */
export const acceptedPeriodForms = "q1-2022 … q4-2022, 1m-2022 … 12m-2022, m01-2022 … m12-2022, 2022";

/** Parses a period as typed on the command line; undefined if it has none of the accepted forms. */
export function parsePeriod(text: string): Period | undefined {
  const [, quarter, span, month, yearText] =
    /^(?:q([1-4])-|(1[0-2]|[1-9])m-|m(0[1-9]|1[0-2])-)?((?:19|20)\d\d)$/i.exec(text.trim()) ?? [];
  if (yearText === undefined) return undefined;
  const year = Number(yearText);
  if (quarter) return { kind: "quarter", year, first: Number(quarter) * 3 - 2, last: Number(quarter) * 3 };
  if (span) return { kind: "months", year, first: 1, last: Number(span) };
  if (month) return { kind: "month", year, first: Number(month), last: Number(month) };
  return { kind: "year", year, first: 1, last: 12 };
}

/** Writes the form that `parsePeriod` reads, which also names folders and files. */
export function formatPeriodId(period: Period): string {
  const { kind, year, first, last } = toWholePeriod(period);
  switch (kind) {
    case "quarter":
      return `q${last / 3}-${year}`;
    case "months":
      return first === 1 ? `${last}m-${year}` : `m${padToTwoDigits(first)}-m${padToTwoDigits(last)}-${year}`;
    case "month":
      return `m${padToTwoDigits(first)}-${year}`;
    case "year":
      return String(year);
  }
}

/** True for a period of which the data reach a part only. */
export function isPartialPeriod({ wholeLast }: Period): boolean {
  return wholeLast !== undefined;
}

/** The period with all its months, as it is named and as files are called after it. */
export function toWholePeriod({ wholeLast, ...period }: Period): Period {
  return wholeLast === undefined ? period : { ...period, last: wholeLast };
}

/** The same months of the year before: cùng kỳ năm trước. */
export function toSamePeriodLastYear(period: Period): Period {
  return { ...period, year: period.year - 1 };
}

/** The months from January to the end of a period that begins later (lũy kế từ đầu năm); undefined for any other. */
export function findYearToDate({ year, first, last }: Period): Period | undefined {
  if (first === 1) return undefined;
  return { kind: last === 12 ? "year" : "months", year, first: 1, last };
}

/** The quarter or month before a whole one; undefined for months from January on and for a year, which have none of their kind. */
export function findPreviousPeriod(period: Period): Period | undefined {
  const { kind, year, first, last } = period;
  if ((kind !== "quarter" && kind !== "month") || isPartialPeriod(period)) return undefined;
  const length = last - first + 1;
  return first === 1
    ? { kind, year: year - 1, first: 13 - length, last: 12 }
    : { kind, year, first: first - length, last: first - 1 };
}

/** The period for which a report sets tasks: the rest of the year after cumulative months, else the next period of the same kind. */
export function computeRestOfYearOrNextPeriod(period: Period): Period {
  const { kind, year, last } = toWholePeriod(period);
  if (kind === "year" || (kind === "months" && last === 12)) {
    return { kind: "year", year: year + 1, first: 1, last: 12 };
  }
  if (kind === "months") return { kind, year, first: last + 1, last: 12 };
  const length = kind === "quarter" ? 3 : 1;
  const startsNextYear = last === 12;
  const first = startsNextYear ? 1 : last + 1;
  return { kind, year: startsNextYear ? year + 1 : year, first, last: first + length - 1 };
}

export function listMonths({ first, last }: Period): number[] {
  const months: number[] = [];
  for (let month = first; month <= last; month++) months.push(month);
  return months;
}

/** The last day of the period, as in "tính đến ngày 30/9/2022". */
export function computeCutOffDate({ year, last }: Period): CalendarDate {
  return { year, month: last, day: countDaysInMonth(year, last) };
}

export function countDaysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function toYearMonth(year: number, month: number): YearMonth {
  return year * 100 + month;
}

export function listYearMonths(period: Period): YearMonth[] {
  return listMonths(period).map((month) => toYearMonth(period.year, month));
}

/** "9/2022" */
export function formatMonthAndYear(yearMonth: YearMonth): string {
  return `${yearMonth % 100}/${Math.floor(yearMonth / 100)}`;
}

/** "2022-10-07" */
export function formatIsoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${padToTwoDigits(month)}-${padToTwoDigits(day)}`;
}

/** Writes the ISO form with the day first, "07/10/2022". */
export function formatIsoDateDayFirst(isoDate: string): string {
  return isoDate.split("-").toReversed().join("/");
}

/** Parses the ISO form 2022-10-07; undefined if there is no such day. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (!year || !month || month > 12 || !day || day > countDaysInMonth(year, month)) return undefined;
  return { year, month, day };
}

function padToTwoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
