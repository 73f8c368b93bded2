/** Periods as a report names them: quarters in Roman numerals, months in Arabic ones. */
import { comingPeriod, cutOffDate, type Period } from "../period.ts";
import { lunarNewYear, numericDate } from "./dates.ts";

/** "9 tháng đầu năm 2022", "3 tháng cuối năm 2022", "quý III năm 2022", "tháng 9 năm 2022", "năm 2022". */
export function periodName({ kind, year, first, last }: Period): string {
  switch (kind) {
    case "year":
      return `năm ${year}`;
    case "month":
      return `tháng ${last} năm ${year}`;
    case "quarter":
      return `quý ${["I", "II", "III", "IV"][last / 3 - 1]} năm ${year}`;
    case "months":
      return `${last - first + 1} tháng ${partOfYear(first, last)}năm ${year}`;
  }
}

function partOfYear(first: number, last: number): string {
  if (first === 1) return last === 12 ? "" : "đầu ";
  return last === 12 ? "cuối " : "giữa ";
}

const spelledOut = [
  "Một",
  "Hai",
  "Ba",
  "Bốn",
  "Năm",
  "Sáu",
  "Bảy",
  "Tám",
  "Chín",
  "Mười",
  "Mười một",
  "Mười hai",
];

/** At the beginning of a sentence, where no digit should stand: "Chín tháng đầu năm 2022", "Quý III năm 2022". */
export function periodNameAtStart(period: Period): string {
  const name = periodName(period);
  return capitalized(name.replace(/^\d+/, (count) => spelledOut[Number(count) - 1] ?? count));
}

/** The same months of the year before, as the base of a comparison: "cùng kỳ năm 2021"; for a whole year "năm 2021". */
export function lastYearName({ kind, year }: Period): string {
  return kind === "year" ? `năm ${year - 1}` : `cùng kỳ năm ${year - 1}`;
}

/** Once the base was named in full: "cùng kỳ", "năm trước". */
export function lastYearShortName({ kind }: Period): string {
  return kind === "year" ? "năm trước" : "cùng kỳ";
}

/** The review of a year is a tổng kết, every other one a sơ kết. */
export function reviewVerb({ kind }: Period): string {
  return kind === "year" ? "tổng kết" : "sơ kết";
}

/** "tính đến ngày 30/9/2022". */
export function cutOff(period: Period): string {
  return `tính đến ngày ${numericDate(cutOffDate(period))}`;
}

/** What templates say about time: {{period.name}}, {{coming.name}}, {{lastYear.Name}}; a capital begins a sentence. */
export function periodWords(period: Period) {
  const coming = comingPeriod(period);
  return {
    period: {
      name: periodName(period),
      Name: periodNameAtStart(period),
      verb: reviewVerb(period),
      Verb: capitalized(reviewVerb(period)),
      cutOff: cutOff(period),
      CutOff: capitalized(cutOff(period)),
      year: String(period.year),
      tet: lunarNewYear(period.year),
    },
    coming: { name: periodName(coming), Name: periodNameAtStart(coming), year: String(coming.year) },
    lastYear: {
      name: lastYearName(period),
      Name: capitalized(lastYearName(period)),
      year: String(period.year - 1),
    },
    nextYear: {
      name: `năm ${period.year + 1}`,
      year: String(period.year + 1),
      tet: lunarNewYear(period.year + 1),
    },
  };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
