/** Which shape a file is read in, and what the office is told where none is sure. */
import { describe, expect, test } from "vitest";
import { buildColumn, tableDeclaration } from "../../../support/sample-export.ts";
import { readSheet, testSheets } from "../../../support/shapes/read-sheet.ts";

const declaration = tableDeclaration;
const twoNumbers = {
  ...declaration,
  columns: [...declaration.columns, buildColumn("women", "Số nữ", "count")],
};

const header = "Huyện;Tháng 1;Tháng 2";
const months = { across: ["time"] };

describe("a shape that nobody declared", () => {
  test.each([
    [
      "months across",
      {
        lines: ["STT;Huyện;Tháng 1;Tháng 2", "1;Nho Quan;10;20", "2;Gia Viễn;5;6", ";Cộng;15;26"],
        declaration,
      },
      "Bảng này đọc được theo dạng { across: time } nhưng dạng ấy chưa được khai báo. Nếu đọc như vậy thì " +
        "“10” (dòng 2, cột “Tháng 1”): Nho Quan, Tháng 1; “5” (dòng 3, cột “Tháng 1”): Gia Viễn, Tháng 1; " +
        "“6” (dòng 3, cột “Tháng 2”): Gia Viễn, Tháng 2.",
    ],
    [
      "one number",
      { lines: ["Huyện;Số người", "Tháng 1/2022;", "Nho Quan; 10 "], declaration },
      "Bảng này đọc được theo dạng { groups: time } nhưng dạng ấy chưa được khai báo. Nếu đọc như vậy thì " +
        "“10” (dòng 3, cột “Số người”): Nho Quan, 1/2022, Số người.",
    ],
    [
      "the only required column of numbers",
      { lines: [header, "Nho Quan;10;20"] },
      "Bảng này đọc được theo dạng { across: time, measure: people } nhưng dạng ấy chưa được khai báo. Nếu đọc như vậy thì " +
        "“10” (dòng 2, cột “Tháng 1”): Nho Quan, Tháng 1; “20” (dòng 2, cột “Tháng 2”): Nho Quan, Tháng 2.",
    ],
    [
      "two columns of numbers",
      {
        lines: ["Huyện;Số người;;Số nữ;", ";T1;T2;T1;T2", "Nho Quan;10;20;4;5"],
        declaration: twoNumbers,
      },
      "Bảng này đọc được theo dạng { across: [measure, time] } nhưng dạng ấy chưa được khai báo. Nếu đọc như vậy thì " +
        "“10” (dòng 3, cột “Số người T1”): Nho Quan, Số người, Tháng 1; “4” (dòng 3, cột “Số nữ T1”): Nho Quan, Số nữ, Tháng 1; " +
        "“5” (dòng 3, cột “Số nữ T2”): Nho Quan, Số nữ, Tháng 2.",
    ],
    [
      "a number left over, of several",
      { lines: [`${header};Số hộ`, "Nho Quan;10;20;", "Gia Viễn;5;6;7", "Hoa Lư;1;2;"], declaration },
      "Bảng này gần với dạng { across: time }, nhưng dòng 3, cột thứ 4 “Số hộ” ghi “7” không biết thuộc về đâu, vì cột ấy không mang tên số liệu hay giá trị nào của biểu.",
    ],
  ])("%s", async (_, sheet, message) => {
    expect((await readSheet(sheet)).messages).toEqual([message]);
  });

  testSheets([
    {
      name: "two required columns of numbers, of which the table names none",
      lines: [header, "Nho Quan;10;20"],
      declaration: twoNumbers,
      codes: ["1: shape-measure-unclear"],
    },
    {
      name: "as many numbers left over as half of those that are read",
      lines: [`${header};Số hộ`, "Nho Quan;10;20;7"],
      declaration,
      codes: ["1: header-missing"],
    },
    {
      name: "a district twice",
      lines: [header, "Nho Quan;10;20", "Nho Quan;10;20"],
      declaration,
      codes: ["1: header-missing"],
    },
    {
      name: "a name that is no column",
      lines: ["THÁNG 9 NĂM 2022;;", "Nội dung;Nho Quan;Gia Viễn", "Số người;10;5", "Số hộ;1;2"],
      declaration,
      codes: ["1: header-missing"],
    },
  ]);
});

describe("several shapes that are declared", () => {
  test.each([
    [
      "two that fit",
      [
        { ...months, measure: "people" },
        { ...months, measure: "women" },
      ],
      [header, "Nho Quan; 10 ;20"],
      "Bảng này đọc được theo hai cách khác nhau. Theo { across: time, measure: people }: “10” (dòng 2, cột “Tháng 1”): " +
        "Nho Quan, Tháng 1. Theo { across: time, measure: women }: “10” (dòng 2, cột “Tháng 1”): Nho Quan, Tháng 1.",
    ],
    [
      "none that fits",
      [{ across: ["locality"] }, { ...months, measure: "women" }],
      [`${header};Khác`, "Nho Quan;10;20;4"],
      "Bảng này gần với dạng { across: time, measure: women }, nhưng dòng 2, cột thứ 4 “Khác” ghi “4” không biết thuộc về đâu, vì cột ấy không mang tên số liệu hay giá trị nào của biểu.",
    ],
    [
      "none that finds its header",
      [{ across: ["locality"] }],
      [header, "Nho Quan;10;20"],
      "Bảng này không có cột riêng cho từng mục, và không đọc được theo dạng { across: locality } vì không hàng nào có tiêu đề như dạng ấy cần.",
    ],
  ])("%s", async (_, shapes, lines, message) => {
    expect((await readSheet({ lines, shapes, declaration: twoNumbers })).messages).toEqual([message]);
  });

  testSheets([
    {
      name: "the standard one comes before those of other columns",
      lines: ["Tháng;Huyện;Số người", "1/2022;Nho Quan;10"],
      shapes: [months],
      declaration,
      rows: ["202201 372 people=10"],
    },
    {
      name: "communes may stand in the standard one",
      lines: ["Tháng;Huyện;Số người", "1/2022;Nho Quan;10", "1/2022;- xã A;10"],
      shapes: [months, { parts: "locality" }],
      declaration,
      rows: ["202201 372 people=10"],
    },
    {
      name: "communes are declared and do not stand there",
      lines: ["Tháng;Huyện;Số người", "1/2022;Nho Quan;10", "1/2022;Hoa Lư;10"],
      shapes: [{ parts: "locality" }],
      declaration,
      rows: ["202201 372 people=10", "202201 374 people=10"],
    },
    {
      name: "a pack may declare it",
      lines: [header, "Nho Quan;10;20"],
      declaration: { ...declaration, shapes: [months] },
      rows: ["202201 372 people=10", "202202 372 people=20"],
    },
  ]);
});

describe("a table that no shape can read", () => {
  testSheets([
    { name: "no line", lines: [""], shapes: [months], codes: ["-: export-empty"] },
    { name: "one column", lines: ["Huyện", "Nho Quan"], shapes: [months], codes: ["1: shape-unknown"] },
    {
      name: "a quotation mark that never closes",
      lines: [header, "Nho Quan;10;20", 'Gia Viễn;"5;6'],
      shapes: [{ ...months, measure: "people" }],
      codes: ["1: shape-unknown"],
    },
  ]);
});
