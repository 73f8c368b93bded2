/** Years and months that stand apart, the same months of last year beside them, and sections of a table that are added up. */
import { describe, expect, test } from "vitest";
import { readSheet, testSheets } from "../../support/shapes/read-sheet.ts";

const across = [{ across: ["time"], measure: "people" }];

describe("a column of years beside months across", () => {
  testSheets([
    {
      name: "says the year of the months of its row",
      lines: ["Năm;Huyện;T1;T2", "2021;Nho Quan;1;2", "2022;Nho Quan;10;20"],
      shapes: across,
      path: "viec-lam.csv",
      rows: ["202101 372 people=1", "202102 372 people=2", "202201 372 people=10", "202202 372 people=20"],
    },
    {
      name: "and a month in each row, with the texts across",
      lines: ["Năm;Tháng;Huyện;Nam;Nữ", "2021;9;Nho Quan;1;2", "2022;9;Nho Quan;10;20"],
      shapes: [{ across: ["sex"], measure: "people" }],
      path: "viec-lam.csv",
      rows: [
        "202109 372 people=1 Nam",
        "202109 372 people=2 Nữ",
        "202209 372 people=10 Nam",
        "202209 372 people=20 Nữ",
      ],
    },
    {
      name: "with a blank cell: nobody says that it is the year above",
      lines: ["Năm;Huyện;T1;T2", "2022;Nho Quan;1;2", ";Gia Viễn;10;20"],
      shapes: across,
      path: "viec-lam.csv",
      codes: ["3: shape-unknown"],
    },
    {
      name: "against the year of a heading above the rows",
      lines: ["Năm;Huyện;T1;T2", "NĂM 2021;;;", "2022;Nho Quan;1;2"],
      shapes: across,
      path: "viec-lam.csv",
      codes: ["1: shape-unknown"],
    },
    {
      name: "“Nam” counts men, and is no year",
      lines: ["Tháng;Huyện;Nam;Nữ", "9/2022;Nho Quan;10;20"],
      shapes: [{ across: ["sex"], measure: "people" }],
      rows: ["202209 372 people=10 Nam", "202209 372 people=20 Nữ"],
    },
  ]);
});

describe("years across and a month in each row", () => {
  const head = [
    ";;Năm 2022;;Năm 2021;",
    "Tháng;Huyện;Số người;Kinh phí (triệu đồng);Số người;Kinh phí (triệu đồng)",
  ];
  testSheets([
    {
      name: "say the time together",
      lines: [...head, "01;Nho Quan;10;1,5;8;1,2", "02;Nho Quan;11;1,6;9;1,3"],
      shapes: [{ across: ["time", "measure"] }],
      path: "viec-lam.csv",
      rows: [
        "202101 372 people=8 money=1200000",
        "202102 372 people=9 money=1300000",
        "202201 372 people=10 money=1500000",
        "202202 372 people=11 money=1600000",
      ],
    },
    {
      name: "with a month of another year in the row",
      lines: [...head, "1/2020;Nho Quan;10;1,5;8;1,2"],
      shapes: [{ across: ["time", "measure"] }],
      path: "viec-lam.csv",
      codes: ["1: shape-unknown"],
    },
  ]);
});

describe("the same period of last year behind the months", () => {
  testSheets([
    {
      name: "has all of these months, of the year that it names",
      lines: [
        "SỐ LIỆU 3 THÁNG NĂM 2022;;;;;",
        "Huyện;T1;T2;T3;Lũy kế 3 tháng năm 2022;Cùng kỳ năm 2021",
        "Nho Quan;1;2;3;6;5",
      ],
      shapes: across,
      rows: [
        "202101–202103 372 people=5",
        "202201 372 people=1",
        "202201–202203 372 people=6",
        "202202 372 people=2",
        "202203 372 people=3",
      ],
    },
    {
      name: "is not understood where the months do not begin in January: nobody says whether it does",
      lines: ["SỐ LIỆU QUÝ III NĂM 2022;;;;", "Huyện;T7;T8;T9;Cùng kỳ năm 2021", "Nho Quan;1;2;3;5"],
      shapes: across,
      codes: ["3: shape-unknown"],
    },
    {
      name: "beside what was done has its time, of the year that it names",
      lines: ["Huyện;Thực hiện 9 tháng năm 2022;Cùng kỳ năm 2021", "Nho Quan;90;80"],
      shapes: [{ across: ["aspect"], measure: "people" }],
      rows: ["202101–202109 372 people=80", "202201–202209 372 people=90"],
    },
  ]);
});

describe("sections with the same places each", () => {
  const lines = (first: number) => [
    "SỐ NGƯỜI NĂM 2022;;",
    "Huyện;T1;T2",
    "TỔNG SỐ;33;36",
    `Trẻ em mồ côi;${first};14`,
    "Nho Quan;10;11",
    "Gia Viễn;1;3",
    "Người cao tuổi;22;22",
    "Nho Quan;20;20",
    "Gia Viễn;2;2",
  ];
  const shapes = [{ across: ["time"], groups: "sections", measure: "people" }];
  testSheets([
    {
      name: "are added up, place by place",
      lines: lines(11),
      shapes,
      rows: ["202201 372 people=30", "202201 373 people=3", "202202 372 people=31", "202202 373 people=5"],
    },
    {
      name: "whose number is not the sum of their places: they may be other things",
      lines: lines(12),
      shapes,
      codes: ["4: shape-unknown"],
    },
  ]);

  test("are offered with a total of all alone: without it they may be different things", async () => {
    const { codes } = await readSheet({ lines: lines(11) });
    expect(codes).toEqual(["2: shape-undeclared"]);
    const without = await readSheet({ lines: lines(11).toSpliced(2, 1) });
    expect(without.codes).not.toContain("2: shape-undeclared");
  });
});

test("a shape of one file wins over those of its export; the other columns of numbers are not needed in it", async () => {
  const lines = ["SỐ LIỆU NĂM 2022;;", "Huyện;T1;T2", "Nho Quan;1;2"];
  const shapes = [{ across: ["time"], measure: "people" }];
  const files = { "viec-lam-2022.csv": { shape: { across: ["time"], measure: "money" } } };
  const { rows, codes } = await readSheet({ lines: [...lines, "(ĐVT: triệu đồng);;"], shapes, files });
  expect({ rows, codes }).toEqual({
    rows: ["202201 372 money=1000000", "202202 372 money=2000000"],
    codes: [],
  });
});

test("a shape of the export does not read a table whose title names another number", async () => {
  const lines = ["KINH PHÍ NĂM 2022 (triệu đồng);;", "Huyện;T1;T2", "Nho Quan;1;2"];
  const { rows, codes } = await readSheet({ lines, shapes: [{ across: ["time"], measure: "people" }] });
  expect(rows).toEqual([]);
  expect(codes).not.toEqual([]);
});

test("the sums of a table show what its point means", async () => {
  const { rows, codes } = await readSheet({
    lines: ["KINH PHÍ NĂM 2022 (triệu đồng);;;", "Huyện;T1;T2;Cộng", "Nho Quan;849.528;851.000;1.700.528"],
    files: { "viec-lam-2022.csv": { shape: { across: ["time"], measure: "money" } } },
  });
  expect(codes).toEqual([]);
  expect(rows[0]).toBe("202201 372 money=849528000000");
});

test("a total of one time sums the texts of this time alone; the text above the times may be shorter than it is declared", async () => {
  const head = ["Huyện;Nam;;Nữ;;Tổng số;", ";9T/2021;9T/2022;9T/2021;9T/2022;9T/2021;9T/2022"];
  const shapes = [{ across: ["sex", "time"], measure: "people" }];
  const { rows, codes } = await readSheet({ lines: [...head, "Nho Quan;1;2;3;4;4;6"], shapes });
  expect({ rows, codes }).toEqual({
    rows: [
      "202101–202109 372 people=1 Nam",
      "202101–202109 372 people=3 Nữ",
      "202201–202209 372 people=2 Nam",
      "202201–202209 372 people=4 Nữ",
    ],
    codes: [],
  });
  const wrong = await readSheet({ lines: [...head, "Nho Quan;1;2;3;4;4;7"], shapes });
  expect(wrong.codes).toEqual(["3: total-column-differs"]);
});

describe("a column of units beside a count", () => {
  const shapes = [{ across: ["time"], measure: "people" }];
  testSheets([
    {
      name: "says nothing else than the count where all its cells are one plain unit",
      lines: ["Huyện;ĐVT;T1;T2", "Nho Quan;người;1;2", "Gia Viễn;người;3;4"],
      shapes,
      rows: ["202201 372 people=1", "202201 373 people=3", "202202 372 people=2", "202202 373 people=4"],
    },
    {
      name: "with thousands would be dropped, and is refused",
      lines: ["Huyện;ĐVT;T1;T2", "Nho Quan;nghìn người;1;2"],
      shapes,
      codes: ["1: shape-unknown"],
    },
  ]);
});
