import { expect, test } from "vitest";
import { type FileDates, findFilesWithSwappedDates } from "../../../src/exports/meaning/file-dates.ts";

/** The dates of a file as the day and the month of 2022, such as "7/12"; `certain` are months that can be read in one way only. */
function buildFile(
  file: string,
  certain: readonly number[],
  dates: readonly string[],
  id = "gifts",
): FileDates {
  const swappable = dates.map((date, index) => {
    const [day = 0, month = 0] = date.split("/").map(Number);
    return { line: index + 2, month: 202200 + month, swappedMonth: 202200 + day, date };
  });
  return {
    file,
    export: id,
    column: "Ngày",
    certainMonths: certain.map((month) => 202200 + month),
    swappable,
  };
}

/** Some days of each month, as they stand once they were flipped. */
const flippedOfNineMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((month) =>
  [2, 4, 6, 8, 11].filter((day) => day !== month).map((day) => `${month}/${day}`),
);
const honestOfNineMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((month) =>
  [3, 7, 11].filter((day) => day !== month).map((day) => `${day}/${month}`),
);

const others = buildFile("others", [1, 8, 9], []);

test.each<[string, FileDates[], [string, boolean][]]>([
  ["two dates flipped beside certain ones", [buildFile("a", [7], ["7/12", "7/11"])], [["7/12", true]]],
  ["one date flipped beside certain ones", [buildFile("a", [7], ["7/12"])], [["7/12", false]]],
  ["dates of the same months", [buildFile("a", [1, 7], ["5/7", "6/1"])], []],
  ["dates of the month that follows", [buildFile("a", [7, 8], ["7/9", "8/9"])], []],
  ["a late date that no flip explains", [buildFile("a", [7], ["5/12"])], []],
  ["a late date among many of the same months", [buildFile("a", [1, 2, 3], ["5/1", "6/2", "3/12"])], []],
  [
    "many flipped dates among certain ones of nine months",
    [buildFile("a", [1, 2, 3, 4, 5, 6, 7, 8, 9], flippedOfNineMonths)],
    [["1/11", true]],
  ],
  [
    "many honest dates of nine months and the next",
    [buildFile("a", [1, 2, 3, 4, 5, 6, 7, 8, 9], [...honestOfNineMonths, "3/10", "5/10"])],
    [],
  ],
  [
    "only flipped dates, against other files",
    [others, buildFile("a", [], ["1/12", "8/12", "9/8", "9/12"])],
    [["1/12", true]],
  ],
  ["one date against other files", [others, buildFile("a", [], ["1/12"])], []],
  ["other files of another export", [others, buildFile("a", [], ["1/12", "8/12"], "advice")], []],
  ["nothing to compare with", [buildFile("a", [], ["1/12", "8/12"])], []],
])("%s", (_, files, expected) =>
  expect(findFilesWithSwappedDates(files).map(({ example, isCertain }) => [example.date, isCertain])).toEqual(
    expected,
  ),
);
