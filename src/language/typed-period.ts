/** Periods as people type them: "9 tháng 2022", "9T/2022", "quý 3/2022", "Q3.2022", "T9/2022", "năm 2022". */
import { parseTime } from "../exports/cells/time-spans.ts";
import { type Period, parsePeriod } from "../period.ts";

/** "9T/2022" counts nine months from January on, where "T9/2022" is September. */
const countedMonths = /^\s*(\d{1,2})\s*t(?:háng|hang)?\s*(?:[-/.]\s*)?(?=20\d\d\s*$)/iu;

/** Parses a period in its own form or in words; undefined for a text without a year and for months that are no period. */
export function parseTypedPeriod(text: string): Period | undefined {
  const own = parsePeriod(text);
  if (own) return own;
  const time = parseTime(text.replace(countedMonths, "$1 tháng "));
  if (time?.year === undefined) return undefined;
  const { first, last, year } = time;
  if (first === 1 && last === 12) return { kind: isCounted(text) ? "months" : "year", year, first, last };
  if (isCounted(text)) return first === 1 ? { kind: "months", year, first, last } : undefined;
  if (first === last) return { kind: "month", year, first, last };
  return last - first === 2 && last % 3 === 0 ? { kind: "quarter", year, first, last } : undefined;
}

/** True for "3 tháng đầu năm 2022", which has the months of the first quarter and another name. */
function isCounted(text: string): boolean {
  return /^\s*\d{1,2}\s*t(?!\d)/iu.test(text);
}
