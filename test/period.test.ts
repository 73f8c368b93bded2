import { expect, test } from "vitest";
import {
  computeCutOffDate,
  computeRestOfYearOrNextPeriod,
  findPreviousPeriod,
  findYearToDate,
  formatPeriodId,
  listMonths,
  parseIsoDate,
  parsePeriod,
  toSamePeriodLastYear,
} from "../src/period.ts";

function requirePeriod(text: string) {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(`${text} is no period`);
  return parsed;
}

test.each([
  ["q1-2022", 1, 3],
  ["q4-2021", 10, 12],
  ["3m-2022", 1, 3],
  ["1m-2022", 1, 1],
  ["4m-2022", 1, 4],
  ["11m-2022", 1, 11],
  ["6m-2022", 1, 6],
  ["9m-2022", 1, 9],
  ["12m-2021", 1, 12],
  ["m09-2022", 9, 9],
  ["m12-2022", 12, 12],
  ["2022", 1, 12],
])("%s goes from month %i to month %i", (text, first, last) => {
  expect(listMonths(requirePeriod(text))).toEqual(
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  expect(formatPeriodId(requirePeriod(text))).toBe(text);
});

test.each([
  "",
  "q5-2022",
  "q0-2022",
  "13m-2022",
  "0m-2022",
  "m9-2022",
  "m13-2022",
  "9m2022",
  "22",
  "9m-22",
  "2022-09",
  "../9m-2022",
  "9m-2022x",
])("%o is no period", (text) => {
  expect(parsePeriod(text)).toBeUndefined();
});

test("case and surrounding blanks do not matter", () => {
  expect(requirePeriod(" Q3-2022 ")).toEqual(requirePeriod("q3-2022"));
});

test.each([
  ["q1-2022", "q2-2022"],
  ["q4-2021", "q1-2022"],
  ["3m-2022", "m04-m12-2022"],
  ["6m-2022", "m07-m12-2022"],
  ["9m-2022", "m10-m12-2022"],
  ["12m-2021", "2022"],
  ["m09-2022", "m10-2022"],
  ["m12-2021", "m01-2022"],
  ["2021", "2022"],
])("the period after %s is %s", (text, next) => {
  expect(formatPeriodId(computeRestOfYearOrNextPeriod(requirePeriod(text)))).toBe(next);
});

test.each([
  ["q3-2022", "9m-2022", "q2-2022"],
  ["q1-2022", undefined, "q4-2021"],
  ["q4-2022", "2022", "q3-2022"],
  ["m09-2022", "9m-2022", "m08-2022"],
  ["m01-2022", undefined, "m12-2021"],
  ["m12-2022", "2022", "m11-2022"],
  ["9m-2022", undefined, undefined],
  ["12m-2022", undefined, undefined],
  ["2022", undefined, undefined],
])("%s has the year to date %s and the period %s before it", (text, toDate, previous) => {
  const period = requirePeriod(text);
  const [yearToDate, before] = [findYearToDate(period), findPreviousPeriod(period)];
  expect(yearToDate && formatPeriodId(yearToDate)).toBe(toDate);
  expect(before && formatPeriodId(before)).toBe(previous);
});

test("a part of a quarter reaches as far as its data, and is compared with no whole one", () => {
  const partial = { ...requirePeriod("q3-2022"), last: 8, wholeLast: 9 };
  expect(findYearToDate(partial)).toEqual(requirePeriod("8m-2022"));
  expect(findPreviousPeriod(partial)).toBeUndefined();
});

test.each(["q3-2022", "9m-2022", "m02-2024", "2022"])(
  "%s is compared with the same months of the year before",
  (text) => {
    const { year, ...months } = requirePeriod(text);
    expect(toSamePeriodLastYear(requirePeriod(text))).toEqual({ year: year - 1, ...months });
  },
);

test.each([
  ["9m-2022", 30, 9],
  ["q1-2022", 31, 3],
  ["m02-2022", 28, 2],
  ["m02-2024", 29, 2],
  ["2021", 31, 12],
])("%s ends on day %i of month %i", (text, day, month) => {
  expect(computeCutOffDate(requirePeriod(text))).toEqual({ year: requirePeriod(text).year, month, day });
});

test.each([
  ["2022-10-07", { year: 2022, month: 10, day: 7 }],
  ["2024-02-29", { year: 2024, month: 2, day: 29 }],
  ["2022-02-29", undefined],
  ["2022-13-01", undefined],
  ["7/10/2022", undefined],
])("parseIsoDate(%s)", (text, date) => {
  expect(parseIsoDate(text)).toEqual(date);
});
