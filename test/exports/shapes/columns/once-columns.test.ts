/** The time and the place that a file says once, in its title, its name, or report.yaml. */
import { describe, expect, test } from "vitest";
import { checkSaidColumns } from "../../../../src/exports/shapes/columns/said-columns.ts";
import { buildColumn, buildOffice, tableDeclaration } from "../../../support/sample-export.ts";
import { readSheet, testSheets } from "../../../support/shapes/read-sheet.ts";

const september = ["STT;Huyện;Số người", "1;Nho Quan;10"];
const places = ["Nội dung;Nho Quan;Gia Viễn", "Số người;10;5"];
const names = { down: "measure", across: ["locality"] };

describe("what report.yaml says of a file", () => {
  testSheets([
    {
      name: "a month",
      lines: september,
      path: "a.csv",
      files: { "a.csv": { time: "9/2022" } },
      rows: ["202209 372 people=10"],
    },
    {
      name: "a month that cannot be read",
      lines: september,
      path: "a.csv",
      files: { "a.csv": { time: "hôm nay" } },
      codes: ["-: file-answer-unread"],
    },
    {
      name: "a month, where the title says another",
      lines: ["THÁNG 8 NĂM 2022;;", ...september],
      path: "a.csv",
      files: { "a.csv": { time: "9/2022" } },
      rows: ["202208 372 people=10"],
    },
    {
      name: "a district",
      lines: ["Tháng;Số người", "1/2022;10"],
      path: "a.csv",
      files: { "a.csv": { locality: "H. Nho Quan" } },
      rows: ["202201 372 people=10"],
    },
    {
      name: "a district that nobody knows",
      lines: ["Tháng;Số người", "1/2022;10"],
      path: "a.csv",
      files: { "a.csv": { locality: "Kim Bảng" } },
      codes: ["-: file-answer-unread"],
    },
    {
      name: "a quarter of districts across",
      lines: places,
      shapes: [names],
      path: "a-2022.csv",
      files: { "a-2022.csv": { time: "Quý III" } },
      rows: ["202207–202209 372 people=10", "202207–202209 373 people=5"],
    },
    {
      name: "of districts across a time that cannot be read",
      lines: places,
      shapes: [names],
      path: "a-2022.csv",
      files: { "a-2022.csv": { time: "hôm nay" } },
      codes: ["-: file-answer-unread"],
    },
    {
      name: "of months across a district that nobody knows",
      lines: ["Tháng 1;Tháng 2;Tháng 3", "10;20;30"],
      shapes: [{ across: ["time"], measure: "people" }],
      path: "a-2022.csv",
      files: { "a-2022.csv": { locality: "Kim Bảng" } },
      codes: ["-: file-answer-unread"],
    },
  ]);
});

describe("what the title says of a file", () => {
  testSheets([
    {
      name: "month and district",
      lines: ["UBND HUYỆN NHO QUAN;", "THÁNG 9 NĂM 2022;", "Giới tính;Số người", "Nam;10", "Nữ;5", "Cộng;15"],
      rows: ["202209 372 people=10 Nam", "202209 372 people=5 Nữ"],
    },
    {
      name: "a district that the name contradicts",
      lines: ["UBND HUYỆN NHO QUAN;", "Tháng;Số người", "1/2022;10"],
      path: "viec-lam-gia-vien-2022.csv",
      codes: ["-: file-places-differ"],
    },
    {
      name: "notes, blank lines and totals have no month",
      lines: ["THÁNG 9 NĂM 2022;;", ...september, ";;", "Người lập;;", "Tổng số;;10"],
      path: "a.csv",
      rows: ["202209 372 people=10"],
    },
    {
      name: "a line of one text has no month",
      lines: ["THÁNG 9 NĂM 2022;;", ...september, "Nguồn số liệu của huyện;;"],
      path: "a.csv",
      rows: ["202209 372 people=10"],
    },
    {
      name: "a month does not say a day",
      lines: ["THÁNG 9 NĂM 2022;", "Huyện;Số người", "Nho Quan;10"],
      path: "a.csv",
      declaration: {
        ...tableDeclaration,
        columns: [
          buildColumn("locality", "Huyện", "locality"),
          buildColumn("date", "Ngày", "date"),
          buildColumn("people", "Số người", "count"),
        ],
      },
      codes: ["2: column-missing"],
    },
    {
      name: "a month does not say the texts",
      lines: ["THÁNG 9 NĂM 2022;", "Huyện;Số người", "Nho Quan;10"],
      path: "a.csv",
      declaration: {
        ...tableDeclaration,
        columns: [...tableDeclaration.columns, buildColumn("sex", "Giới tính", "text")],
      },
      codes: ["2: column-missing"],
    },
  ]);
});

describe("a column that nobody declared, beside a title that answers", () => {
  const build = (head: string, cells: readonly string[]) => ({
    lines: ["THÁNG 9 NĂM 2022;;", `${head};Huyện;Số người`, ...cells],
    path: "viec-lam.csv",
  });
  testSheets([
    ...["Kỳ báo cáo", "Tháng kê khai", "Thời gian", "Quý", "Đợt", "Tuần", "Ngày lập", "Năm sinh"].map(
      (head) => ({
        ...build(head, ["a;Nho Quan;10"]),
        name: `${head} may be the time`,
        codes: ["2: column-missing"],
      }),
    ),
    ...["Ghi chú", "Mã", "Số kỳ"].map((head) => ({
      ...build(head, ["a;Nho Quan;10"]),
      name: `${head} is none`,
      rows: ["202209 372 people=10"],
    })),
    {
      ...build("Mục", ["T8;Nho Quan;10", "a;Gia Viễn;11"]),
      name: "half of its cells are months",
      codes: ["2: column-missing"],
    },
    {
      ...build("Mục", ["T8;Nho Quan;10", ";Hoa Lư;9", "a;Gia Viễn;11"]),
      name: "half of its filled cells are months",
      codes: ["2: column-missing"],
    },
    {
      ...build("Mục", ["T8;Nho Quan;10", "a;Hoa Lư;9", "b;Gia Viễn;11"]),
      name: "fewer of its cells are months",
      rows: ["202209 372 people=10", "202209 373 people=11", "202209 374 people=9"],
    },
    ...["Xã, phường", "Địa bàn", "Nơi làm việc", "Phòng", "Địa phương khác"].map((head) => ({
      name: `${head} may be the place`,
      lines: ["HUYỆN NHO QUAN;;", `${head};Tháng;Số người`, "a;9/2022;10"],
      codes: ["2: column-missing"],
    })),
    {
      name: "its cells are districts",
      lines: ["HUYỆN NHO QUAN;;", "Mục;Tháng;Số người", "Gia Viễn;9/2022;10"],
      codes: ["2: column-missing"],
    },
  ]);
});

const gifts = {
  ...tableDeclaration,
  columns: [
    buildColumn("date", "Ngày tặng quà", "date"),
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("occasion", "Dịp", "text"),
    buildColumn("fund", "Nguồn", "text", { optional: true }),
    buildColumn("gifts", "Số suất", "count"),
  ],
};
const suites = ["STT;Huyện;Số suất", "1;Nho Quan;10", "2;Gia Viễn;5", ";Cộng;15"];
const occasion = { occasion: "Tết Nguyên đán", date: "27/1/2022" };

test("an answer for a column that the export does not have names those that it has", () => {
  const office = { ...buildOffice(), files: { "a.csv": { columns: { ...occasion, Nhóm: "x" } } } };
  const [issue, ...others] = checkSaidColumns(undefined, { path: "a.csv", office, declaration: gifts });
  expect([issue?.code, others.length]).toEqual(["words-column-unknown", 0]);
  const words = `${issue?.message} ${issue?.remedy}`;
  expect(words).toContain("date (Ngày tặng quà), occasion (Dịp), fund (Nguồn)");
  expect(words).not.toContain("Số suất");
});

describe("the year that a file says once", () => {
  const plan = {
    ...tableDeclaration,
    columns: [
      buildColumn("year", "Năm", "year"),
      buildColumn("locality", "Huyện", "locality"),
      buildColumn("people", "Số người", "count"),
    ],
  };
  const lines = ["Huyện;Số người", "Nho Quan;10"];
  test.each([
    ["in its name", lines, "a-2022.csv", []],
    ["in its title", ["KẾ HOẠCH NĂM 2022;", ...lines], "a.csv", []],
    ["nowhere", lines, "a.csv", ["1: column-missing"]],
    [
      "beside a column of years",
      ["Năm sinh;Huyện;Số người", "1990;Nho Quan;10"],
      "a-2022.csv",
      ["1: column-missing"],
    ],
  ])("%s", async (_, given, path, expected) => {
    const { codes } = await readSheet({ lines: given, path, declaration: plan });
    expect(codes.filter((code) => code.endsWith("column-missing"))).toEqual(expected);
  });
});

describe("a title's month over districts across", () => {
  const build = (cell: string) => [
    "THÁNG 9 NĂM 2022;;;",
    "Nội dung;Mục;Nho Quan;Gia Viễn",
    `Số người;${cell};10;5`,
  ];
  testSheets([
    {
      name: "stands for all rows beside a column of other texts",
      lines: build("a"),
      shapes: [names],
      path: "a.csv",
      rows: ["202209 372 people=10", "202209 373 people=5"],
    },
    {
      name: "does not beside an undeclared column of months",
      lines: build("T8"),
      shapes: [names],
      path: "a.csv",
      codes: ["1: shape-unknown"],
    },
  ]);
});

describe("the date and the texts that report.yaml says of a file", () => {
  testSheets([
    {
      name: "by ids",
      lines: suites,
      declaration: gifts,
      path: "a.csv",
      files: { "a.csv": { columns: occasion } },
      rows: ["202201 372 gifts=10 2022-01-27 Tết Nguyên đán", "202201 373 gifts=5 2022-01-27 Tết Nguyên đán"],
    },
    {
      name: "by headers, with the month alone and an optional column",
      lines: suites,
      declaration: gifts,
      path: "a.csv",
      files: { "a.csv": { columns: { "Ngày tặng quà": "7/2022", Dịp: "27/7", Nguồn: "Ngân sách tỉnh" } } },
      rows: [
        "202207 372 gifts=10 2022-07-01 27/7 Ngân sách tỉnh",
        "202207 373 gifts=5 2022-07-01 27/7 Ngân sách tỉnh",
      ],
    },
    {
      name: "a date that cannot be read",
      lines: suites,
      declaration: gifts,
      path: "a.csv",
      files: { "a.csv": { columns: { ...occasion, date: "trước Tết" } } },
      codes: ["-: file-answer-unread"],
    },
    {
      name: "a column that the file has",
      lines: ["Huyện;Dịp;Số suất", "Nho Quan;27/7;10"],
      declaration: gifts,
      path: "a.csv",
      files: { "a.csv": { columns: occasion } },
      codes: ["1: column-missing", "1: column-said-twice"],
    },
    {
      name: "a column that the export does not have",
      lines: suites,
      declaration: gifts,
      path: "a.csv",
      files: { "a.csv": { columns: { ...occasion, Nhóm: "x" } } },
      codes: ["1: column-missing", "-: words-column-unknown"],
    },
    {
      name: "beside districts across, a date that cannot be read",
      lines: ["Nội dung;Nho Quan;Gia Viễn", "Số suất;10;5"],
      shapes: [names],
      declaration: gifts,
      path: "a.csv",
      files: { "a.csv": { columns: { ...occasion, date: "trước Tết" } } },
      codes: ["-: file-answer-unread"],
    },
    {
      name: "beside districts across",
      lines: ["Nội dung;Nho Quan;Gia Viễn", "Số suất;10;5"],
      shapes: [names],
      declaration: gifts,
      path: "a.csv",
      files: { "a.csv": { columns: occasion } },
      rows: ["202201 372 gifts=10 2022-01-27 Tết Nguyên đán", "202201 373 gifts=5 2022-01-27 Tết Nguyên đán"],
    },
  ]);
});
