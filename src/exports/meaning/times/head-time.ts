/** When: the time that the head of a column of numbers says of them, which the rows may contradict: "Đầu năm 2022 (31/12/2021)". */
import type { YearMonth } from "../../../period.ts";
import { toYearMonth } from "../../../period.ts";
import { removeCitations } from "./file-year.ts";

/** "Đến ngày 30/9/2022", "(31/12/2021)", "thời điểm 31/12/2021": a day that is not that of a document. */
const dayOfHead =
  /(?:đến(?:\s+hết)?(?:\s+ngày)?|thời\s+điểm(?:\s+ngày)?|[([])\s*\d{1,2}[-/.](\d{1,2})[-/.](20\d\d)(?!\d)/iu;
const monthOfHead = /tháng\s+(\d{1,2})\s*(?:[-/.]|năm)\s*(20\d\d)(?!\d)/iu;
/** "9 tháng đầu năm 2022" is no moment. */
const startOfYear = /(?<!\p{sc=Latn}|tháng\s+)đầu\s+năm\s+(20\d\d)(?!\d)/iu;
const endOfYear = /(?<!\p{sc=Latn})cuối\s+năm\s+(20\d\d)(?!\d)/iu;

/** Finds the month of a head; the start of a year is the end of the one before. */
export function findMonthOfHead(head: string): YearMonth | undefined {
  if (!/20\d\d/.test(head)) return undefined;
  const text = head.slice(0, 500).normalize("NFC");
  const day = dayOfHead.exec(text);
  if (day) return buildMonth(day[2], day[1]);
  const plain = removeCitations(text);
  const month = monthOfHead.exec(plain);
  if (month) return buildMonth(month[2], month[1]);
  const start = startOfYear.exec(plain)?.[1];
  if (start !== undefined) return toYearMonth(Number(start) - 1, 12);
  const end = endOfYear.exec(plain)?.[1];
  return end === undefined ? undefined : toYearMonth(Number(end), 12);
}

function buildMonth(year: string | undefined, month: string | undefined): YearMonth | undefined {
  const number = Number(month);
  return number >= 1 && number <= 12 ? toYearMonth(Number(year), number) : undefined;
}
