/** What the rows below the header of a shaped table are: data, groups, totals, headings, numbers of columns, notes. */
import { describe } from "vitest";
import type { Shape } from "../../../../src/catalogue/shape.ts";
import { testSheets } from "../../../support/shapes/read-sheet.ts";

const months: Shape = { across: ["time"], measure: "people" };
const names: Shape = { down: "measure", across: ["locality"] };

const header = "Huyện;Tháng 1;Tháng 2";
const nhoQuan = "Nho Quan;10;20";
const giaVien = "Gia Viễn;5;6";
const nhoQuanRows = ["202201 372 people=10", "202202 372 people=20"];
const bothRows = [
  "202201 372 people=10",
  "202201 373 people=5",
  "202202 372 people=20",
  "202202 373 people=6",
];

const refused = { codes: ["1: shape-unknown"] };

describe("a row that groups those below it", () => {
  const build = (row: string) => ({
    name: row,
    lines: ["STT;Huyện;Số người", row, "1;Nho Quan;10"],
    shapes: [{ groups: "time" }],
  });
  const january = [
    ";Tháng 1/2022;",
    ";I. Tháng 1/2022;",
    "; II. Tháng 1/2022;",
    ";1)  Tháng 1/2022;",
    ";12. Tháng 1/2022;",
    ";A. Tháng 1/2022;",
    ";* Tháng 1/2022;",
    "; •Tháng 1/2022;",
    "I;Tháng 1/2022;",
    "I.;Tháng 1/2022;",
    " XII) ;Tháng 1/2022;",
    "3;Tháng 1/2022;",
    "-;Tháng 1/2022;",
  ];
  testSheets(january.map((row) => ({ ...build(row), rows: ["202201 372 people=10"] })));
  const unreadable = [
    "A;Tháng 1/2022;",
    "I;Tháng 1/2022;ước",
    ";I.Tháng 1/2022;",
    ";Năm 2022;",
    ";Cả năm 2022;",
    ";Tháng 13/2022;",
    ";Tuần 1;",
  ];
  testSheets(unreadable.map((row) => ({ ...build(row), ...refused })));
  testSheets([
    { ...build(";Quý I/2022;"), rows: ["202201–202203 372 people=10"] },
    {
      name: "with a remark",
      lines: [
        "Huyện;Số người;Ghi chú",
        "Tháng 1/2022;;ước",
        "Nho Quan;10;",
        "Tháng 2/2022;;",
        "Nho Quan;20;",
        "Gia Viễn;30;",
      ],
      shapes: [{ groups: "time" }],
      codes: ["3: shape-unknown"],
    },
  ]);
});

describe("a row without numbers", () => {
  const build = (row: string) => ({ name: row, lines: [header, row, nhoQuan], shapes: [months] });
  testSheets(
    [";;", "Đợt 1;;", "Ghi chú: số tạm tính;;", "Tổng hợp;;x"].map((row) => ({
      ...build(row),
      rows: nhoQuanRows,
    })),
  );
  testSheets(
    ["Huyện Kim Bảng;;", "Thị trấn Me;;", "Tháng 3;;", "Quý II;;"].map((row) => ({
      ...build(row),
      ...refused,
    })),
  );
  testSheets([
    {
      ...build("Gia Viễn;-;-"),
      rows: nhoQuanRows,
      codes: ["2: row-without-numbers", "2: row-without-numbers"],
    },
    {
      ...build("Gia Viễn;năm;sáu"),
      rows: nhoQuanRows,
      codes: ["2: number-unreadable", "2: number-unreadable"],
    },
    {
      ...build("Gia Viễn;năm;6"),
      rows: [...nhoQuanRows, "202202 373 people=6"],
      codes: ["2: number-unreadable"],
    },
    { ...build("Gia Viễn;;chưa có"), rows: nhoQuanRows, codes: ["2: number-unreadable"] },
  ]);
});

describe("a row of totals", () => {
  const build = (row: string, sum = 26) => ({
    name: `${row} ${sum}`,
    lines: ["STT;Huyện;Tháng 1;Tháng 2", `1;${nhoQuan}`, `2;${giaVien}`, `${row};15;${sum}`],
    shapes: [months],
    rows: bothRows,
  });
  const labels = [";Cộng", ";I. Cộng", "Tổng số;", "1;Cộng", "II.;Tổng cộng", " 31) ;Cộng"];
  testSheets(labels.map((row) => build(row)));
  testSheets(labels.map((row) => ({ ...build(row, 27), codes: ["4: total-differs"] })));
  testSheets([
    {
      name: "of things that have no sum",
      lines: [
        "KẾT QUẢ THÁNG 9 NĂM 2022;;",
        "Nội dung;Nho Quan;Gia Viễn",
        "Số người;10;5",
        "Kinh phí (đồng);3;4",
        "Cộng;99;5",
      ],
      shapes: [names],
      rows: ["202209 372 people=10 money=3", "202209 373 people=5 money=4"],
    },
  ]);
});

describe("the numbers of the columns", () => {
  const build = (row: string) => ({ name: row, lines: [header, row, nhoQuan], shapes: [months] });
  testSheets(
    [
      "(A);(1);(2)",
      "A;B;1",
      "A;1;2",
      "(1);(2);(3)",
      "(1);(2);",
      "(A);(10);(11)",
      "A;1);2",
      " (A) ; (1) ; (2) ",
    ].map((row) => ({ ...build(row), rows: nhoQuanRows })),
  );
  const unknownPlaces = ["2: locality-unknown", "2: locality-unknown"];
  testSheets(["1;2;3", "A;1;3"].map((row) => ({ ...build(row), rows: nhoQuanRows, codes: unknownPlaces })));
  testSheets(
    ["AB;(1);(2)", "(A);(3);(5)"].map((row) => ({
      ...build(row),
      rows: nhoQuanRows,
      codes: ["2: locality-unknown", "2: count-negative", "2: locality-unknown", "2: count-negative"],
    })),
  );
  testSheets([{ ...build("(1);;"), ...refused }]);
});

describe("the header again", () => {
  testSheets([
    {
      name: "with a blank column",
      lines: ["Huyện;;Tháng 1;Tháng 2", "Nho Quan;;10;20", "HUYỆN;;THÁNG 1;THÁNG 2", "Gia Viễn;;5;6"],
      shapes: [months],
      rows: bothRows,
    },
    {
      name: "in two rows",
      lines: ["Huyện;Số người;", ";T1;T2", nhoQuan, "Huyện;Số người;", ";T1;T2", giaVien],
      shapes: [{ across: ["time"] }],
      rows: bothRows,
    },
  ]);
});

describe("communes below their district", () => {
  const build = (mark: string) => ({
    name: mark,
    lines: [
      "Tháng;Huyện;Số người",
      "1/2022;Nho Quan;",
      `1/2022;${mark}xã Gia Lâm;6`,
      `1/2022;${mark}xã Đồng Phong;4`,
    ],
    shapes: [{ parts: "locality" } as const],
    rows: ["202201 372 people=10"],
  });
  testSheets(["", "- ", "– ", "+ ", "•", "  -  "].map(build));
  testSheets(
    ["phường Gia Lâm", "thị trấn Me", "+ Xã Gia Lâm"].map((name) => ({
      name,
      lines: ["Tháng;Huyện;Số người", "1/2022;Nho Quan;10", `1/2022;${name};11`],
      shapes: [{ parts: "locality" } as const],
      rows: ["202201 372 people=10"],
      codes: ["2: communes-differ"],
    })),
  );
});
