import { describe, expect, test } from "vitest";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import { buildColumn, personsDeclaration, readExportBack } from "../../support/sample-export.ts";

const columns = [
  buildColumn("month", "Tháng", "month"),
  buildColumn("locality", "Huyện", "locality"),
  buildColumn("level", "Trình độ", "text", { optional: true }),
  buildColumn("people", "Số người", "count"),
];
const table: ExportDeclaration = { id: "t", name: "Biểu", files: ["b"], optional: false, columns };
const events: ExportDeclaration = {
  ...table,
  columns: [buildColumn("date", "Ngày", "date"), ...columns.slice(1)],
};
const numbered: ExportDeclaration = {
  ...events,
  key: ["number"],
  columns: [buildColumn("number", "Số văn bản", "text", { optional: true }), ...events.columns],
};
const tableHeader = "STT;Tháng;Huyện;Trình độ;Số người\n";

async function listRepeats(declaration: ExportDeclaration, text: string): Promise<string[]> {
  const { issues } = await readExportBack(text, { declaration, path: "b-2022.csv" });
  return issues.map(({ code, line, message }) => `${code} ${line}→${/dòng (\d+)/.exec(message)?.[1]}`);
}

describe("a cell of a table is reported once", () => {
  test.each([
    ["a corrected row", "2;9/2022;Nho Quan;Sơ cấp;90", ["row-repeated 3→2"]],
    ["another name and another spelling", "2;Tháng 9 năm 2022;H. Nho Quan;SƠ CẤP;1", ["row-repeated 3→2"]],
    ["the year of the file", "2;9;huyện Nho Quan;so cap;1", ["row-repeated 3→2"]],
    ["a row that was struck out", "(bỏ);9/2022;Nho Quan;Sơ cấp;80", ["row-repeated 3→2"]],
    ["another month", "2;8/2022;Nho Quan;Sơ cấp;80", []],
    ["another place", "2;9/2022;Gia Viễn;Sơ cấp;80", []],
    ["another label", "2;9/2022;Nho Quan;Cao đẳng;80", []],
    ["no label, which is the rest", "2;9/2022;Nho Quan;;80", []],
  ])("%s", async (_, second, expected) => {
    const text = `${tableHeader}1;9/2022;huyện Nho Quan;Sơ cấp;80\n${second}\n`;
    expect(await listRepeats(table, text)).toEqual(expected);
  });

  test.each([
    ["below the signature", "Người lập biểu;;;;\n1;9/2022;Nho Quan;Sơ cấp;7\n", 4],
    ["below the same header", `${tableHeader}1;9/2022;Nho Quan;Sơ cấp;7\n`, 4],
  ])("%s", async (_, below, line) => {
    const text = `${tableHeader}1;9/2022;huyện Nho Quan;Sơ cấp;80\n${below}`;
    expect(await listRepeats(table, text)).toEqual([`row-repeated ${line}→2`]);
  });

  test("also where a number of the second row cannot be read", async () => {
    const text = `${tableHeader}1;9/2022;huyện Nho Quan;Sơ cấp;80\n2;9/2022;Nho Quan;Sơ cấp;8O\n`;
    expect((await listRepeats(table, text)).map((told) => told.split(" ")[0])).toEqual([
      "number-unreadable",
      "row-repeated",
    ]);
  });

  test("half the rows have one cause", async () => {
    const rows = Array.from({ length: 20 }, (_, index) => `${index};9/2022;Nho Quan;Sơ cấp;${index}\n`);
    const { issues } = await readExportBack(tableHeader + rows.join(""), { declaration: table });
    expect(issues.map(({ code, line }) => [code, line])).toEqual([["row-repeated", 3]]);
    expect(issues[0]?.message).toContain("và 18 dòng khác");
  });
});

describe("events", () => {
  const header = "Ngày;Huyện;Trình độ;Số người;Ghi chú\n";
  test.each([
    ["alike in every cell are doubted", "1/9/2022;Nho Quan;Sơ cấp;8;x", ["row-twice 3→2"]],
    ["with another note are two", "1/9/2022;Nho Quan;Sơ cấp;8;y", []],
    ["with another number are two", "1/9/2022;Nho Quan;Sơ cấp;9;x", []],
  ])("%s", async (_, second, expected) => {
    expect(await listRepeats(events, `${header}1/9/2022;Nho Quan;Sơ cấp;8;x\n${second}\n`)).toEqual(expected);
  });

  const numberedHeader = "Số văn bản;Ngày;Huyện;Số người\n";
  test.each([
    ["the same number", "12/QĐ;2/9/2022;Gia Viễn;9", ["row-repeated 3→2"]],
    ["another number", "13/QĐ;1/9/2022;Nho Quan;8", []],
  ])("%s", async (_, second, expected) => {
    const text = `${numberedHeader}12/QĐ;1/9/2022;Nho Quan;8\n${second}\n`;
    expect(await listRepeats(numbered, text)).toEqual(expected);
  });

  test("two numbers that are missing are not the same", async () => {
    const text = `${numberedHeader};1/9/2022;Nho Quan;8\n;2/9/2022;Nho Quan;8\n`;
    expect(await listRepeats(numbered, text)).toEqual([]);
  });

  test("without the column of the key, rows are compared whole", async () => {
    const text = "Ngày;Huyện;Số người\n1/9/2022;Nho Quan;8\n2/9/2022;Nho Quan;8\n1/9/2022;Nho Quan;8\n";
    expect(await listRepeats(numbered, text)).toEqual(["row-twice 4→2"]);
  });
});

test("a list of persons names each person once", async () => {
  const header = "Họ và tên;Ngày sinh;Số CCCD;Điện thoại;Huyện;Đối tượng;Ngày hưởng\n";
  const row = "Mẫu Một;1/1/1950;001;;Nho Quan;Thương binh;1/9/2022\n";
  expect(await listRepeats(personsDeclaration, header + row + row)).toEqual(["row-repeated 3→2"]);
  expect(await listRepeats(personsDeclaration, header + row + row.replace("001", "002"))).toEqual([]);
});
