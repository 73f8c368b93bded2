import { describe, expect, test } from "vitest";
import {
  findContradictingYearsText,
  findStrayYears,
  RowTimes,
} from "../../../../src/exports/meaning/times/row-times.ts";

/** "202201:8" is the month 1/2022 with eight rows. */
function buildMonths(text: string) {
  return text
    .split(" ")
    .filter((entry) => entry !== "")
    .map((entry, index) => {
      const [month = 0, rows = 0] = entry.split(":").map(Number);
      return { month, rows, line: index + 2 };
    });
}

describe("years of a few rows", () => {
  test.each([
    ["one year", "202201:4 202209:4", []],
    ["a slip of ten years", "202201:8 201201:1", [2012]],
    ["a slip of a year", "202201:8 202209:8 202103:1", [2021]],
    ["two rows among eight of another year", "202201:8 201201:2", [2012]],
    ["two rows among seven of another year", "202201:7 201201:2", []],
    ["two months away", "202201:8 202111:1", []],
    ["three months away", "202201:8 202110:1", [2021]],
    ["three months ahead", "202212:8 202303:1", [2023]],
    ["before the first of its months, in the order of the file", "202209:4 202201:4 202111:1", []],
    ["behind the last of its months, in the order of the file", "202212:4 202205:4 202302:1", []],
    ["a slip into the year to come", "202201:8 202209:8 202309:1", [2023]],
    ["the last month of the year before", "202201:8 202209:8 202112:1", []],
    ["the first month of the year after", "202211:8 202301:1", []],
    ["two years in quantity", "202101:8 202201:8", []],
    ["an early year of many rows", "201201:3 202201:8", []],
    ["a block of a large file", "201201:5 202201:100", [2012]],
    ["six of a hundred rows", "201201:6 202201:100", []],
    ["two slips", "202201:30 201201:1 200201:1", [2012, 2002]],
    ["a file of two rows", "202201:1 201201:1", []],
    ["no rows", "", []],
  ])("%s: %s", (_, months, expected) =>
    expect(findStrayYears(buildMonths(months)).map(({ year }) => year)).toEqual(expected),
  );

  test.each([
    ["SỐ LIỆU NĂM 2022 (kèm số cùng kỳ tháng 9/2021)", []],
    ["SỐ LIỆU NĂM 2022 theo Quyết định số 12/QĐ-UBND ngày 05 tháng 9 năm 2021", [2021]],
    ["SỐ LIỆU NĂM 2022 (tháng 9/20211)", [2021]],
    ["SỐ LIỆU NĂM 2022 (so với năm 2021)", [2021]],
  ])("a month of another year below the title %s", (title, expected) =>
    expect(findStrayYears(buildMonths("202201:8 202109:1"), [title]).map(({ year }) => year)).toEqual(
      expected,
    ),
  );

  test("the line of the first stray row and both counts", () =>
    expect(findStrayYears(buildMonths("202201:8 201203:1 201201:1"))).toEqual([
      { year: 2012, rows: 2, line: 3, mainYear: 2022, mainRows: 8 },
    ]));
});

test("the years of rows without months, once each", () => {
  const times = new RowTimes();
  for (const [line, year] of [
    [2, 2023],
    [3, 2023],
    [4, 2022],
  ] as const)
    times.addYear(line, year);
  expect(times.listYears()).toEqual([
    { month: 202301, line: 2 },
    { month: 202201, line: 4 },
  ]);
});

describe("a file of another year than it says", () => {
  const name = (text: string, value: number) => ({ value, source: "file name", text }) as const;
  test.each([
    ["rows of that year", "202201:1", name("a-2022.csv", 2022), undefined],
    ["rows of another year", "201801:1", name("a-2022.csv", 2022), "2018"],
    ["rows of two other years", "201901:1 201801:1", name("a-2022.csv", 2022), "2018, 2019"],
    ["some rows of that year", "202101:9 202201:1", name("a-2022.csv", 2022), undefined],
    [
      "the year of a folder",
      "202101:1",
      { value: 2022, source: "folder", text: "2022/a.csv" } as const,
      undefined,
    ],
    ["the year of a title", "202101:1", { value: 2022, source: "title", text: "Năm 2022" } as const, "2021"],
    ["December handed in in January", "202112:1", name("a-5-1-2022.csv", 2022), undefined],
    ["October handed in in January", "202110:1", name("a-5-1-2022.csv", 2022), undefined],
    ["September handed in in January", "202109:1", name("a-5-1-2022.csv", 2022), "2021"],
    ["the whole year handed in in January", "202101:1 202112:1", name("a-5-1-2022.csv", 2022), undefined],
    ["a year later under the name of a day", "202301:1", name("a-5-1-2022.csv", 2022), "2023"],
    [
      "December under a title with a day",
      "202112:1",
      { value: 2022, source: "title", text: "Ngày 5-1-2022" } as const,
      "2021",
    ],
    ["May handed in in January", "202105:1", name("a-5-1-2022.csv", 2022), "2021"],
    ["December under the name of a year", "202112:1", name("a-2022.csv", 2022), "2021"],
    ["no year", "202101:1", undefined, undefined],
    ["no rows", "", name("a-2022.csv", 2022), undefined],
  ])("%s", (_, months, fileYear, expected) =>
    expect(findContradictingYearsText(buildMonths(months), fileYear)).toBe(expected),
  );
});

test("rows are counted by month and by date, each with its first line", () => {
  const buildDate = (value: string) =>
    ({ kind: "date", value, month: 202201, dayFirstProven: false, isSwappable: false }) as const;
  const [first, second] = [buildDate("2022-01-05"), buildDate("2022-01-06")];
  const times = new RowTimes();
  times.add(2, 202201, first);
  times.add(3, 202201, second);
  times.add(4, 202202, undefined);
  times.add(5, 202201, first);
  expect(times.monthCount).toBe(2);
  expect(times.listMonths()).toEqual([
    { month: 202201, line: 2, rows: 3 },
    { month: 202202, line: 4, rows: 1 },
  ]);
  expect(times.listDates().map(({ date, line }) => [date.value, line])).toEqual([
    ["2022-01-05", 2],
    ["2022-01-06", 3],
  ]);
});
