/** The names of months as Excel writes them with Vietnamese or English settings, and as offices write them in words. */
import { foldText } from "./text-folding.ts";

const englishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "Tháng Giêng" and "tháng Chạp" are not among them: they are months of the lunar year. */
const vietnameseMonths = [
  "mot",
  "hai",
  "ba",
  "tu",
  "nam",
  "sau",
  "bay",
  "tam",
  "chin",
  "muoi",
  "muoi mot",
  "muoi hai",
];

const romanMonths = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** Roman numbers up to IV also name quarters: "IV/2022". */
const lastQuarter = 4;

/** Parses "Thg 7", "Tháng Bảy", "Tháng VII" and "Jul", folded, also with "năm" behind; undefined for any other text. */
export function parseMonthName(foldedName: string): number | undefined {
  return (
    parseMonthNameWithoutYearWord(foldedName) ??
    parseMonthNameWithoutYearWord(foldedName.replace(/ nam$/, ""))
  );
}

function parseMonthNameWithoutYearWord(foldedName: string): number | undefined {
  const [, english] = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/.exec(foldedName) ?? [];
  if (english) return englishMonths.indexOf(english) + 1;
  const [, word = ""] = /^(?:thang|thg) ?(.+)$/.exec(foldedName) ?? [];
  const digits = /^\d{1,2}$/.test(word) ? Number(word) : 0;
  const month =
    digits ||
    vietnameseMonths.indexOf(word) + 1 ||
    (foldedName.startsWith("thang") ? romanMonths.indexOf(word) + 1 : 0);
  return month >= 1 && month <= 12 ? month : undefined;
}

/** Parses a Roman number without "tháng" before it, which up to IV is a month only where the column says so. */
export function parseRomanMonth(foldedName: string, isMonthColumn: boolean): number | undefined {
  const month = romanMonths.indexOf(foldedName) + 1;
  return month > lastQuarter || (month > 0 && isMonthColumn) ? month : undefined;
}

/** True for "tháng năm 2022" without a capital: the fifth month, or a form in which the number of the month was left out. */
export function canNamMeanMayOrYear(text: string): boolean {
  return /\bthang nam \d/.test(foldText(text)) && !text.normalize("NFC").includes("Năm");
}
