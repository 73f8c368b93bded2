/** When: the month of a whole file, which its title or its name says and its rows contradict. */
import type { YearMonth } from "../../../period.ts";
import { listNamesOfContent, type NameOfContent } from "../../file-name.ts";
import type { Evidence } from "../evidence.ts";
import { removeCitations } from "./file-year.ts";

/** "Tháng 9/2022", "tháng 9 năm 2022"; not "9 tháng", "từ tháng 1 đến tháng 9 năm 2022" or "tháng 9 và lũy kế". */
const titleMonth =
  /(?<!\d\s*)(?<!tháng\s+\d{1,2}\s*(?:đến|tới|và|[-–,])\s*(?:hết\s+)?)tháng\s+(\d{1,2})(?=\s*(?:[-/.]|năm)\s*20\d\d|\s*$)/giu;
/** "thang-9", "T9"; "Tháng 1-9" says several. */
const nameMonth =
  /(?<![\p{sc=Latn}\d])(?:thang|tháng|t)[-_ ]?(\d{1,2})(?!\d)(?!\s*[-–_ ]\s*(?:[2-9]|1[0-2])(?!\d))/giu;

/** The only month that the titles name, else the only one in the name of the sheet, else in that of the file. */
export function findFileMonth(titles: readonly string[], path: string): Evidence<number> | undefined {
  const inTitles = titles.flatMap((text) =>
    collectMonthEvidence(removeCitations(text), titleMonth, text, "title"),
  );
  if (inTitles.length > 0) return pickOnlyMonth(inTitles);
  const inNames = listNamesOfContent(path).map(collectMonthsOfName);
  return pickOnlyMonth(inNames.find((months) => months.length > 0) ?? []);
}

/** The only month in each name of a sheet and of its file: they may disagree. */
export function listMonthsOfNames(path: string): Evidence<number>[] {
  return listNamesOfContent(path).flatMap((name) => pickOnlyMonth(collectMonthsOfName(name)) ?? []);
}

function collectMonthsOfName({ name, text, source }: NameOfContent): Evidence<number>[] {
  return collectMonthEvidence(name, nameMonth, text, source);
}

function pickOnlyMonth(found: readonly Evidence<number>[]): Evidence<number> | undefined {
  return new Set(found.map(({ value }) => value)).size === 1 ? found[0] : undefined;
}

function collectMonthEvidence(
  searchedText: string,
  pattern: RegExp,
  quotedText: string,
  source: "title" | NameOfContent["source"],
): Evidence<number>[] {
  return [...searchedText.matchAll(pattern)].flatMap(([, digits]) => {
    const value = Number(digits);
    return value >= 1 && value <= 12 ? [{ value, source, text: quotedText }] : [];
  });
}

/** The month of all rows, if it is one, and another than the file says. */
export function findOnlyMonthIfContradicting(
  rowMonths: readonly { month: YearMonth }[],
  fileMonth: Evidence<number> | undefined,
): YearMonth | undefined {
  const [only, ...others] = rowMonths;
  if (!only || !fileMonth || others.length > 0) return undefined;
  return only.month % 100 === fileMonth.value ? undefined : only.month;
}
