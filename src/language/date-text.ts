/** Dates in running text. Days below 10 and the months 1 and 2 take a zero (Decree 30/2020/NĐ-CP, Annex I, II.4b). */
import type { CalendarDate, YearMonth } from "../period.ts";

/** "30/9/2022", "01/02/2022". */
export function formatNumericDate({ year, month, day }: CalendarDate): string {
  return `${formatNumericDayAndMonth({ month, day })}/${year}`;
}

/** "7/10" becomes "07/10". */
export function formatNumericDayAndMonth({ month, day }: Omit<CalendarDate, "year">): string {
  return `${formatDayNumber(day)}/${formatMonthNumber(month)}`;
}

/** "07": days below 10 take a zero. */
export function formatDayNumber(day: number): string {
  return String(day).padStart(2, "0");
}

/** "02", "3": the months 1 and 2 take a zero. */
export function formatMonthNumber(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}

/** 202209 → "9/2022", 202201 → "01/2022". */
export function formatMonthOfYear(month: YearMonth): string {
  return `${formatMonthNumber(month % 100)}/${Math.floor(month / 100)}`;
}

const heavenlyStems = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"];
const earthlyBranches = ["Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"];

/** The lunar year that begins within the calendar year: 2022 → "Nhâm Dần". */
export function formatLunarYearName(year: number): string {
  // The year 4 was a Giáp Tý.
  return `${heavenlyStems[(year + 6) % 10]} ${earthlyBranches[(year + 8) % 12]}`;
}

/** "tết Nguyên đán Quý Mão 2023", with the capitals of Decree 30, Annex II. */
export function formatLunarNewYear(year: number): string {
  return `tết Nguyên đán ${formatLunarYearName(year)} ${year}`;
}
