/** When: what the months and dates of a file say together, which no row can say alone. */
import { toYearMonth, type YearMonth } from "../../../period.ts";
import type { CellReading } from "../../cells/cell-reading.ts";
import type { Evidence } from "../evidence.ts";
import { removeCitations } from "./file-year.ts";

export type DateCell = Extract<CellReading, { kind: "date" }>;

interface Occurrence {
  readonly line: number;
  rows: number;
}

/** A file with more different dates is not checked further: 27 years have no more. */
const maxDates = 10_000;

/** The rows of a file by month and by date. Memory grows with the number of different dates, not of rows. */
export class RowTimes {
  readonly #months = new Map<YearMonth, Occurrence>();
  /** The first line of each date. */
  readonly #dates = new Map<DateCell, number>();
  /** The first line of each year of rows without a month. */
  readonly #years = new Map<number, number>();
  /** The latest entries, because rows of one day often follow each other. */
  #month: YearMonth | undefined;
  #monthRows: Occurrence | undefined;
  #date: DateCell | undefined;

  add(line: number, month: YearMonth, date: DateCell | undefined): void {
    if (month !== this.#month || !this.#monthRows) {
      this.#month = month;
      this.#monthRows = this.#months.get(month) ?? { line, rows: 0 };
      this.#months.set(month, this.#monthRows);
    }
    this.#monthRows.rows++;
    if (date !== undefined) this.#addDate(line, date);
  }

  /** Adds further rows of a month and of dates that are known. */
  addRows(month: YearMonth, count: number): void {
    const known = this.#months.get(month);
    if (known) known.rows += count;
  }

  #addDate(line: number, date: DateCell): void {
    if (date === this.#date) return;
    this.#date = date;
    if (!this.#dates.has(date) && this.#dates.size < maxDates) this.#dates.set(date, line);
  }

  /** Adds the year of a row without a month, such as a plan of the year. */
  addYear(line: number, year: number): void {
    if (!this.#years.has(year)) this.#years.set(year, line);
  }

  listYears(): { month: YearMonth; line: number }[] {
    return [...this.#years].map(([year, line]) => ({ month: toYearMonth(year, 1), line }));
  }

  get monthCount(): number {
    return this.#months.size;
  }

  listMonths(): { month: YearMonth; line: number; rows: number }[] {
    return [...this.#months].map(([month, { line, rows }]) => ({ month, line, rows }));
  }

  listDates(): { date: DateCell; line: number }[] {
    return [...this.#dates].map(([date, line]) => ({ date, line }));
  }
}

/** A year of few rows, far from all others of the file. */
export interface StrayYear {
  readonly year: number;
  readonly rows: number;
  readonly line: number;
  readonly mainYear: number;
  readonly mainRows: number;
}

/** More rows than this share of the main year's are no slip of the pen. */
const strayShare = 0.05;
/** So few rows may be a slip in a small file, where they are a larger share. */
const fewRows = 2;
/** A year that goes on within so many months of the main one is its beginning or its end. */
const longestGap = 2;

/** Finds years of which a few rows stand in a file of another year: "2012" typed for "2022". Two years in quantity are honest. */
export function findStrayYears(
  months: readonly { month: YearMonth; line: number; rows: number }[],
  titles: readonly string[] = [],
): StrayYear[] {
  if (months.every(({ month }) => isSameYear(month, months[0]?.month ?? 0))) return [];
  const years = groupRowsByYear(months);
  const [main] = years.toSorted((a, b) => b.rows - a.rows);
  if (!main) return [];
  return years
    .filter((other) => other !== main && isStrayYear(other, main) && !titles.some(saysMonthOf(other.year)))
    .map(({ year, rows, line }) => ({ year, rows, line, mainYear: main.year, mainRows: main.rows }));
}

function isSameYear(month: YearMonth, other: YearMonth): boolean {
  return Math.floor(month / 100) === Math.floor(other / 100);
}

const monthOfYear = /tháng\s+\d{1,2}\s*(?:[-/.]|năm)\s*(\d{4})(?!\d)/giu;

/** "(kèm số cùng kỳ tháng 9/2021)": the title announces the rows of that year. */
function saysMonthOf(year: number): (title: string) => boolean {
  return (title) =>
    [...removeCitations(title).matchAll(monthOfYear)].some(([, named]) => Number(named) === year);
}

interface YearRows {
  readonly year: number;
  readonly rows: number;
  readonly line: number;
  /** Months since year 0, so that December and January are neighbours. */
  readonly first: number;
  readonly last: number;
}

function groupRowsByYear(months: readonly { month: YearMonth; line: number; rows: number }[]): YearRows[] {
  const byYear = new Map<number, YearRows>();
  for (const { month, line, rows } of months) {
    const year = Math.floor(month / 100);
    const position = year * 12 + (month % 100);
    const known = byYear.get(year) ?? { year, rows: 0, line, first: position, last: position };
    byYear.set(year, {
      year,
      rows: known.rows + rows,
      line: Math.min(known.line, line),
      first: Math.min(known.first, position),
      last: Math.max(known.last, position),
    });
  }
  return [...byYear.values()];
}

function isStrayYear(other: YearRows, main: YearRows): boolean {
  const gap = other.year < main.year ? main.first - other.last : other.first - main.last;
  const isRare =
    other.rows <= main.rows * strayShare || (other.rows <= fewRows && main.rows >= other.rows * 4);
  return isRare && gap > longestGap;
}

/** The years of all rows, if none is that which the title or the name of the file says. */
export function findContradictingYearsText(
  rowMonths: readonly { month: YearMonth }[],
  fileYear: Evidence<number> | undefined,
): string | undefined {
  if (!fileYear || fileYear.source === "folder") return undefined;
  const years = [...new Set(rowMonths.map(({ month }) => Math.floor(month / 100)))].sort();
  if (years.length === 0 || years.includes(fileYear.value) || isHandInDateInFileName(rowMonths, fileYear))
    return undefined;
  return years.join(", ");
}

/** True for "bieu-05-01-2022.csv" with rows of the last months of 2021: the name says the day on which it was handed in. */
function isHandInDateInFileName(
  months: readonly { month: YearMonth }[],
  { value, source, text }: Evidence<number>,
): boolean {
  const daysInText = [...text.matchAll(/\d{1,2}\D\d{1,2}\D(\d{4})/g)];
  const isDayInName = source === "file name" && daysInText.some(([, year]) => Number(year) === value);
  const latest = Math.max(...months.map(({ month }) => month));
  return isDayInName && latest >= (value - 1) * 100 + 10 && latest < value * 100;
}
