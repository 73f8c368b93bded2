/** Headers of tables of other shapes: merged cells, totals, percentages, and words above the values. */
import { describe } from "vitest";
import type { Shape } from "../../../../src/catalogue/shape.ts";
import { testSheets } from "../../../support/shapes/read-sheet.ts";

const months: Shape = { across: ["time"], measure: "people" };
const places: Shape = { across: ["locality"], measure: "people" };
const measuresAndMonths: Shape = { across: ["measure", "time"] };

const nhoQuan = ["202201 372 people=10", "202202 372 people=20"];
const twoDistricts = [
  "202201 372 people=10",
  "202201 373 people=5",
  "202202 372 people=20",
  "202202 373 people=6",
];

describe("a merged cell above the values", () => {
  const build = (caption: string, shape: Shape) => ({
    name: caption,
    lines: [`Tháng;${caption};`, ";Nho Quan;Gia Viễn", "1/2022;10;5", "2/2022;20;6"],
    shapes: [shape],
  });
  testSheets(
    [
      "Chia theo huyện",
      "Phân theo địa phương",
      "Trong đó: huyện",
      "Các huyện, thị xã",
      "Theo địa bàn",
      "Đơn vị",
      "Trong kỳ",
      "Số người",
    ].map((caption) => ({ ...build(caption, places), rows: twoDistricts })),
  );
  testSheets(
    ["Chia theo số hộ", "Kế hoạch các huyện", "Số hộ nghèo", "Lũy kế"].map((caption) => ({
      ...build(caption, places),
      codes: ["1: shape-unknown"],
    })),
  );
  testSheets([
    {
      ...build("Số người", { across: ["locality"] }),
      name: "names the column of numbers",
      rows: twoDistricts,
    },
    {
      ...build("Chia theo huyện", { across: ["locality"] }),
      name: "leaves open which column of numbers it is",
      codes: ["1: shape-unknown"],
    },
    {
      name: "two columns of numbers above one row of months",
      lines: ["Huyện;Số người;Kinh phí (triệu đồng)", ";Tháng 1;Tháng 2", "Nho Quan;10;20"],
      shapes: [{ across: ["time"] }],
      codes: ["1: shape-unknown"],
    },
    {
      name: "covers the blank cells at its right",
      lines: ["Huyện;Tháng 1;;Tháng 2;", ";Nam;Nữ;Nam;Nữ", "Nho Quan;1;2;3;4"],
      shapes: [{ across: ["time", "sex"], measure: "people" }],
      rows: [
        "202201 372 people=1 Nam",
        "202201 372 people=2 Nữ",
        "202202 372 people=3 Nam",
        "202202 372 people=4 Nữ",
      ],
    },
    {
      name: "covers no shares",
      lines: ["Huyện;Tháng 1;;Tháng 2;", ";Nam;Nữ (%);Nam;Nữ (%)", "Nho Quan;1;50;3;60"],
      shapes: [{ across: ["time", "sex"], measure: "people" }],
      codes: ["3: shape-unknown"],
    },
  ]);
});

describe("a column of totals", () => {
  testSheets([
    {
      name: "in a merged cell",
      lines: ["Huyện;Số người;;Cộng", ";T1;T2;", "Nho Quan;10;20;30"],
      shapes: [measuresAndMonths],
      rows: nhoQuan,
    },
    {
      name: "in a merged cell, another sum",
      lines: ["Huyện;Số người;;Cộng", ";T1;T2;", "Nho Quan;10;20;31"],
      shapes: [measuresAndMonths],
      rows: nhoQuan,
      codes: ["3: total-column-differs"],
    },
    {
      name: "of something else",
      lines: ["Huyện;Số người;;Cộng", ";T1;T2;Số hộ", "Nho Quan;10;20;30"],
      shapes: [measuresAndMonths],
      codes: ["3: shape-unknown"],
    },
    {
      name: "for each column of numbers",
      lines: [
        "Huyện;Số người;;;Kinh phí (triệu đồng);;",
        ";T1;T2;Cộng;T1;T2;Cộng",
        "Nho Quan;10;20;30;1;2;3",
      ],
      shapes: [measuresAndMonths],
      rows: ["202201 372 people=10 money=1000000", "202202 372 people=20 money=2000000"],
    },
    {
      name: "for each column of numbers, one of another sum",
      lines: [
        "Huyện;Số người;;;Kinh phí (triệu đồng);;",
        ";T1;T2;Cộng;T1;T2;Cộng",
        "Nho Quan;10;20;30;1;2;4",
      ],
      shapes: [measuresAndMonths],
      rows: ["202201 372 people=10 money=1000000", "202202 372 people=20 money=2000000"],
      codes: ["3: total-column-differs"],
    },
    {
      name: "below “Tháng”, beside bare numbers of months",
      lines: ["Huyện;Tháng;;", ";1;2;Cộng", "Nho Quan;10;20;30"],
      shapes: [months],
      rows: nhoQuan,
    },
  ]);
});

describe("a column beside the months", () => {
  const build = (head: string) => ({
    name: head,
    lines: [`Huyện;Tháng 1;Tháng 2;${head}`, "Nho Quan;10;20;33"],
    shapes: [months],
  });
  const shares = [
    "Tỷ lệ",
    "Tỷ trọng",
    "Cơ cấu",
    "Tăng, giảm (%)",
    "So với năm trước (%)",
    "Đạt %",
    "Phần trăm (%)",
    "% KH",
    "% kế hoạch năm",
    "%",
    "‰",
  ];
  testSheets(shares.map((head) => ({ ...build(head), rows: nhoQuan })));
  const otherNumbers = [
    "Tăng",
    "Ước đạt %",
    "Tháng 9 (%)",
    "Không tỷ lệ",
    "Lũy kế từ đầu năm",
    "Cộng dồn",
    "Lũy kế (%)",
    "Ghi chú",
  ];
  testSheets(otherNumbers.map((head) => ({ ...build(head), codes: ["2: shape-unknown"] })));
});

describe("the place of the header", () => {
  const table = ["Huyện;Tháng 1;Tháng 2", "Nho Quan;10;20"];
  const listTitles = (count: number) => Array.from({ length: count }, (_, index) => `Dòng ${index};;`);
  testSheets([
    { name: "below a title", lines: ["SỐ LIỆU;;", ...table], shapes: [months], rows: nhoQuan },
    { name: "below 39 lines", lines: [...listTitles(39), ...table], shapes: [months], rows: nhoQuan },
    {
      name: "below 40 lines",
      lines: [...listTitles(40), ...table],
      shapes: [months],
      codes: ["41: column-missing"],
    },
    {
      name: "below a row of several texts",
      lines: ["Đơn vị;Năm 2022;", ...table],
      shapes: [months],
      codes: ["1: shape-unknown"],
    },
    {
      name: "numbers of the rows in the middle",
      lines: ["Huyện;STT;Tháng 1;Tháng 2", "Nho Quan;1;10;20"],
      shapes: [months],
      rows: nhoQuan,
    },
    {
      name: "two columns of districts",
      lines: ["Huyện;Huyện;Tháng 1;Tháng 2", "Nho Quan;Gia Viễn;10;20"],
      shapes: [months],
      codes: ["1: shape-unknown"],
    },
    {
      name: "no column of districts",
      lines: ["Nơi báo cáo;Tháng 1;Tháng 2", "Nho Quan;10;20"],
      shapes: [months],
      codes: ["1: shape-unknown"],
    },
  ]);
});

describe("how many values show a shape", () => {
  testSheets([
    {
      name: "one month, declared",
      lines: ["Huyện;Tháng 1", "Nho Quan;10"],
      shapes: [months],
      rows: ["202201 372 people=10"],
    },
    { name: "one month, undeclared", lines: ["Huyện;Tháng 1", "Nho Quan;10"], codes: ["1: header-missing"] },
    {
      name: "two months of one column of numbers, undeclared",
      lines: ["Huyện;Số người;", ";T1;T2", "Nho Quan;10;11"],
      codes: ["2: shape-undeclared"],
    },
    {
      name: "one month of two columns of numbers, undeclared",
      lines: ["Huyện;Số người;Kinh phí (đồng)", ";T1;T1", "Nho Quan;10;11"],
      codes: ["1: column-missing"],
    },
  ]);
});
