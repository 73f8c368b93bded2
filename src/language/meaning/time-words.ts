/** Finds the words of a text that say when: periods, years and dates, and apart from them what something is compared with. */
import { memoize } from "../../exports/memoize.ts";

/** Each in one form, whatever the spelling: "9 tháng", "quý 3", "năm 2022", "ngày 30.9". */
export interface TimeWords {
  readonly own: readonly string[];
  /** The times of the period that is compared with, and of plans: "cùng kỳ 2021", "kế hoạch 2022". */
  readonly compared: readonly string[];
}

type TimePattern = readonly [pattern: RegExp, read: (...groups: (string | undefined)[]) => string[]];

const year = "(?:19|20)\\d\\d";
const numberWords = [
  "một",
  "hai",
  "ba",
  "bốn",
  "năm",
  "sáu",
  "bảy",
  "tám",
  "chín",
  "mười",
  "mười một",
  "mười hai",
];
const monthNames = [...numberWords].reverse().join("|");
const monthCount = `(?:\\d{1,2}|${monthNames})`;
const start = "(?<![\\p{sc=Latn}\\p{N}])";
const end = "(?![\\p{sc=Latn}\\p{N}])";

const documentDate =
  /số:? \S{1,40} ngày (?:\S{1,4} tháng \S{1,4} năm \S{1,6}|[\d/.-]{1,10})|\S{0,40}\d\/\S{0,40}\p{sc=Latn}\S{0,40}/giu;

/** In the order in which they are looked for; each takes its text away from those below. */
const comparedPatterns: readonly TimePattern[] = [
  [
    new RegExp(`${start}cùng k[ỳì](?: năm)?(?: (${year}|trước|ngoái))?${end}`, "giu"),
    (base) => ["cùng kỳ", ...(/^\d/.test(base ?? "") ? [`cùng kỳ ${base}`] : [])],
  ],
  [
    new RegExp(`${start}(năm|quý|quí|tháng|kỳ|kì) (?:trước|ngoái)${end}`, "giu"),
    (unit) => [`${fold(unit)} trước`],
  ],
  [
    new RegExp(`${start}(?:kế hoạch|chỉ tiêu)(?: năm)? (${year})${end}`, "giu"),
    (base) => [`kế hoạch ${base}`],
  ],
  [new RegExp(`${start}so với(?: cả)? năm (${year})${end}`, "giu"), (base) => [`so với ${base}`]],
];

const ownPatterns: readonly TimePattern[] = [
  // Names of things, not of times.
  [new RegExp(`${start}(?:hằng|hàng) (?:tháng|năm|quý)${end}`, "giu"), () => []],
  [
    new RegExp(`${start}(${year})\\s?[-–]\\s?(${year})${end}`, "giu"),
    (from, to) => [`giai đoạn ${from}-${to}`],
  ],
  [
    new RegExp(`${start}(\\d{1,2})[/.-](\\d{1,2})[/.-](${year})${end}`, "giu"),
    (day, month, ofYear) => [`ngày ${Number(day)}.${Number(month)}`, `năm ${ofYear}`],
  ],
  [
    new RegExp(`${start}ngày (\\d{1,2}) tháng (\\d{1,2}) năm (${year})${end}`, "giu"),
    (day, month, ofYear) => [`ngày ${Number(day)}.${Number(month)}`, `năm ${ofYear}`],
  ],
  [
    new RegExp(`${start}(?:ngày|đến|hết|từ) (\\d{1,2})[/.](\\d{1,2})${end}`, "giu"),
    (day, month) => [`ngày ${Number(day)}.${Number(month)}`],
  ],
  [
    new RegExp(`${start}(${monthCount}) tháng(?: (đầu|giữa|cuối)(?: năm)?)?${end}`, "giu"),
    (count, part) => [`${readCount(count)} tháng${part && fold(part) !== "đầu" ? ` ${fold(part)} năm` : ""}`],
  ],
  [
    new RegExp(`${start}(?:quý|quí) (i{1,3}|iv|[1-4])${end}`, "giu"),
    (quarter) => [`quý ${readQuarter(quarter)}`],
  ],
  [
    new RegExp(`${start}(?:quý|quí) (một|hai|ba|bốn|tư)${end}`, "giu"),
    (quarter) => [`quý ${quarter?.toLowerCase() === "tư" ? 4 : readCount(quarter)}`],
  ],
  // "Tháng năm 2022" leaves the number of the month out.
  [
    new RegExp(`${start}tháng (?!năm ${year})(${monthNames})${end}`, "giu"),
    (month) => [`tháng ${readCount(month)}`],
  ],
  [
    new RegExp(`${start}tháng (\\d{1,2})(?:[/.](${year}))?${end}`, "giu"),
    (month, ofYear) => [`tháng ${Number(month)}`, ...(ofYear ? [`năm ${ofYear}`] : [])],
  ],
  [new RegExp(`${start}(?:nửa đầu năm|nửa năm)${end}`, "giu"), () => ["6 tháng"]],
  [new RegExp(`${start}(?:cả năm|trọn năm)${end}`, "giu"), () => ["cả năm"]],
  [new RegExp(`${start}(?:lũy kế|luỹ kế)${end}`, "giu"), () => ["lũy kế"]],
  [new RegExp(`${start}trong (tháng|quý|quí|tuần|ngày)${end}`, "giu"), (unit) => [`trong ${fold(unit)}`]],
  [
    new RegExp(`${start}(1[0-2]|0?[1-9])/(${year})${end}`, "giu"),
    (month, ofYear) => [`tháng ${Number(month)}`, `năm ${ofYear}`],
  ],
  [new RegExp(`(?<!\\p{N})(${year})${end}`, "giu"), (ofYear) => [`năm ${ofYear}`]],
];

const monthsInWords = new RegExp(`${start}(${monthCount})(?= tháng${end})`, "giu");
const quarterInLetters = new RegExp(`(?<=${start}(?:quý|quí) )(i{1,3}|iv)${end}`, "giu");

/** "Chín tháng" and "quý III" with digits. */
export function writePeriodsInDigits(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u00A0]+/g, " ")
    .replace(monthsInWords, (count) => String(readCount(count)))
    .replace(quarterInLetters, (quarter) => String(readQuarter(quarter)));
}

/** Leaves out the dates of regulations and of the document itself. */
export const findTimeWords = memoize(readTimeWords, { maxEntries: 1_000, maxLength: 2_500 });

/** True for "năm 2022" as `findTimeWords` gives it. */
export function isYear(timeWord: string): boolean {
  return timeWord.startsWith("năm ");
}

/** The times with which the numbers of a year are compared, as `findTimeWords` gives them. */
export function listComparedTimes(ofYear: number | undefined): string[] {
  return ["cùng kỳ", ...(ofYear === undefined ? [] : [`cùng kỳ ${ofYear - 1}`, `kế hoạch ${ofYear}`])];
}

function readTimeWords(text: string): TimeWords {
  const oneSpaced = text
    .normalize("NFC")
    .replace(/[\s\u00A0]+/g, " ")
    .replace(documentDate, " ");
  const compared = takePatterns(oneSpaced, comparedPatterns);
  return { compared: compared.words, own: takePatterns(compared.rest, ownPatterns).words };
}

function takePatterns(text: string, patterns: readonly TimePattern[]): { words: string[]; rest: string } {
  const words = new Set<string>();
  let rest = text;
  for (const [pattern, read] of patterns)
    rest = rest.replace(pattern, (_, ...groups: unknown[]) => {
      const texts = groups.filter((group) => typeof group === "string" || group === undefined);
      for (const word of read(...(texts as (string | undefined)[]))) words.add(word);
      return " | ";
    });
  return { words: [...words], rest };
}

function fold(word: string | undefined): string {
  return (word ?? "").toLocaleLowerCase("vi").replace("quí", "quý").replace("kì", "kỳ");
}

function readCount(text: string | undefined): number {
  const index = numberWords.indexOf((text ?? "").toLocaleLowerCase("vi"));
  return index < 0 ? Number(text) : index + 1;
}

function readQuarter(text: string | undefined): number {
  const roman = ["i", "ii", "iii", "iv"].indexOf((text ?? "").toLowerCase());
  return roman < 0 ? Number(text) : roman + 1;
}

/** True for a span of months as `findTimeWords` gives it: "9 tháng", "quý 3", "tháng 9". */
export function isSpanOfMonths(timeWords: string): boolean {
  return / tháng|^(?:quý|tháng) /u.test(timeWords);
}

/** True for "ngày 30.9". */
export function isDay(timeWords: string): boolean {
  return timeWords.startsWith("ngày ");
}

/** Leaves out the day behind the place of an agency: "Ninh Bình, ngày 07 tháng 10 năm 2022". */
export function omitDateOfSigning(text: string): string {
  return text.replace(/, ngày \S{1,4} tháng \S{1,4} năm \S{1,4}/gu, "");
}
