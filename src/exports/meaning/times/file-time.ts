/** When: the time of all rows of a file, where no column says it: the office's word for this file, the title, the name of the file. */
import type { Office } from "../../../catalogue/office/office.ts";
import { foldText } from "../../cells/text-folding.ts";
import { formatTime, parseTime, parseTimeSpan, type TimeSpan } from "../../cells/time-spans.ts";
import { findEntryOfFile, listNamesOfContent, type NameOfContent, splitSheetPath } from "../../file-name.ts";
import { type Evidence, type Resolution, resolveEvidence } from "../evidence.ts";
import { findFileMonth, listMonthsOfNames } from "./file-month.ts";
import { findFileYear, removeCitations } from "./file-year.ts";

/** Resolves the time that a file says once of all its rows. */
export function resolveFileTime(
  titles: readonly string[],
  path: string,
  files: Office["files"],
): Resolution<TimeSpan> {
  const names = listNamesOfContent(path).filter(({ name }) => wordsOfTime.test(foldText(name)));
  const year = findFileYear(titles, path)?.value;
  // Other words of time, or other words beside it, make it another time or no time of these rows.
  const sayingTime = titles.filter((text) => wordsOfTime.test(foldText(removeCitations(text))));
  const isPlainTitle = sayingTime.every((text) => isPlainTime(removeCitations(text)));
  if (!isPlainTitle || !names.every(({ name }) => isPlainTime(name)))
    return resolveEvidence(listConfirmedTimes(files, path), isSameTime);
  const evidence = [
    ...titles.flatMap((text) => listTimeEvidence(removeCitations(text), text, "title")),
    ...listMonthEvidence(titles),
    ...names.flatMap(({ name, text, source }) => listTimeEvidence(name, text, source)),
    ...listMonthsOfNames(path).map(toSpanEvidence),
    ...listConfirmedTimes(files, path),
  ].map((found) => ({ ...found, value: addYear(found.value, year) }));
  return resolveEvidence(omitQuarterOfWorkbook(evidence, path), isSameTime);
}

const wordsOfQuarter = /\b(?:quy|qui|q)[ \-_]*(?:iv|i{1,3}|[1-4])\b/;

/**
 * Omits the quarter in a workbook's name where the sheet says its month within it: the workbook holds the sheets of the others too. A
 * sheet "Tháng 9" in a workbook "9 tháng" may be either.
 */
function omitQuarterOfWorkbook(evidence: readonly Evidence<TimeSpan>[], path: string): Evidence<TimeSpan>[] {
  const { sheet } = splitSheetPath(path);
  const isOfWorkbook = ({ source, text }: Evidence<TimeSpan>) =>
    sheet !== undefined && source === "file name" && wordsOfQuarter.test(foldText(text));
  const ofSheet = evidence.filter((found) => !isOfWorkbook(found));
  return evidence.filter(
    (found) => !isOfWorkbook(found) || !ofSheet.some(({ value }) => containsTime(found.value, value)),
  );
}

function containsTime(whole: TimeSpan, part: TimeSpan): boolean {
  return whole.year === part.year && whole.first <= part.first && part.last <= whole.last;
}

/** Resolves the year that a file says once of all its rows, or that the office confirmed for it. */
export function resolveFileYear(
  titles: readonly string[],
  path: string,
  files: Office["files"],
): number | undefined {
  const [confirmed] = listConfirmedTimes(files, path);
  return findFileYear(titles, path)?.value ?? confirmed?.value.year;
}

const wordsOfTime = /\b(?:thang|t\d{1,2}|q[1-4]|qu[yi] (?:\d|i{1,3}|iv)|tuan|dot \d|nua (?:dau|cuoi))\b/;

/** Words by which the time is a part of another, several, planned or yet to come; and those of the place and day of a letter. */
const otherTimeWords =
  /\b(?:tuan|dot|lan|nua|ngay|tu|den|het|truoc|sau|va|toi|luy ke|lui ke|ke hoach|uoc|du kien|phuong huong|nhiem vu|cong van|so lieu thang|ca nam|dau thang|cuoi thang|trung tuan)\b/;

/** True for a text with one time and nothing that changes it: "KẾT QUẢ THÁNG 9 NĂM 2022", "viec-lam-quy-3-2022". */
function isPlainTime(text: string): boolean {
  const words = foldText(text).replace(/\b(?:bieu|mau|phu luc)(?: mau)?(?: so)? \w{1,3}\b/g, " ");
  // "Ninh Bình, tháng 10 năm 2022" is the place and the day of a letter.
  if (otherTimeWords.test(words) || /^[^,]{2,40},\s*tháng/iu.test(text.normalize("NFC"))) return false;
  const times = words.match(/\b(?:thang|quy|qui|t\d{1,2}|q[1-4])\b/g) ?? [];
  const numbers = words.replace(/\b20\d\d\b/g, " ").match(/\b(?:t|q)?\d+\b|\b(?:i{1,3}|iv)\b/g) ?? [];
  return times.length === 1 && numbers.length <= 1;
}

function isSameTime(a: TimeSpan, b: TimeSpan): boolean {
  return a.first === b.first && a.last === b.last && a.year === b.year;
}

function addYear(time: TimeSpan, year: number | undefined): TimeSpan {
  return time.year === undefined && year !== undefined ? { ...time, year } : time;
}

/**
 * "9 tháng đầu năm 2022", "quý III năm 2022", "6-thang-2022" within a title or a name. In "Biểu số 3 - Tháng 9" the month has its number
 * behind it, because the one before is that of the form.
 */
const spanWords =
  /(?<![\p{sc=Latn}\d])(?:(?:lũy kế |luỹ kế )?\d{1,2}[ \-_]+(?:tháng|thang)(?![ \-_]*\d{1,2}(?!\d))(?:[ \-_]+(?:đầu|dau|cuối|cuoi)[ \-_]+(?:năm|nam))?|(?:quý|quí|quy|qui|q)[ \-_]*(?:iv|i{1,3}|[1-4])(?![\p{sc=Latn}\d]))(?:[ \-_/,]+(?:năm|nam)?[ \-_]*20\d\d)?/giu;

function listTimeEvidence(
  words: string,
  text: string,
  source: "title" | NameOfContent["source"],
): Evidence<TimeSpan>[] {
  return [...words.normalize("NFC").matchAll(spanWords)].flatMap(([found]) => {
    const value = parseTimeSpan(found);
    return value ? [{ value, source, text }] : [];
  });
}

function listMonthEvidence(titles: readonly string[]): Evidence<TimeSpan>[] {
  const month = findFileMonth(titles, "");
  return month ? [toSpanEvidence(month)] : [];
}

function toSpanEvidence(month: Evidence<number>): Evidence<TimeSpan> {
  return { ...month, value: { first: month.value, last: month.value } };
}

function listConfirmedTimes(files: Office["files"], path: string): Evidence<TimeSpan>[] {
  const text = findConfirmedFile(files, path)?.time;
  const value = text === undefined ? undefined : parseTime(text);
  return value && text !== undefined ? [{ value, source: "office", text }] : [];
}

/** Finds the words of report.yaml on a file, by its path or its name. */
export function findConfirmedFile(files: Office["files"], path: string) {
  return findEntryOfFile(files, path);
}

/** Describes a time as a message quotes it. */
export function describeFileTime({ text, value }: Evidence<TimeSpan>): string {
  return foldText(text) === foldText(formatTime(value)) ? `“${text}”` : `“${text}” (${formatTime(value)})`;
}
