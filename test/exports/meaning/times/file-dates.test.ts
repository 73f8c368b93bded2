import { expect, test } from "vitest";
import {
  type FileDates,
  findFilesWithSwappedDates,
} from "../../../../src/exports/meaning/times/file-dates.ts";
import { readExport } from "../../../../src/exports/read-export.ts";
import {
  buildColumn,
  buildOffice,
  createExportFile,
  jobsDeclaration,
  sampleCatalogue,
} from "../../../support/sample-export.ts";

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
  ["a month before and a month behind the certain ones", [buildFile("a", [7, 8], ["7/6", "8/9", "7/9"])], []],
  [
    "half of the dates far outside",
    [buildFile("a", [7, 8], ["7/12", "8/11", "7/8", "8/7"])],
    [["7/12", true]],
  ],
  ["fewer than half of the dates far outside", [buildFile("a", [7, 8], ["7/12", "7/8", "8/7"])], []],
  ["nothing to compare with", [buildFile("a", [], ["1/12", "8/12"])], []],
])("%s", (_, files, expected) =>
  expect(findFilesWithSwappedDates(files).map(({ example, isCertain }) => [example.date, isCertain])).toEqual(
    expected,
  ),
);

test("the dates of a file that has been read: certain months, and the days that may be months", async () => {
  const columns = [
    buildColumn("place", "Huyện", "locality"),
    buildColumn("date", "Ngày cấp", "date"),
    buildColumn("done", "Ngày xong", "date", { optional: true }),
    buildColumn("people", "Số người", "count"),
  ];
  const lines = [
    "Huyện;Ngày cấp;Ngày xong;Số người",
    "Nho Quan;15/9/2022;1/2/2022;1",
    "Nho Quan;5/7/2022;;2",
    "Gia Viễn;5/7/2022;;3",
    "Nho Quan;20/9/2022;;4",
    "Nho Quan;8/8/2022;;5",
  ];
  const found: FileDates[] = [];
  await readExport(
    createExportFile(lines.join("\n"), "data/a-2022.csv"),
    { ...jobsDeclaration, id: "gifts", columns },
    { office: buildOffice(), catalogue: sampleCatalogue },
    { row: () => undefined, issue: () => undefined, onDates: (dates) => found.push(dates) },
  );
  expect(found).toEqual([
    {
      file: "data/a-2022.csv",
      export: "gifts",
      column: "Ngày cấp",
      certainMonths: [202209, 202208],
      swappable: [{ line: 3, month: 202207, swappedMonth: 202205, date: "2022-07-05" }],
    },
  ]);
});
