/** Names of periods in a report: quarters in Roman numerals, months in Arabic ones. */

import type { Figure } from "../figures/figure.ts";
import {
  computeCutOffDate,
  computeRestOfYearOrNextPeriod,
  findPreviousPeriod,
  isPartialPeriod,
  type Period,
  toWholePeriod,
} from "../period.ts";
import { capitalizeFirst } from "./capitalize.ts";
import { formatLunarNewYear, formatNumericDate } from "./date-text.ts";

/** "9 tháng đầu năm 2022", "3 tháng cuối năm 2022", "quý III năm 2022", "tháng 9 năm 2022", "năm 2022". */
export function formatPeriodName(period: Period): string {
  const { kind, year, first, last } = toWholePeriod(period);
  switch (kind) {
    case "year":
      return `năm ${year}`;
    case "month":
      return `tháng ${last} năm ${year}`;
    case "quarter":
      return `quý ${["I", "II", "III", "IV"][last / 3 - 1]} năm ${year}`;
    case "months":
      if (isWholeYear(period)) return `năm ${year}`;
      if (first === last) return `tháng ${last} năm ${year}`;
      return `${last - first + 1} tháng ${choosePartOfYearWord(first, last)}năm ${year}`;
  }
}

/** The months that a column of figures covers: the name of the period, of a part of it "9 tháng đầu năm 2022". */
export function formatCoveredPeriodName(period: Period): string {
  if (!isPartialPeriod(period)) return formatPeriodName(period);
  const { year, first, last } = period;
  if (first === 1 || first === last) return formatPeriodName({ kind: "months", year, first, last });
  return `tháng ${first} đến tháng ${last} năm ${year}`;
}

function choosePartOfYearWord(firstMonth: number, lastMonth: number): string {
  if (firstMonth === 1) return lastMonth === 12 ? "" : "đầu ";
  return lastMonth === 12 ? "cuối " : "giữa ";
}

const spelledNumbers = [
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

/** "Chín tháng đầu năm 2022", "Quý III năm 2022": a sentence does not begin with a digit. */
export function formatPeriodNameAtSentenceStart(period: Period): string {
  const name = formatPeriodName(period);
  return capitalizeFirst(name.replace(/^\d+/, (count) => spelledNumbers[Number(count) - 1] ?? count));
}

/** The base of a comparison in full: "cùng kỳ năm 2021"; for a whole year "năm 2021". */
export function formatSamePeriodLastYearName(period: Period): string {
  const lastYear = `năm ${period.year - 1}`;
  return isWholeYear(period) && !isPartialPeriod(period) ? lastYear : `cùng kỳ ${lastYear}`;
}

/** The base of later comparisons in the same document: "cùng kỳ", "năm trước". */
export function formatSamePeriodLastYearShortName(period: Period): string {
  return isWholeYear(period) && !isPartialPeriod(period) ? "năm trước" : "cùng kỳ";
}

/** The quarter or month before, within the year without its number: "quý II", "tháng 12 năm 2021"; short "quý trước" only across years. */
export function formatPreviousPeriodName(period: Period, form: "long" | "short" | "none"): string {
  const previous = findPreviousPeriod(period);
  if (!previous) return "kỳ trước";
  const name = formatPeriodName(previous);
  if (previous.year === period.year) return name.replace(` năm ${previous.year}`, "");
  return form === "long" ? name : `${previous.kind === "quarter" ? "quý" : "tháng"} trước`;
}

type TimeOfFigure = Pick<Figure, "period" | "placeTime">;

/** True for the total of a place that did not exist in January. */
export function hasBegunWithinYear({ placeTime }: Pick<Figure, "placeTime">): boolean {
  return placeTime !== undefined && placeTime.first % 100 > 1;
}

/** "lũy kế 9 tháng", "lũy kế cả năm", "lũy kế từ tháng 7": the name of the months from January, or from the first one of a place, in a clause. */
export function formatToDateName(figure: TimeOfFigure): string {
  const { period, placeTime } = figure;
  if (placeTime && hasBegunWithinYear(figure)) return `lũy kế từ tháng ${placeTime.first % 100}`;
  const { last } = period;
  return last === 12 ? "lũy kế cả năm" : `lũy kế ${last} tháng`;
}

/** The base of a stock against the start of its year: "cuối năm 2021"; short "cuối năm trước". */
export function formatYearStartName({ year }: Period, form: "long" | "short" | "none"): string {
  return form === "long" ? `cuối năm ${year - 1}` : "cuối năm trước";
}

/** "tổng kết" for a year, "kết quả" for a month, of which nobody holds a review, "sơ kết" for what lies between. */
export function chooseReviewVerb(period: Period): string {
  if (isWholeYear(period)) return "tổng kết";
  return period.kind === "month" ? "kết quả" : "sơ kết";
}

/** "nhiệm vụ trọng tâm 3 tháng cuối năm 2022"; for a year to come "phương hướng, nhiệm vụ năm 2023". */
function formatTasksName(coming: Period): string {
  const tasks = coming.kind === "year" ? "phương hướng, nhiệm vụ" : "nhiệm vụ trọng tâm";
  return `${tasks} ${formatPeriodName(coming)}`;
}

/** The subject of a report, the year once: "9 tháng đầu năm, triển khai nhiệm vụ trọng tâm 3 tháng cuối năm 2022". */
function formatPeriodAndTasks(period: Period, coming: Period): string {
  const [name, tasks] = [formatPeriodName(period), formatTasksName(coming)];
  if (coming.kind === "year") return `${name}, ${tasks}`;
  if (period.kind === "month") return `${name} và ${tasks}`;
  return `${period.year === coming.year ? removeYear(name) : name}, triển khai ${tasks}`;
}

/** The subject of a sentence, the year once: "9 tháng đầu năm và nhiệm vụ trọng tâm 3 tháng cuối năm 2022". */
function formatPeriodWithTasksInSentence(period: Period, coming: Period): string {
  const name = formatPeriodName(period);
  return `${period.year === coming.year ? removeYear(name) : name} và ${formatTasksName(coming)}`;
}

/** "9 tháng đầu năm", "quý III": the name where the year stands in what follows. */
function removeYear(name: string): string {
  return name.replace(/(?<=(?:đầu|giữa|cuối) năm) \d+$|(?<!đầu|giữa|cuối) năm \d+$/, "");
}

/** The twelve months of a year, whichever way they are asked for. */
function isWholeYear(period: Period): boolean {
  const { first, last } = toWholePeriod(period);
  return first === 1 && last === 12;
}

/** "tính đến ngày 30/9/2022". */
export function formatCutOffPhrase(period: Period): string {
  return `tính đến ngày ${formatNumericDate(computeCutOffDate(period))}`;
}

/** "đến hết tháng 9 năm 2022": what was reached, with all that had to be done before. */
function formatUpToPhrase(period: Period): string {
  const { year, last } = period;
  return isWholeYear(period) && last === 12 ? `đến hết năm ${year}` : `đến hết tháng ${last} năm ${year}`;
}

/** The first sentence of a document of part of a period; undefined for a whole one. */
export function describePartialPeriod(period: Period): string | undefined {
  const { last, wholeLast } = period;
  if (wholeLast === undefined) return undefined;
  const missing =
    last + 1 === wholeLast ? `tháng ${wholeLast}` : `từ tháng ${last + 1} đến tháng ${wholeLast}`;
  const cutOff = formatNumericDate(computeCutOffDate(period));
  return `Số liệu tính đến ngày ${cutOff}; chưa có số liệu ${missing}.`;
}

/** "đầu năm" for months from January on, "đầu quý", "đầu tháng"; "đầu kỳ" for other months. */
function formatStartOfPeriodName({ kind, first }: Period): string {
  if (first === 1) return "đầu năm";
  if (kind === "months" || kind === "year") return "đầu kỳ";
  return kind === "quarter" ? "đầu quý" : "đầu tháng";
}

/** The words of templates for periods: {{period.name}}, {{coming.name}}; a capital key ({{lastYear.Name}}) begins a sentence. */
export function buildPeriodWords(period: Period) {
  const coming = computeRestOfYearOrNextPeriod(period);
  return {
    period: {
      name: formatPeriodName(period),
      Name: formatPeriodNameAtSentenceStart(period),
      withTasks: formatPeriodAndTasks(period, coming),
      andTasks: formatPeriodWithTasksInSentence(period, coming),
      verb: chooseReviewVerb(period),
      Verb: capitalizeFirst(chooseReviewVerb(period)),
      upTo: formatUpToPhrase(period),
      UpTo: capitalizeFirst(formatUpToPhrase(period)),
      start: formatStartOfPeriodName(period),
      cutOff: formatCutOffPhrase(period),
      CutOff: capitalizeFirst(formatCutOffPhrase(period)),
      year: String(period.year),
      tet: formatLunarNewYear(period.year),
    },
    coming: {
      name: formatPeriodName(coming),
      Name: formatPeriodNameAtSentenceStart(coming),
      tasks: formatTasksName(coming),
      year: String(coming.year),
    },
    lastYear: {
      name: formatSamePeriodLastYearName(period),
      Name: capitalizeFirst(formatSamePeriodLastYearName(period)),
      year: String(period.year - 1),
    },
    nextYear: {
      name: `năm ${period.year + 1}`,
      year: String(period.year + 1),
      tet: formatLunarNewYear(period.year + 1),
    },
  };
}
