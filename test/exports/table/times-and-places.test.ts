import { describe, expect, test } from "vitest";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import {
  buildColumn,
  readExportBack,
  tableDeclaration,
  targetsDeclaration,
} from "../../support/sample-export.ts";

const events: ExportDeclaration = {
  ...tableDeclaration,
  columns: tableDeclaration.columns.map((column) =>
    column.type === "month" ? buildColumn("date", "Ngày", "date") : column,
  ),
};

async function listIssues(
  lines: readonly string[],
  path: string,
  declaration = tableDeclaration,
): Promise<string[]> {
  const { issues } = await readExportBack(`${lines.join("\n")}\n`, { declaration, path });
  return issues.map(({ code, line }) => `${line}: ${code}`);
}

describe("the month of a title or a file name", () => {
  const rows = (...months: readonly string[]) => [
    "Huyện;Tháng;Số người",
    ...["Nho Quan", "Gia Viễn", "Hoa Lư"].slice(0, months.length).map((name, i) => `${name};${months[i]};5`),
  ];
  test.each([
    ["the rows' own", "b-9-2022.csv", rows("9/2022", "9/2022"), []],
    ["another", "b-thang-8-2022.csv", rows("9/2022", "9/2022"), ["2: file-month-unmet"]],
    ["one of several", "b-thang-8-2022.csv", rows("8/2022", "9/2022"), []],
    ["none", "b.csv", rows("9/2022", "9/2022"), []],
  ])("%s", async (_, path, lines, expected) => expect(await listIssues(lines, path)).toEqual(expected));

  test("is no issue in a list of events, which may have been made later", async () => {
    const lines = ["Huyện;Ngày;Số người", "Nho Quan;15/9/2022;5", "Gia Viễn;16/9/2022;5"];
    expect(await listIssues(lines, "b-thang-8-2022.csv", events)).toEqual([]);
  });
});

describe("the year of a file", () => {
  const plan = (year: number) => [
    "Năm;Chỉ tiêu;Địa phương;Kế hoạch",
    `${year};jobs;;100`,
    `${year};gifts;;7`,
  ];
  test.each([
    ["of plans in a column of years", "chi-tieu-2022.csv", plan(2022), []],
    ["another than that of all plans", "chi-tieu-2021.csv", plan(2022), ["2: file-year-unmet"]],
    ["not said", "chi-tieu.csv", plan(2022), []],
  ])("%s", async (_, path, lines, expected) =>
    expect(await listIssues(lines, path, targetsDeclaration)).toEqual(expected),
  );

  test("another than that of all rows: at the first of them", async () => {
    const lines = ["BIỂU;;", "Huyện;Tháng;Số người", "Nho Quan;9/2021;5", "Gia Viễn;8/2021;5"];
    expect(await listIssues(lines, "b-2022.csv")).toEqual(["3: file-year-unmet"]);
  });
});

describe("dates", () => {
  const dates = (...days: readonly string[]) => [
    "Huyện;Ngày;Số người",
    ...days.map((day, index) => `Nho Quan;${day};${index}`),
  ];
  test.each([
    ["day first", dates("15/9/2022", "16/9/2022"), []],
    ["month first", dates("9/15/2022"), ["2: date-month-first"]],
    [
      "day first, then month first",
      dates("15/9/2022", "9/15/2022", "9/16/2022"),
      ["3: date-month-first", "4: date-month-first", "3: dates-mixed"],
    ],
    [
      "month first, then day first",
      dates("9/15/2022", "15/9/2022"),
      ["2: date-month-first", "2: dates-mixed"],
    ],
    ["either, and month first", dates("5/9/2022", "9/15/2022"), ["3: date-month-first"]],
  ])("%s", async (_, lines, expected) => expect(await listIssues(lines, "b.csv", events)).toEqual(expected));

  test("the message on mixed dates names the first of each kind", async () => {
    const lines = dates("9/15/2022", "15/9/2022", "9/16/2022", "16/9/2022");
    const { issues } = await readExportBack(`${lines.join("\n")}\n`, { declaration: events });
    expect(issues.at(-1)?.message).toBe(
      "Cột trộn hai cách viết ngày: dòng 3 ghi ngày trước, dòng 2 ghi tháng trước, nên các ngày khác không chắc chắn.",
    );
  });
});
