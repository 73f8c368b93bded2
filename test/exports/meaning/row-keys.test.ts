import { describe, expect, test } from "vitest";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import { buildColumn, readExportBack } from "../../support/sample-export.ts";

const people = buildColumn("people", "Số người", "count");
const base: ExportDeclaration = { id: "t", name: "Biểu", files: ["b"], optional: false, columns: [] };

async function listRepeats(declaration: ExportDeclaration, lines: readonly string[]): Promise<string[]> {
  const { issues } = await readExportBack(`${lines.join("\n")}\n`, { declaration, path: "b-2022.csv" });
  return issues.map(({ code, line }) => `${line}: ${code}`);
}

describe("two rows with the same key of one column", () => {
  const jobs = "Số lao động được giải quyết việc làm";
  test.each([
    ["date", "1/9/2022", "01/09/2022", "2/9/2022"],
    ["year", "2022", "Năm 2022", "2021"],
    ["indicator", jobs, jobs.toUpperCase(), "Số suất quà tặng hộ nghèo"],
    ["private", "Mẫu Một", "Mẫu Một", "Mẫu Hai"],
    ["text", "12/QĐ-UBND", "12/qđ-ubnd", "13/QĐ-UBND"],
    ["month", "9/2022", "Tháng 9 năm 2022", "8/2022"],
    ["locality", "Nho Quan", "H. Nho Quan", "Gia Viễn"],
  ] as const)("of type %s: %s and %s are one, %s is another", async (type, first, same, other) => {
    const columns = [buildColumn("key", "Khóa", type), people, buildColumn("at", "Tại ngày", "date")];
    const declaration = { ...base, key: ["key"], columns };
    const header = "Khóa;Số người;Tại ngày";
    const rows = (second: string) => [header, `${first};8;1/9/2022`, `${second};9;3/9/2022`];
    expect(await listRepeats(declaration, rows(same))).toEqual(["3: row-repeated"]);
    expect(await listRepeats(declaration, rows(other))).toEqual([]);
  });

  test("columns that are no part of it are not compared", async () => {
    const columns = [
      buildColumn("number", "Số văn bản", "text"),
      buildColumn("date", "Ngày", "date"),
      buildColumn("place", "Huyện", "locality"),
      buildColumn("name", "Họ tên", "private"),
      people,
    ];
    const lines = [
      "Số văn bản;Ngày;Huyện;Họ tên;Số người",
      "1;1/9/2022;Nho Quan;A;8",
      "1;2/9/2022;Gia Viễn;B;9",
    ];
    expect(await listRepeats({ ...base, key: ["number"], columns }, lines)).toEqual(["3: row-repeated"]);
  });
});

test.each([
  [["number"], "Dòng có cùng “Số văn bản” với dòng 2, nên số liệu bị tính hai lần."],
  [["date", "number"], "Dòng có cùng “Số văn bản”, “Ngày” với dòng 2, nên số liệu bị tính hai lần."],
])("the message names the columns of the key %o", async (key, expected) => {
  const columns = [
    buildColumn("number", "Số văn bản", "text"),
    buildColumn("date", "Ngày", "date"),
    buildColumn("people", "Số người", "count"),
  ];
  const text = "Ngày;Số văn bản;Số người\n1/9/2022;12;8\n1/9/2022;12;9\n1/9/2022;12;10\n";
  const { issues } = await readExportBack(text, { declaration: { ...base, key, columns } });
  expect(issues[0]?.message).toBe(expected);
});

describe("events with dates", () => {
  const events = {
    ...base,
    columns: [buildColumn("date", "Ngày", "date"), buildColumn("place", "Huyện", "locality"), people],
  };
  const row = "1/9/2022;Nho Quan;8";
  test.each([
    ["STT", "1", "2", ["3: row-twice"]],
    ["TT", "1", "2", ["3: row-twice"]],
    ["Số TT", "1", "2", ["3: row-twice"]],
    ["Số thứ tự", "1", "2", ["3: row-twice"]],
    ["", "1", "2", ["3: row-twice"]],
    ["Số tờ khai", "1", "2", []],
    ["Thứ tự ưu tiên", "1", "2", []],
    ["Người nhập", "", "", ["3: row-twice"]],
    ["Người nhập", "A", "a", []],
  ])("alike but for the column %o (%o, %o)", async (name, first, second, expected) => {
    const lines = [`${name};Ngày;Huyện;Số người`, `${first};${row}`, `${second};${row}`];
    expect(await listRepeats(events, lines)).toEqual(expected);
  });

  test("of a key of which the file lacks a column are compared whole", async () => {
    const columns = [buildColumn("number", "Số văn bản", "text", { optional: true }), ...events.columns];
    const numbered = { ...events, key: ["number", "date"], columns };
    const lines = ["Ngày;Huyện;Số người", row, "1/9/2022;Nho Quan;9", row];
    expect(await listRepeats(numbered, lines)).toEqual(["4: row-twice"]);
  });
});

describe("a list of persons", () => {
  const columns = [
    buildColumn("name", "Họ và tên", "private"),
    buildColumn("place", "Huyện", "locality"),
    buildColumn("date", "Ngày hưởng", "date"),
  ];
  const header = "TT;Họ và tên;Huyện;Ngày hưởng;Ghi chú";
  test.each([
    ["1;A;Nho Quan;1/9/2022;", "2;A;Nho Quan;1/9/2022;mới", ["3: row-repeated"]],
    ["1;A;Nho Quan;1/9/2022;", "2;B;Nho Quan;1/9/2022;", []],
    ["1;A;Nho Quan;1/9/2022;", "2;A;Nho Quan;2/9/2022;", []],
    ["1;A;Nho Quan;1/9/2022;", "2;A;Gia Viễn;1/9/2022;", []],
  ])("%s and %s", async (first, second, expected) => {
    expect(await listRepeats({ ...base, columns }, [header, first, second])).toEqual(expected);
  });
});
