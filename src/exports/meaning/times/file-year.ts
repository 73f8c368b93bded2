/** When: the year of a whole file, which completes months without one, from the titles above the table and from the path. */
import { isTimeType } from "../../../catalogue/column-types.ts";
import { buildIssue, type Issue, shortenAndCleanText } from "../../../issues/issue.ts";
import { parsePlausibleYear } from "../../cells/dates.ts";
import { pickFileName, splitSheetPath } from "../../file-name.ts";
import { memoize } from "../../memoize.ts";
import type { Header } from "../../table/header/header.ts";
import { type Evidence, resolveEvidence } from "../evidence.ts";

/** The texts of a table that may name its year: the titles, and the head of its months ("Tháng (năm 2021)"). */
export function listTextsThatMayNameYear({ titles, columns }: Pick<Header, "titles" | "columns">): string[] {
  return [...titles, ...columns.flatMap(({ column, header }) => (isTimeType(column.type) ? [header] : []))];
}

/** The only year named in the titles above the table, else the only year in the name of the sheet, else in the path of the file. */
export function findFileYear(titles: readonly string[], path: string): Evidence<number> | undefined {
  const inTitles = collectTitleYearEvidence(titles);
  if (inTitles.length > 0) return pickAgreedYearEvidence(inTitles);
  const { file, sheet } = splitSheetPath(path);
  const inSheet = collectPathYears(sheet ?? "");
  const inPath = collectPathYears(file);
  // A workbook of 2021 and 2022 has a sheet for each; the sheet of 2021 in a workbook of 2022 is in doubt.
  if (sheet !== undefined && inSheet.length > 0 && (inPath.length === 0 || inPath.includes(inSheet[0] ?? 0)))
    return pickAgreedYearEvidence(inSheet.map((value) => ({ value, source: "sheet name", text: sheet })));
  const fileName = pickFileName(file);
  return pickAgreedYearEvidence(
    [...inSheet, ...inPath].map((value) =>
      fileName.includes(String(value))
        ? { value, source: "file name", text: fileName }
        : { value, source: "folder", text: path },
    ),
  );
}

/** Reports a title and a file name of different years: one of them is the name of another year's file. */
export function checkTitleAndFileNameYears(titles: readonly string[], path: string, line: number): Issue[] {
  const name = pickFileName(path);
  const titleYear = pickAgreedYearEvidence(collectTitleYearEvidence(titles));
  const nameYears = new Set(collectPathYears(name));
  const [nameYear] = nameYears;
  if (!titleYear || nameYear === undefined || nameYears.size > 1) return [];
  const nameEvidence: Evidence<number> = { value: nameYear, source: "file name", text: name };
  const resolution = resolveEvidence([titleYear, nameEvidence]);
  if (resolution.kind !== "conflict") return [];
  const { nearer, farther } = resolution;
  const title = shortenAndCleanText(nearer.text, 120);
  const details = { title, titleYear: nearer.value, name: farther.text, nameYear: farther.value };
  return [buildIssue("file-years-differ", details, { file: path, line })];
}

/** Texts whose year is that of a document or of a day: "Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2021", "68/NQ-CP năm 2021". */
const citedYears: readonly RegExp[] = [
  /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/giu,
  /ngày\s+\d{1,2}([-/.])\d{1,2}\1\d{4}/giu,
  /\d+\/\d{4}\/[\p{sc=Latn}-]+/giu,
  /\d+\/[\p{sc=Latn}\d]+(?:-[\p{sc=Latn}\d]+)*[\s,]+(?:ngày[^;()]{0,20}?)?(?:tháng\s+\d{1,2}\s+)?năm\s+\d{4}/giu,
  /(?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|công văn|kế hoạch)\s+số\s+[^;,()\s]+\s+năm\s+\d{4}/giu,
  /(?:bộ luật|luật|pháp lệnh|hiến pháp)[^;,()]{0,60}?năm\s+\d{4}/giu,
];

/** "Từ ngày 01/01/2022 đến ngày 30/9/2022": the period of the table, where both days lie in one year. */
const periodInDays =
  /từ\s+(?:ngày\s+)?\d{1,2}[-/.]\d{1,2}[-/.](\d{4})\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2}[-/.]\d{1,2}[-/.]\1(?!\d)/giu;

/** "Đầu năm 2022" is the end of 2021; "6 tháng đầu năm 2022" lies in 2022. */
const startOfYear = /(?<!tháng\s+)(?<!\p{sc=Latn})đầu\s+năm\s+\d{4}/giu;

const titleYearPattern =
  /(?:năm|(?:tháng|quý)\s+[\divx]+|\d\s*tháng)\s*(?:[-/.]\s*)?((?:19|20)\d\d)(?!\d|\s*[-–]\s*20\d\d)/giu;

const yearDigits = /\d{4}/;

/** What every one of these citations holds, in lower case; most titles hold none of it. */
const wordsOfCitations = /ngày|\/|\ssố\s|luật|pháp lệnh|hiến pháp/u;

/** Removes the acts that a title cites, with their years. */
export const removeCitations: (text: string) => string = memoize((text) => {
  const words = text.slice(0, 500).normalize("NFC");
  return yearDigits.test(words) && wordsOfCitations.test(words.toLowerCase())
    ? citedYears.reduce((rest, citation) => rest.replace(citation, " "), words)
    : words;
});

function collectTitleYearEvidence(titles: readonly string[]): Evidence<number>[] {
  return titles.flatMap(listYearsOfTitle);
}

/** The titles of a file are asked for their years by several checks. */
const listYearsOfTitle = memoize((text): readonly Evidence<number>[] => {
  if (!yearDigits.test(text)) return [];
  const words = text.slice(0, 500).normalize("NFC");
  const plain = removeCitations(text).replace(startOfYear, " ");
  const found = [...plain.matchAll(titleYearPattern), ...words.matchAll(periodInDays)];
  return found.flatMap(([, digits = ""]): Evidence<number>[] => {
    const value = parsePlausibleYear(digits);
    return value === undefined ? [] : [{ value, source: "title", text }];
  });
});

/** "qd-23-2021" in a name cites a decision. */
const citedInPath = /(?:qd|nq|nd|tt|ct|cv|kh)[-_ ]?\d+[-_ ]20\d\d(?!\d)/giu;

function collectPathYears(path: string): number[] {
  const years = path.replace(citedInPath, " ").match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  return years.flatMap((year) => parsePlausibleYear(year) ?? []);
}

function pickAgreedYearEvidence(yearEvidence: readonly Evidence<number>[]): Evidence<number> | undefined {
  return new Set(yearEvidence.map(({ value }) => value)).size === 1 ? yearEvidence[0] : undefined;
}
