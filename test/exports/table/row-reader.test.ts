import { describe, expect, test } from "vitest";
import type { Column, ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import { buildColumn, jobsDeclaration, readExportBack } from "../../support/sample-export.ts";

/** The rows of a file and all that is wrong with them, each with its line. */
async function readRows(columns: readonly Column[], lines: readonly string[], path = "data/a.csv") {
  const declaration: ExportDeclaration = { ...jobsDeclaration, columns };
  const { rows, issues } = await readExportBack(`${lines.join("\n")}\n`, { declaration, path });
  return [
    ...rows.map(({ line, month, firstMonth, locality, numbers, texts }) => ({
      line,
      ...(month !== undefined && { month }),
      ...(firstMonth !== undefined && { firstMonth }),
      ...(locality !== undefined && { locality }),
      ...numbers,
      ...texts,
    })),
    ...issues.map(({ line, code, column }) => `${line}: ${code} ${column}`),
  ];
}

const place = buildColumn("place", "Huyện", "locality");
const month = buildColumn("month", "Tháng", "month");
const date = buildColumn("date", "Ngày", "date");
const year = buildColumn("year", "Năm", "year");
const people = buildColumn("people", "Số người", "count");
const women = buildColumn("women", "Số nữ", "count", { optional: true });
const note = buildColumn("note", "Ghi chú", "text", { optional: true });

describe("the row of a table", () => {
  test.each([
    [
      "place, month, numbers and texts",
      [place, month, people, women, note],
      ["Huyện;Tháng;Số người;Số nữ;Ghi chú", "Nho Quan;9/2022;8;3;x"],
      [{ line: 2, month: 202209, locality: "372", people: 8, women: 3, note: "x" }],
    ],
    ["no place", [month, people], ["Tháng;Số người", "9/2022;8"], [{ line: 2, month: 202209, people: 8 }]],
    ["no time", [place, people], ["Huyện;Số người", "Nho Quan;8"], [{ line: 2, locality: "372", people: 8 }]],
    [
      "neither",
      [buildColumn("name", "Nội dung", "text"), people],
      ["Nội dung;Số người", "a;8"],
      [{ line: 2, people: 8, name: "a" }],
    ],
    [
      "a date, which is its month and a text",
      [place, date, people],
      ["Huyện;Ngày;Số người", "Nho Quan;15/9/2022;8"],
      [{ line: 2, month: 202209, locality: "372", people: 8, date: "2022-09-15" }],
    ],
    [
      "two dates, of which the first is the event",
      [place, date, buildColumn("done", "Ngày xong", "date"), people],
      ["Huyện;Ngày;Ngày xong;Số người", "Nho Quan;15/9/2022;1/10/2022;8"],
      [{ line: 2, month: 202209, locality: "372", people: 8, date: "2022-09-15", done: "2022-10-01" }],
    ],
    [
      "a month and a date, of which the month counts",
      [place, month, date, people],
      ["Huyện;Tháng;Ngày;Số người", "Nho Quan;8/2022;15/9/2022;8"],
      [{ line: 2, month: 202208, locality: "372", people: 8, date: "2022-09-15" }],
    ],
    [
      "a year that completes the month",
      [place, year, month, people],
      ["Huyện;Năm;Tháng;Số người", "Nho Quan;2022;9;8"],
      [{ line: 2, month: 202209, locality: "372", people: 8, year: "2022" }],
    ],
    [
      "a year alone, which is all its months",
      [place, year, people],
      ["Huyện;Năm;Số người", "Nho Quan;2022;8"],
      [{ line: 2, month: 202212, firstMonth: 202201, locality: "372", people: 8, year: "2022" }],
    ],
    [
      "a quarter",
      [place, month, people],
      ["Huyện;Tháng;Số người", "Nho Quan;Quý III/2022;8"],
      [{ line: 2, month: 202209, firstMonth: 202207, locality: "372", people: 8 }],
    ],
    [
      "an optional number that is missing",
      [place, month, people, women],
      ["Huyện;Tháng;Số người;Số nữ", "Nho Quan;9/2022;8;-"],
      [{ line: 2, month: 202209, locality: "372", people: 8 }],
    ],
    [
      "a total of the territory in an optional column of places",
      [buildColumn("place", "Huyện", "locality", { optional: true }), month, people],
      ["Huyện;Tháng;Số người", "tỉnh Ninh Bình;9/2022;8"],
      [{ line: 2, month: 202209, people: 8 }],
    ],
  ])("with %s", async (_, columns, lines, expected) =>
    expect(await readRows(columns, lines)).toEqual(expected),
  );
});

describe("what is wrong with a row", () => {
  const header = "Huyện;Tháng;Số người;Số nữ;Ghi chú";
  const columns = [place, month, people, women, note];
  test.each([
    [
      "a number that is missing",
      "Nho Quan;9/2022;-;3;",
      [{ line: 2, month: 202209, locality: "372", women: 3 }, "2: cell-none Số người"],
    ],
    ["a number that cannot be read", "Nho Quan;9/2022;8O;3;", ["2: number-unreadable Số người"]],
    [
      "two numbers that cannot be read",
      "Nho Quan;9/2022;8O;3O;",
      ["2: number-unreadable Số người", "2: number-unreadable Số nữ"],
    ],
    ["no place", ";9/2022;8;3;", ["2: cell-needed Huyện"]],
    ["no month", "Nho Quan;;8;3;", ["2: cell-needed Tháng"]],
    ["neither", ";;8;3;", ["2: cell-needed Huyện", "2: cell-needed Tháng"]],
    ["an unknown place", "Xóm Núi;9/2022;8;3;", ["2: locality-unknown Huyện"]],
    ["a month without a year", "Nho Quan;9;8;3;", ["2: month-without-year Tháng"]],
    ["a text with lost letters", "Nho Quan;9/2022;8;3;Huy?n", ["2: letters-lost Ghi chú"]],
  ])("%s", async (_, row, expected) => expect(await readRows(columns, [header, row])).toEqual(expected));

  test("a month of another year than its row says", async () => {
    const lines = ["Huyện;Năm;Tháng;Số người", "Nho Quan;2021;9/2022;8"];
    expect(await readRows([place, year, month, people], lines)).toEqual(["2: years-differ Tháng"]);
  });

  test("a missing private cell is none of our business", async () => {
    const name = buildColumn("name", "Họ tên", "private");
    const lines = ["Họ tên;Huyện;Tháng;Số người", ";Nho Quan;9/2022;8"];
    expect(await readRows([name, place, month, people], lines)).toEqual([
      { line: 2, month: 202209, locality: "372", people: 8 },
    ]);
  });
});
